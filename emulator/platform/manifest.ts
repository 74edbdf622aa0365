import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

const eventFilter = z.object({
  ignoreSelf: z.boolean().optional(),
  expression: z.string().optional(),
  onError: z.enum(['IGNORE', 'IGNORE_AND_LOG', 'RECEIVE', 'RECEIVE_AND_LOG']).optional(),
  appIsLicensed: z.boolean().optional(),
});
const triggerEvent = z.object({ eventType: z.string(), filter: eventFilter.optional() });
const trigger = z.object({
  key: z.string(),
  function: z.string(),
  events: z.array(z.union([z.string(), triggerEvent])),
  filter: eventFilter.optional(),
});
const scheduledTrigger = z.object({
  key: z.string(),
  function: z.string(),
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
  filter: z.object({ appIsLicensed: z.boolean().optional() }).optional(),
});
const consumer = z.object({ key: z.string(), queue: z.string(), function: z.string() });
const appFunction = z.object({
  key: z.string(),
  handler: z.string(),
  timeoutSeconds: z.int().min(1).max(900).optional(),
});
const uiModule = z.object({
  key: z.string(),
  title: z.unknown().optional(),
  resource: z.string().optional(),
  resolver: z.object({ function: z.string() }).optional(),
  unlicensedAccess: z.array(z.string()).optional(),
});
const entityIndex = z.union([
  z.string(),
  z.object({
    name: z.string(),
    partition: z.array(z.string()).optional(),
    range: z.array(z.string()).length(1),
  }),
]);
const entity = z.object({
  name: z.string(),
  attributes: z.record(
    z.string(),
    z.object({ type: z.enum(['string', 'boolean', 'integer', 'float', 'any']) }),
  ),
  indexes: z.array(entityIndex).max(7).optional(),
});
const entityProperty = z.object({
  key: z.string(),
  propertyKey: z.string(),
  values: z.array(
    z.object({
      path: z.string(),
      type: z.enum(['number', 'string', 'text', 'user', 'date']),
      searchAlias: z.string().exactOptional(),
    }),
  ),
});
const address = z.union([z.string(), z.object({ address: z.string() }), z.object({ remote: z.string() })]);
const manifestSchema = z.object({
  app: z.object({
    id: z.string(),
    storage: z.object({ entities: z.array(entity).max(20).optional() }).optional(),
  }),
  modules: z.looseObject({
    function: z.array(appFunction),
    trigger: z.array(trigger).optional(),
    scheduledTrigger: z.array(scheduledTrigger).max(5).optional(),
    consumer: z.array(consumer).optional(),
    'jira:entityProperty': z.array(entityProperty).optional(),
  }),
  permissions: z
    .object({
      scopes: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]).optional(),
      external: z.object({ fetch: z.object({ backend: z.array(address).optional() }).optional() }).optional(),
    })
    .optional(),
});

export type EventFilter = z.infer<typeof eventFilter>;
export type TriggerModule = z.infer<typeof trigger>;
export type ScheduledTriggerModule = z.infer<typeof scheduledTrigger>;
export type ConsumerModule = z.infer<typeof consumer>;
export type AppFunction = z.infer<typeof appFunction>;
export type EntityDefinition = z.infer<typeof entity>;
/** A module with a user interface, e.g. `jira:adminPage`. */
export type UiModule = z.infer<typeof uiModule> & { readonly type: string };

/** What the platform reads from manifest.yml. */
export interface AppManifest {
  readonly appId: string;
  readonly functions: readonly AppFunction[];
  readonly triggers: readonly TriggerModule[];
  readonly scheduledTriggers: readonly ScheduledTriggerModule[];
  readonly consumers: readonly ConsumerModule[];
  readonly uiModules: readonly UiModule[];
  readonly entities: readonly EntityDefinition[];
  readonly scopes: readonly string[];
  readonly egress: readonly string[];
  /** Issue properties that JQL can search. */
  readonly entityProperties: readonly z.infer<typeof entityProperty>[];
}

type ParsedManifest = z.infer<typeof manifestSchema>;

/** UI modules are namespaced (`jira:…`, `jiraServiceManagement:…`); back-end modules are not. */
function uiModulesOf(modules: ParsedManifest['modules']): UiModule[] {
  return Object.entries(modules)
    .filter(([type]) => type.includes(':'))
    .flatMap(([type, list]) =>
      z
        .array(z.looseObject({ key: z.string() }))
        .parse(list)
        .map((one) => ({ type, one })),
    )
    .map(({ type, one }) => ({ ...uiModule.parse(one), type }));
}

function scopesOf(parsed: ParsedManifest): string[] {
  const scopes = parsed.permissions?.scopes ?? [];
  return Array.isArray(scopes) ? scopes : Object.keys(scopes);
}

function egressOf(parsed: ParsedManifest): string[] {
  const backend = parsed.permissions?.external?.fetch?.backend ?? [];
  return backend.flatMap((entry) => {
    if (typeof entry === 'string') return [entry];
    return 'address' in entry ? [entry.address] : [];
  });
}

/** Reads `manifest.yml` of an app. Throws with the offending path when it is not what the platform accepts. */
export function readManifest(appDir: string): AppManifest {
  const file = path.join(appDir, 'manifest.yml');
  const result = manifestSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!result.success) throw new Error(`${file} is not valid: ${z.prettifyError(result.error)}`);
  const { app, modules } = result.data;
  return {
    appId: app.id,
    functions: modules.function,
    triggers: modules.trigger ?? [],
    scheduledTriggers: modules.scheduledTrigger ?? [],
    consumers: modules.consumer ?? [],
    uiModules: uiModulesOf(modules),
    entities: app.storage?.entities ?? [],
    scopes: scopesOf(result.data),
    egress: egressOf(result.data),
    entityProperties: modules['jira:entityProperty'] ?? [],
  };
}
