import type { BridgeHost } from '#emulator/shell/ui-kit/bridge/bridge-host';
import { EventBus } from '#emulator/shell/ui-kit/bridge/event-bus';

export interface FakeSurface {
  readonly host: BridgeHost;
  /** What the app made the page do, in order. */
  readonly done: unknown[][];
}

/** A surface that writes down what it is asked for. */
export function fakeSurface(closable = true): FakeSurface {
  const done: unknown[][] = [];
  const note =
    (name: string) =>
    (...args: readonly unknown[]): void =>
      void done.push([name, ...args]);
  const host: BridgeHost = {
    facts: {
      module: { key: 'panel', type: 'jira:issuePanel', titles: { '': 'Panel' }, resource: 'issue' },
      persona: { key: 'agent', accountId: 'acc-1', name: 'Agent', email: 'agent@example.com' },
      locale: 'de-DE',
      extension: { issue: { id: '1', key: 'ACCESS-1' } },
    },
    bus: new EventBus(),
    draw: note('draw'),
    complain: note('complain'),
    follow: note('follow'),
    reload: note('reload'),
    settle: async () => {
      note('settle')();
      await Promise.resolve();
    },
    catchUp: async () => {
      note('catchUp')();
      await Promise.resolve();
    },
    showFlag: note('showFlag'),
    closeFlag: note('closeFlag'),
    openModal: note('openModal'),
    close: (payload) => {
      note('close')(payload);
      return closable;
    },
    onClose: note('onClose'),
  };
  return { host, done };
}
