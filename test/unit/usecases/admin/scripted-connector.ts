import * as z from 'zod';
import type {
  ConnectionCheck,
  Connector,
  ConnectorDefinition,
  Entitlement,
  EntitlementStatus,
  PrincipalMatch,
} from '../../../../src/connectors/contract';
import { ConnectorError } from '../../../../src/connectors/errors';
import type { ConnectorErrorKind } from '../../../../src/domain/connector-error-kind';

const Config = z.strictObject({
  tenant: z.string('Enter the tenant.').trim().min(3, 'The tenant is too short.'),
  region: z.string().optional(),
  token: z.string('Enter the token.').trim().min(8, 'The token is too short.'),
});
type Config = z.infer<typeof Config>;

/** A directory as a test arranges it; every connection of the connector opens the same one. */
export class ScriptedDirectory {
  checks: readonly ConnectionCheck[] = [
    { id: 'credential', name: 'Credential', result: 'passed', sentence: 'Accepted.' },
  ];
  readonly groups = new Map<string, EntitlementStatus>();
  readonly people = new Map<string, PrincipalMatch>();
  readonly opened: Config[] = [];
  readonly created = new Map<string, Entitlement>();
  private failure: ConnectorError | undefined;

  failWith(kind: ConnectorErrorKind): void {
    this.failure = new ConnectorError(kind, `The directory answered ${kind}.`, {
      connector: 'vendor',
      operation: 'test',
    });
  }

  addGroup(id: string, displayName = id): void {
    this.groups.set(id, {
      kind: 'manageable',
      entitlement: { ref: { type: 'group', id }, displayName },
      warnings: [],
    });
  }

  get definition(): ConnectorDefinition<Config> {
    return {
      id: 'vendor',
      displayName: 'Some vendor',
      hosts: ['vendor.example'],
      config: Config,
      secretKeys: ['token'],
      entitlementTypes: ['group'],
      open: (config) => this.open(config),
    };
  }

  private refuseIfFailing(): void {
    if (this.failure !== undefined) throw this.failure;
  }

  private open(config: Config): Connector {
    this.opened.push(config);
    return {
      testConnection: async () => this.checks,
      findPrincipal: async ({ mapped = '' }) => {
        this.refuseIfFailing();
        return this.people.get(mapped) ?? { kind: 'none' };
      },
      searchEntitlements: async (text) => {
        this.refuseIfFailing();
        const all = [...this.groups.values()].flatMap(({ entitlement }) => entitlement ?? []);
        return { items: all.filter(({ displayName }) => displayName.startsWith(text)) };
      },
      inspectEntitlement: async ({ id }) => {
        this.refuseIfFailing();
        const gone = { code: 'entitlement-gone', sentence: 'The group does not exist.' };
        return this.groups.get(id) ?? { kind: 'refused', reason: gone };
      },
      createEntitlement: async ({ key, displayName }) => {
        const known = this.created.get(key);
        const made = known ?? {
          ref: { type: 'group' as const, id: `g-${this.created.size + 1}` },
          displayName,
        };
        this.created.set(key, made);
        return made;
      },
      listGrants: async () => ({ items: [] }),
      observe: async () => 'absent',
      grant: async () => ({ kind: 'granted' }),
      revoke: async () => ({ kind: 'revoked' }),
    };
  }
}
