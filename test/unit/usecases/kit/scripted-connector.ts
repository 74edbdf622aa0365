import { wordsOf } from '#domain/failure/sentence';
import * as z from 'zod';
import type {
  ConnectionCheck,
  Connector,
  ConnectorDefinition,
  ConnectorGuide,
  Entitlement,
  EntitlementStatus,
  FoundEntitlement,
  PrincipalMatch,
} from '#connectors/contract';
import { ConnectorError } from '#connectors/errors';
import type { ConnectorErrorKind } from '#domain/failure/connector-error-kind';
import { told } from '#test/support/fakes/jira/told';

const Config = z.strictObject({
  tenant: z.string('Enter the tenant.').trim().min(3, 'The tenant is too short.'),
  region: z.string().optional(),
  token: z.string('Enter the token.').trim().min(8, 'The token is too short.'),
});
type Config = z.infer<typeof Config>;

function foundOf(status: EntitlementStatus): FoundEntitlement[] {
  if (status.entitlement === undefined) return [];
  return status.kind === 'manageable'
    ? [{ ...status.entitlement, warnings: status.warnings }]
    : [{ ...status.entitlement, refusal: status.reason, warnings: [] }];
}

/** A guide with one text of every kind, and one setting it says nothing of. */
const vendorGuide: ConnectorGuide = {
  summary: { id: 'summary', text: 'Some vendor.' },
  steps: [
    {
      id: 'create',
      title: { id: 'steps.create.title', text: 'Create a key' },
      text: { id: 'steps.create.text', text: 'Create a key for Gatehouse.' },
    },
  ],
  permissions: [
    { id: 'people.read', why: { id: 'permissions.people.why', text: 'Find people' } },
    {
      id: 'groups.create',
      why: { id: 'permissions.groups.why', text: 'Create groups' },
      onlyIf: { id: 'permissions.groups.onlyIf', text: 'only if Gatehouse creates groups' },
    },
  ],
  fields: {
    tenant: { label: { id: 'fields.tenant.label', text: 'Tenant' }, example: 'acme' },
    token: { label: { id: 'fields.token.label', text: 'Token' } },
  },
  credentials: [],
  json: '{ "tenant": "", "token": "" }',
};

/** A directory as a test arranges it; every connection of the connector opens the same one. */
export class ScriptedDirectory {
  checks: readonly ConnectionCheck[] = [
    { id: 'credential', name: 'Credential', result: 'passed', ...told('Accepted.') },
  ];
  /** What happens elsewhere while the checks run. */
  duringTest: () => Promise<void> = async () => undefined;
  readonly groups = new Map<string, EntitlementStatus>();
  readonly people = new Map<string, PrincipalMatch>();
  readonly opened: Config[] = [];
  readonly created = new Map<string, Entitlement>();
  private failure: ConnectorError | undefined;

  failWith(kind: ConnectorErrorKind): void {
    this.failure = new ConnectorError(kind, told(`The directory answered ${kind}.`), {
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
      words: wordsOf({}),
      secretKeys: ['token'],
      entitlementTypes: ['group'],
      guide: vendorGuide,
      open: (config) => this.open(config),
    };
  }

  private refuseIfFailing(): void {
    if (this.failure !== undefined) throw this.failure;
  }

  private open(config: Config): Connector {
    this.opened.push(config);
    return {
      testConnection: async () => {
        await this.duringTest();
        return this.checks;
      },
      findPrincipal: async ({ mapped, email = '' }) => {
        this.refuseIfFailing();
        return this.people.get(mapped ?? email) ?? { kind: 'none' };
      },
      searchEntitlements: async (text) => {
        this.refuseIfFailing();
        const all = [...this.groups.values()].flatMap(foundOf);
        return { items: all.filter(({ displayName }) => displayName.startsWith(text)) };
      },
      inspectEntitlement: async ({ id }) => {
        this.refuseIfFailing();
        const gone = { code: 'entitlement-gone' as const, ...told('The group does not exist.') };
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
