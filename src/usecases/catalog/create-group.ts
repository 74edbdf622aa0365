import { auditDraft } from '#domain/audit/audit-event';
import type { Entitlement } from '#connectors/contract';
import { groupName, proposedGroupName } from '#domain/catalog/proposed-names';
import { say } from '#domain/failure/sentence';
import type { Said } from '#domain/failure/sentence';
import { Refusal } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { connectionSubject } from '#usecases/kit/admin-ports';
import type { Bound, Place } from './bind-entitlement';
import { openConnection, placeOf, storeBinding } from './bind-entitlement';

export interface GroupInput extends Place {
  readonly displayName: string;
  readonly description?: string | undefined;
}

type Ports = Pick<AdminPorts, 'catalog' | 'clock' | 'hash' | 'connectors' | 'audit'>;

/** The same place and name always give the same key, so that a repeated call cannot make a second group. */
function keyOf(hash: AdminPorts['hash'], input: GroupInput): string {
  const { connectionId, applicationId, levelId, displayName } = input;
  return `gatehouse-${hash(JSON.stringify([connectionId, applicationId, levelId, displayName])).slice(0, 40)}`;
}

async function create(ports: Ports, input: GroupInput): Promise<Entitlement> {
  const connector = await openConnection(ports, input.connectionId);
  if (connector.createEntitlement === undefined)
    throw new Refusal('unsupported', say('findings.group.notCreatable'));
  return connector.createEntitlement({
    key: keyOf(ports.hash, input),
    displayName: input.displayName,
    ...(input.description === undefined ? {} : { description: input.description }),
  });
}

/** As long as the catalog keeps a name, and no vendor takes a longer one. */
const LONGEST_NAME = 256;

/**
 * A name and a description for a new group of a level, made of the two names. One search tells which names are taken.
 * @throws Refusal `not-found`; ConnectorError.
 */
export async function proposeGroup(
  ports: Pick<Ports, 'catalog' | 'connectors'>,
  place: Place,
): Promise<{ readonly displayName: string; readonly description: string; readonly said: Said }> {
  const { application, level } = placeOf((await ports.catalog.load()).catalog, place);
  const connector = await openConnection(ports, place.connectionId);
  const { items } = await connector.searchEntitlements(groupName(application.name, level.name, LONGEST_NAME));
  const taken = items.map(({ displayName }) => displayName);
  const names = { level: level.name, application: application.name };
  const { sentence, said } = say('findings.group.description', names);
  return {
    displayName: proposedGroupName(application.name, level.name, taken, LONGEST_NAME),
    description: sentence,
    said,
  };
}

/**
 * Creates a group in the vendor and binds it. Safe to repeat after any failure.
 * @throws Refusal `not-found`, `unsupported`; ConnectorError.
 */
export async function createGroup(ports: Ports, actor: string, input: GroupInput): Promise<Bound> {
  placeOf((await ports.catalog.load()).catalog, input);
  const entitlement = await create(ports, input);
  const heading = { subject: connectionSubject(input.connectionId), actor, at: ports.clock.now() };
  const { applicationId, levelId } = input;
  await ports.audit.append([
    auditDraft('group-created', heading, { entitlementId: entitlement.ref.id, applicationId, levelId }),
  ]);
  const stored = await storeBinding(ports, actor, input, entitlement);
  return { ...stored.saved, binding: stored.binding };
}
