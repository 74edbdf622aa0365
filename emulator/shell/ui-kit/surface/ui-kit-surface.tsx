import * as React from 'react';
import { useSession } from '../../session/session';
import { LoadingApp } from './loading-app';
import { OpenSurface } from './open-surface';
import { Troubles } from './troubles';

interface Props {
  /** Key of a module in the manifest. */
  readonly module: string;
  /** Where it is shown, e.g. `{issue: {id, key, type, typeId}, project: {id, key, type}}`. */
  readonly extension: Readonly<Record<string, unknown>>;
  /** Present when the surface can be closed (`view.close`). */
  readonly onClose?: (payload: unknown) => void;
}

/**
 * A page of the app. It starts anew when another person looks, in another language, at another thing, or when the app
 * asks for a reload; as in the product it does not when the thing it shows has changed.
 */
export function UiKitSurface({ module: key, extension, onClose }: Props): React.JSX.Element {
  const { world, persona, locale } = useSession();
  const [turn, setTurn] = React.useState(0);
  const module = world.modules.find((one) => one.key === key);
  if (module === undefined) return <Troubles list={[`The manifest has no module "${key}" with a page`]} />;
  return (
    <OpenSurface
      key={JSON.stringify([persona.accountId, locale, extension, turn])}
      facts={{ module, persona, locale, extension }}
      reload={() => setTurn(turn + 1)}
      loading={<LoadingApp />}
      {...(onClose ? { onClose } : {})}
    />
  );
}
