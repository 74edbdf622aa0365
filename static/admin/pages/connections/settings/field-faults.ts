import type { ConnectorFieldView } from '#contract/connections/connections';
import type { FaultView } from '#contract/kit/reply';
import { isWithin } from '../../../../shared/data/faults';
import type { FailedCall } from '../../../../shared/data/settled';

const pathOf = (key: string) => `settings.${key}`;

/** The field a fault is shown at: its own, else the first one of the group that the fault is about. */
function fieldOf({ path }: FaultView, fields: readonly ConnectorFieldView[]) {
  const own = fields.find(({ key }) => isWithin(path, pathOf(key)));
  if (own !== undefined || path === 'settings') return own;
  return fields.find(({ key }) => isWithin(pathOf(key), path));
}

/** What is wrong with one field of the settings. */
export function faultOfField(
  error: FailedCall | undefined,
  field: ConnectorFieldView,
  fields: readonly ConnectorFieldView[],
): string | undefined {
  return error?.faults?.find((fault) => fieldOf(fault, fields)?.key === field.key)?.message;
}

/** Paths of the faults that are shown beside the settings, so that the message above need not repeat them. */
export function pathsShown(
  error: FailedCall | undefined,
  settings: readonly ConnectorFieldView[] | 'all',
): readonly string[] {
  const isShown = (fault: FaultView) =>
    settings === 'all' ? isWithin(fault.path, 'settings') : fieldOf(fault, settings) !== undefined;
  const faults = error?.faults ?? [];
  return faults.filter(isShown).map(({ path }) => path);
}

/** Everything that is wrong inside pasted settings, each with its place. */
export function faultsOfJson(error: FailedCall | undefined): string | undefined {
  const faults = (error?.faults ?? []).filter(({ path }) => isWithin(path, 'settings'));
  if (faults.length === 0) return undefined;
  return faults
    .map(({ path, message }) =>
      path === 'settings' ? message : `${path.slice('settings.'.length)}: ${message}`,
    )
    .join(' ');
}
