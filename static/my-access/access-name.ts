import type { MyAccessView } from '#contract/surfaces/my-access';
import type { Text } from '../shared/text/text';

/** An access in words, alone or as what a button does: "User of Design Studio", "Give back User of Design Studio". */
export function nameOf(text: Text, { application, level }: MyAccessView, as: 'name' | 'giveBack'): string {
  const what =
    application === null
      ? text('portal.myAccess.unknown')
      : level === null
        ? application
        : text('portal.what.known', { application, level });
  return as === 'name' ? what : text('portal.myAccess.giveBackWhat', { what });
}
