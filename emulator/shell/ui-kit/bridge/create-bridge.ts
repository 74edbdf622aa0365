import type { ForgeNode } from '../document/forge-node';
import type { BridgeHost, Data, Operation, Operations } from './bridge-host';
import { JsonAnswer } from './bridge-host';
import { CALLS } from './calls';
import { PAGE_OPERATIONS } from './page-operations';

export type CallBridge = (command: string, data?: Data) => Promise<unknown>;

/** The parts of an app's window that answers are made with. */
export interface Realm {
  readonly JSON: Pick<JSON, 'parse'>;
  readonly Error: new (message: string) => Error;
}

/** Cross-realm errors are no `Error` here, so the message is asked for, not the class. */
export function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | null | undefined)?.message;
  return typeof message === 'string' ? message : String(error);
}

const DRAWING: Operations = {
  reconcile: ({ draw }, { forgeDoc }) => {
    const doc = forgeDoc as ForgeNode;
    if (doc.type === 'Root') draw(doc);
  },
  onError: ({ complain }, { error }) => complain(`The app broke while drawing: ${messageOf(error)}`),
};

const ALL: Operations = { ...DRAWING, ...CALLS, ...PAGE_OPERATIONS };

const unknown =
  (command: string): Operation =>
  ({ complain }) => {
    complain(`This host does not know the bridge operation "${command}"`);
    throw new Error(`Unknown bridge operation ${command}`);
  };

/**
 * `callBridge` of @forge/bridge for one surface. Answers and errors are made in the app's realm, so that its
 * `instanceof` holds.
 */
export function createBridge(host: () => BridgeHost, realm: () => Realm): CallBridge {
  return async (command, data = {}) => {
    const operation = Object.hasOwn(ALL, command) ? ALL[command] : undefined;
    try {
      const answer = await (operation ?? unknown(command))(host(), data);
      return answer instanceof JsonAnswer ? remade(answer.value, realm()) : answer;
    } catch (error) {
      throw new (realm().Error)(messageOf(error));
    }
  };
}

function remade(value: unknown, realm: Realm): unknown {
  return value === undefined ? undefined : (realm.JSON.parse(JSON.stringify(value)) as unknown);
}
