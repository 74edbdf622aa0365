import type { FlowPorts } from '#usecases/kit/flow-ports';
import { giveBackAccess, giveBackRequest } from '#usecases/grants/give-back-access';
import { myAccess } from '#usecases/grants/views/my-access';
import type { MyAccessPorts } from '#usecases/grants/views/my-access';
import { portalAccess } from '#usecases/requests/views/portal-access';

interface Person {
  readonly accountId: string;
}

/** A caller who may see this very request; nobody chooses another one. */
interface OnRequest extends Person {
  readonly issueId: string;
}

type EndingPorts = Pick<FlowPorts, 'ledger' | 'queue' | 'clock'>;

/** What a customer can see and do on a request of theirs. */
export function portalRequestOperations(ports: EndingPorts & Pick<FlowPorts, 'people'>) {
  return {
    'access.get': async (_input: unknown, caller: OnRequest) => ({
      access: (await portalAccess(ports, caller)) ?? null,
    }),
    'access.giveBack': async (_input: unknown, { accountId, issueId }: OnRequest) => ({
      givenBack: await giveBackRequest(ports, accountId, issueId),
    }),
  };
}

/** What anybody can see and do about what they hold themselves. */
export function myAccessOperations(ports: EndingPorts & MyAccessPorts) {
  return {
    'access.list': ({ cursor }: { readonly cursor?: string | undefined }, { accountId }: Person) =>
      myAccess(ports, accountId, cursor),
    'access.giveBack': async ({ grantId }: { readonly grantId: string }, { accountId }: Person) => ({
      givenBack: await giveBackAccess(ports, accountId, grantId),
    }),
  };
}
