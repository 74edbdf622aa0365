import { showFlag } from '@forge/bridge';

type Kind = 'success' | 'info' | 'warning' | 'error';

/** Says briefly that something happened, over whatever page the person is on. Success goes away by itself. */
export function raiseFlag(kind: Kind, title: string, description?: string): void {
  showFlag({
    id: `gatehouse-${crypto.randomUUID()}`,
    type: kind,
    title,
    ...(description === undefined ? {} : { description }),
    isAutoDismiss: kind === 'success' || kind === 'info',
  });
}
