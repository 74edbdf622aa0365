import type { RequestFields } from '#domain/requests/access-request';
import { isBoundIn } from '#domain/configuration/binding-check';
import type { Catalog } from '#domain/configuration/catalog';
import { addMinutes } from '#domain/kit/duration';
import type { EntitlementBinding } from '#domain/catalog/entitlement';
import type { Grant } from '#domain/grants/grant';
import type { Ledger } from '#ports/ledger';

/** Ids and names of all connections. */
export const connectionNames = (catalog: Catalog): Readonly<Record<string, string>> =>
  Object.fromEntries(catalog.connections.map(({ id, name }) => [id, name]));

const groupView = (catalog: Catalog, { connectionId, displayName }: EntitlementBinding) => ({
  name: displayName,
  connectionId,
  connection: catalog.connections.find(({ id }) => id === connectionId)?.name ?? null,
});

/** What an approval would bring about; null unless the request waits for one. `taken`: the grants it takes away. */
export function effectView(request: RequestFields, catalog: Catalog, taken: readonly Grant[], now: string) {
  const { decision } = request;
  if (request.state !== 'awaiting-approval' || decision === undefined) return null;
  const { durationMinutes } = decision;
  return {
    gives: decision.entitlements.map((binding) => groupView(catalog, binding)),
    takesAway: taken.map(({ binding }) => groupView(catalog, binding)),
    durationMinutes: durationMinutes ?? null,
    endIfProvenNow: durationMinutes === undefined ? null : addMinutes(now, durationMinutes),
  };
}

/** Active grants of the same person and application that another request brought, one per request. */
async function heldAlready(ledger: Ledger, request: RequestFields): Promise<readonly Grant[]> {
  const { items } = await ledger.grants(
    { by: 'beneficiary', accountId: request.beneficiaryId },
    { limit: 100 },
  );
  const others = items.filter(
    ({ state, applicationId, issueId, id }) =>
      state === 'active' &&
      applicationId === request.applicationId &&
      issueId !== request.issueId &&
      request.decision?.takesAway.includes(id) !== true,
  );
  return [...new Map(others.map((grant) => [grant.issueId, grant])).values()];
}

function levelName(catalog: Catalog, { applicationId, levelId }: Grant): string | null {
  const application = catalog.applications.find(({ id }) => id === applicationId);
  return application?.levels.find(({ id }) => id === levelId)?.name ?? null;
}

const noteIf = <Code extends string>(holds: boolean, code: Code) => (holds ? [{ code }] : []);

function ownNotes(request: RequestFields, catalog: Catalog) {
  const { applicationId = '', intent, requesterId, beneficiaryId } = request;
  const { entitlements = [], durationMinutes } = request.decision ?? {};
  const application = catalog.applications.find(({ id }) => id === applicationId);
  const unbound = entitlements.filter((binding) => !isBoundIn(catalog, applicationId, binding));
  return [
    ...noteIf(application?.risk === 'high' && intent !== 'removal', 'high-risk'),
    ...noteIf(entitlements.length > 0 && durationMinutes === undefined, 'no-end'),
    ...noteIf(beneficiaryId !== requesterId, 'for-somebody-else'),
    ...unbound.map(({ displayName }) => ({ code: 'no-longer-bound' as const, group: displayName })),
  ];
}

/** What to weigh before saying yes; nothing once the request is decided. */
export async function riskNotes(ledger: Ledger, request: RequestFields, catalog: Catalog) {
  if (request.state !== 'awaiting-approval') return [];
  const held = request.intent === 'removal' ? [] : await heldAlready(ledger, request);
  return [
    ...ownNotes(request, catalog),
    ...held.map((grant) => ({
      code: 'already-holds' as const,
      issueKey: grant.issueKey,
      level: levelName(catalog, grant),
    })),
  ];
}
