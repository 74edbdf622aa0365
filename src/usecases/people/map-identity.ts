import { auditDraft } from '#domain/audit/audit-event';
import type { PrincipalMatch } from '#connectors/contract';
import type { Grant } from '#domain/grants/grant';
import { reasons } from '#domain/failure/reasons';
import { say } from '#domain/failure/sentence';
import type { IdentityMapping } from '#ports/identity-mappings';
import { Refusal, fault, refuseFaults } from '#usecases/kit/refusal';
import { retryGrant } from '#usecases/grants/retry-grant';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { connectionSubject } from '#usecases/kit/admin-ports';
import { openConnection } from '#usecases/catalog/bind-entitlement';

export interface MappingInput {
  readonly connectionId: string;
  readonly accountId: string;
  readonly principal: string;
  readonly acceptGuest: boolean;
}

type Ports = Pick<
  AdminPorts,
  'catalog' | 'connectors' | 'mappings' | 'audit' | 'ledger' | 'queue' | 'people' | 'clock'
>;

const unusable = {
  none: 'findings.person.unknown',
  ambiguous: 'findings.person.ambiguous',
  disabled: 'findings.person.disabled',
  guest: 'findings.person.guest',
} as const;

function refusalFor(why: keyof typeof unusable, field: string): Refusal {
  const sentence = say(unusable[why]);
  return new Refusal('invalid-input', sentence, [fault(field, sentence)]);
}

function chosen(match: PrincipalMatch, acceptGuest: boolean) {
  if (match.kind === 'one') return match.principal;
  if (match.kind === 'unusable') {
    if (match.reason === 'guest' && acceptGuest) return match.principal;
    const field = match.reason === 'guest' ? 'acceptGuest' : 'principal';
    throw refusalFor(match.reason, field);
  }
  throw refusalFor(match.kind, 'principal');
}

async function refuseInactive(ports: Pick<Ports, 'people'>, accountId: string): Promise<void> {
  if (await ports.people.isActive(accountId)) return;
  refuseFaults([fault('accountId', say('findings.person.inactive'))]);
}

const curable = (grant: Grant, connectionId: string) =>
  grant.state === 'needs-attention' &&
  grant.binding.connectionId === connectionId &&
  reasons[grant.attention.code].retried === 'when-mapped';

/** Grants that stopped because nobody knew who the person is. One that moved on meanwhile is left alone. */
async function driveAgain(ports: Ports, actor: string, mapping: IdentityMapping): Promise<number> {
  const grants = await ports.ledger.grantsOfBeneficiary(mapping.accountId);
  let driven = 0;
  for (const grant of grants.filter((candidate) => curable(candidate, mapping.connectionId))) {
    try {
      await retryGrant(ports, actor, grant.id);
      driven += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return driven;
}

/**
 * Whom a mapping would mean; nothing is written.
 * @throws Refusal `not-found`, `invalid-input`; ConnectorError when the directory cannot be asked.
 */
export async function checkIdentity(
  ports: Pick<Ports, 'catalog' | 'connectors' | 'people'>,
  input: MappingInput,
) {
  const connector = await openConnection(ports, input.connectionId);
  await refuseInactive(ports, input.accountId);
  const match = await connector.findPrincipal({ mapped: input.principal });
  return { match, principal: chosen(match, input.acceptGuest) };
}

/**
 * Links a Jira account to one principal of a connection, by the directory's immutable id: a renamed or re-used user
 * name can never point somebody else's access here. Grants of the person that waited for it go on.
 * @throws Refusal `not-found`, `invalid-input`; ConnectorError when the directory cannot be asked.
 */
export async function mapIdentity(ports: Ports, actor: string, input: MappingInput) {
  const { match, principal } = await checkIdentity(ports, input);
  const { connectionId, accountId } = input;
  const at = ports.clock.now();
  const mapping = { connectionId, accountId, principal: principal.id, mappedBy: actor, mappedAt: at };
  await ports.mappings.save(mapping);
  const facts = { accountId, principalId: principal.id, guest: match.kind === 'unusable' };
  const subject = connectionSubject(connectionId);
  await ports.audit.append([auditDraft('identity-mapped', { subject, actor, at }, facts)]);
  return { mapping, label: principal.label, driven: await driveAgain(ports, actor, mapping) };
}

/** Removes a mapping. Access that was given under it stays and is taken away as before. @throws Refusal `not-found` */
export async function unmapIdentity(
  ports: Pick<AdminPorts, 'mappings' | 'audit' | 'clock'>,
  actor: string,
  input: { readonly connectionId: string; readonly accountId: string },
): Promise<{ accountId: string }> {
  const { connectionId, accountId } = input;
  if (!(await ports.mappings.remove(connectionId, accountId)))
    throw new Refusal('not-found', say('findings.person.notMapped'));
  const subject = connectionSubject(connectionId);
  const at = ports.clock.now();
  await ports.audit.append([auditDraft('identity-unmapped', { subject, actor, at }, { accountId })]);
  return { accountId };
}
