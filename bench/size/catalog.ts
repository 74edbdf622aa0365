import { createHash } from 'node:crypto';
import { Catalog } from '#domain/configuration/catalog';
import type { Application } from '#domain/catalog/application';
import type { AccessRule } from '#domain/rules/rule';
import { catalogHeadRows } from '#forge/storage/rows/catalog-rows';
import { entities, keys } from '#forge/storage/rows/keys';
import { chunksOf } from '#forge/storage/kvs-snapshots';
import { toRow } from '#forge/storage/rows/rows';
import { sha256 } from '#forge/runtime/sha256';
import type { StorageDump, StorageEntry } from '#emulator/platform/kvs/storage';

const APPLICATIONS = 500;
const GROUPS_PER_LEVEL = 5;
const RULES = 60;
const LEVELS = [
  ['user', 'User'],
  ['editor', 'Editor'],
  ['admin', 'Admin'],
] as const;
const SNAPSHOT = 'bench';

/** A UUID of a text, as a directory would give its objects. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

const numbered = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** The catalog as it is in force in a dump of the storage. */
export function catalogIn(dump: StorageDump): Catalog {
  const head = catalogHeadRows.schema;
  const row = dump.entities[entities.catalogHead]?.find(({ key }) => key === keys.catalogHead);
  const { snapshot, chunks } = head.parse((row?.value as { body: unknown } | undefined)?.body);
  const chunkOf = (index: number) =>
    dump.kvs.find(({ key }) => key === keys.catalogChunk(snapshot, index))?.value;
  return Catalog.parse(JSON.parse(numbered(chunks, chunkOf).join('')));
}

function application(index: number, connectionId: string, ownerAccountId: string): Application {
  const name = `Application ${String(index).padStart(3, '0')}`;
  return {
    id: `application-${index}`,
    name,
    description: `What ${name} is for, who looks after it, and what people should know before they ask for it.`,
    aliases: [`App ${index}`],
    ownerAccountId,
    risk: (['low', 'medium', 'high'] as const)[index % 3] ?? 'low',
    enabled: index % 25 !== 0,
    levels: LEVELS.map(([id, level]) => ({
      id,
      name: level,
      entitlements: numbered(GROUPS_PER_LEVEL, (at) => ({
        connectionId,
        entitlement: { type: 'group' as const, id: uuidOf(`${name} ${level} ${at}`) },
        displayName: `${name} ${level.toLowerCase()}s ${at}`,
      })),
    })),
  };
}

const rule = (index: number): AccessRule => ({
  id: `rule-${index}`,
  name: `Rule ${index} for a group of applications`,
  version: 1 + (index % 4),
  enabled: index % 10 !== 0,
  when: {
    applicationIds: numbered(8, (at) => `application-${index * 8 + at}`),
    levelIds: [],
    intents: ['grant'],
    requesterGroupIds: [],
    requesterEmailDomains: [],
  },
  outcome: {
    kind: 'approval',
    stages: [{ name: 'Owner', approvers: [{ kind: 'application-owner' }], need: 'any' }],
  },
  durationCap: 'P90D',
  justificationRequired: false,
  extraEntitlements: [],
});

/** The catalog there is, with as many applications and rules behind it as a large company has. */
export function largeCatalog(small: Catalog, owners: readonly string[]): Catalog {
  const connectionId = small.connections[0]?.id;
  const portal = small.portals[0];
  if (connectionId === undefined || portal === undefined) throw new Error('The site is not configured.');
  const owner = (index: number): string => owners[index % owners.length] ?? '';
  return {
    ...small,
    applications: [
      ...small.applications,
      ...numbered(APPLICATIONS - small.applications.length, (at) => application(at, connectionId, owner(at))),
    ],
    rules: [...small.rules, ...numbered(RULES - small.rules.length, rule)],
  };
}

/** The rows that put a catalog in force. */
export function catalogEntries(catalog: Catalog, version: number): StorageEntry[] {
  const text = JSON.stringify(catalog);
  const chunks = chunksOf(text);
  const head = {
    schema: 1 as const,
    version,
    snapshot: SNAPSHOT,
    chunks: chunks.length,
    hash: sha256(text),
    projectIds: catalog.portals.map(({ projectId }) => projectId),
    replaced: [],
  };
  return [
    ...chunks.map((value, index) => ({ key: keys.catalogChunk(SNAPSHOT, index), value })),
    {
      entityName: catalogHeadRows.entity,
      key: catalogHeadRows.keyOf(head),
      value: toRow(catalogHeadRows, head),
    },
  ];
}
