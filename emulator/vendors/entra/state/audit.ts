import type { JsonObject } from '../json';
import type { ExchangeIds } from '../http/envelope';
import { toTicks } from '../timestamps';
import type { AppRegistration } from './app-registration';
import { resourceName, textOf, type DirectoryObject } from './directory-object';
import type { Tenant } from './tenant';
import type { World } from './world';

/** Where an entry comes from: the call that changed something. */
export interface AuditSource {
  readonly world: World;
  readonly tenant: Tenant;
  readonly ids: ExchangeIds;
  readonly caller: { readonly app: AppRegistration };
}

export interface AuditFacts {
  readonly activity: string;
  readonly category: string;
  readonly operation: string;
  readonly target: DirectoryObject;
  /** The group, when the target was added to or removed from one. */
  readonly group?: DirectoryObject;
}

function targetOf(object: DirectoryObject, modifiedProperties: JsonObject[]): JsonObject {
  return {
    id: object.id,
    displayName: textOf(object, 'displayName') ?? null,
    type: resourceName(object.kind),
    userPrincipalName: textOf(object, 'userPrincipalName') ?? null,
    groupType: object.kind === 'group' ? 'azureAD' : null,
    modifiedProperties,
  };
}

function modifiedByLink(group: DirectoryObject, operation: string): JsonObject[] {
  const values = [
    ['Group.ObjectID', group.id],
    ['Group.DisplayName', textOf(group, 'displayName') ?? ''],
  ] as const;
  const removed = operation === 'Unassign';
  return values.map(([displayName, value]) => ({
    displayName,
    oldValue: removed ? `"${value}"` : null,
    newValue: removed ? null : `"${value}"`,
  }));
}

/** Writes an entry of the directory's audit log; the caller's own request id is its correlation id. */
export function recordAudit(source: AuditSource, facts: AuditFacts): void {
  const at = source.world.clock.now();
  const id = source.world.requestIds.guid();
  const { app } = source.caller;
  const own = targetOf(
    facts.target,
    facts.group === undefined ? [] : modifiedByLink(facts.group, facts.operation),
  );
  const targets = facts.group === undefined ? [own] : [own, targetOf(facts.group, [])];
  const body: JsonObject = {
    id: `Directory_${id}_${id.slice(0, 5).toUpperCase()}_${source.tenant.audits.length + 1}`,
    category: facts.category,
    correlationId: source.ids.client,
    result: 'success',
    resultReason: '',
    activityDisplayName: facts.activity,
    activityDateTime: toTicks(at),
    loggedByService: 'Core Directory',
    operationType: facts.operation,
    initiatedBy: {
      user: null,
      app: {
        appId: app.clientId,
        displayName: app.displayName,
        servicePrincipalId: app.servicePrincipalId,
        servicePrincipalName: null,
      },
    },
    targetResources: targets,
    additionalDetails: [],
  };
  source.tenant.audits.push({ at, body });
}
