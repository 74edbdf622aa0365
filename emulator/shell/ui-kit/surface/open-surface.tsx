import * as React from 'react';
import { INSTALLATION } from '../../../installation';
import type { BridgeHost, Data } from '../bridge/bridge-host';
import { createBridge } from '../bridge/create-bridge';
import { PALETTE } from '../components/palette';
import { Drawn, PaletteContext } from '../document/drawing';
import type { ForgeNode } from '../document/forge-node';
import { OwnIds, idResolver } from '../document/own-ids';
import { snapshot } from '../document/snapshot';
import { useSession } from '../../session/session';
import { AppFrame } from './app-frame';
import { ModalSurface } from './modal-surface';
import { useFollowing } from './following';
import { useKitFlags } from './kit-flags';
import type { SurfacePage } from './surface-context';
import { SurfaceContext } from './surface-context';
import type { SurfaceProps } from './surface-props';
import { DrawingBoundary, Troubles } from './troubles';

/** One running app: the hidden window it runs in and what it draws. */
export function OpenSurface({ facts, loading, reload, onClose }: SurfaceProps): React.JSX.Element {
  const [doc, setDoc] = React.useState<ForgeNode>();
  const [troubles, setTroubles] = React.useState<readonly string[]>([]);
  const [modal, setModal] = React.useState<Data>();
  const complain = React.useCallback((message: string) => {
    console.error(`UI Kit host: ${message}`);
    setTroubles((list) => (list.includes(message) ? list : [...list, message]));
  }, []);
  const draw = React.useCallback((live: ForgeNode) => setDoc((last) => snapshot(live, last)), []);
  const host = useHost({
    facts,
    draw,
    complain,
    reload,
    openModal: setModal,
    ...(onClose ? { onClose } : {}),
  });
  const latest = React.useRef(host);
  latest.current = host;
  const page = React.useMemo<SurfacePage>(() => ({ follow: (...to) => latest.current.follow(...to) }), []);
  return (
    <SurfaceContext.Provider value={page}>
      <Troubles list={troubles} />
      {doc === undefined && troubles.length === 0 && loading}
      <div lang={facts.locale}>
        <PaletteContext.Provider value={PALETTE}>
          <DrawingBoundary complain={complain}>{doc !== undefined && <Document doc={doc} />}</DrawingBoundary>
        </PaletteContext.Provider>
      </div>
      <AppFrame
        resource={facts.module.resource}
        connect={(realm) => createBridge(() => latest.current, realm)}
        complain={complain}
      />
      {modal !== undefined && (
        <ModalSurface
          options={modal}
          facts={facts}
          surface={OpenSurface}
          onGone={() => setModal(undefined)}
        />
      )}
    </SurfaceContext.Provider>
  );
}

const Document = ({ doc }: { readonly doc: ForgeNode }): React.JSX.Element => {
  const resolve = React.useMemo(() => idResolver(doc), [doc]);
  return (
    <OwnIds.Provider value={resolve}>
      <Drawn node={doc} />
    </OwnIds.Provider>
  );
};

type HostParts = Pick<BridgeHost, 'facts' | 'draw' | 'complain' | 'reload' | 'openModal'> &
  Pick<SurfaceProps, 'onClose'>;

function useHost({ onClose, ...parts }: HostParts): BridgeHost {
  const { settle, catchUp, bus } = useSession();
  const flags = useKitFlags();
  const follow = useFollowing(INSTALLATION.siteUrl);
  const closing = React.useRef<(() => unknown) | undefined>(undefined);
  return {
    ...parts,
    ...flags,
    bus,
    follow: (url, tab) => {
      follow(url, tab);
      if (tab === 'same-tab') onClose?.(undefined);
    },
    settle: () => settle().catch(() => undefined),
    catchUp: () => catchUp().catch(() => undefined),
    onClose: (callback) => {
      closing.current = callback;
    },
    close: (payload) => {
      if (onClose === undefined) return false;
      closing.current?.();
      onClose(payload);
      return true;
    },
  };
}
