import { send } from './http';
import type { UiModule } from './modules';
import { loadModules } from './modules';

/** One seeded thing under its short name. */
export interface Seeded {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  /** The whole entry, as the site gave it. */
  readonly raw: Readonly<Record<string, unknown>>;
}

export interface Person {
  readonly key: string;
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
}

/** A registration that the shell signs in with. */
export interface EntraApp {
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface World {
  readonly projectKeys: readonly string[];
  readonly fields: readonly Seeded[];
  readonly people: readonly Person[];
  readonly entra: EntraApp;
  readonly modules: readonly UiModule[];
}

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const part = (value: unknown, name: string): unknown => (isJson(value) ? value[name] : undefined);

/** First text (or number) among the named properties. */
function text(raw: Json, ...names: readonly string[]): string {
  const found = names
    .map((name) => raw[name])
    .find((value) => typeof value === 'string' || typeof value === 'number');
  return found === undefined ? '' : String(found);
}

/** A map of short names, a map of bare ids, or an array: all become a list. */
function seeded(value: unknown): readonly Seeded[] {
  if (!isJson(value)) return [];
  return Object.entries(value).map(([at, entry]) => toSeeded(Array.isArray(value) ? '' : at, entry));
}

function toSeeded(at: string, entry: unknown): Seeded {
  const raw: Json = isJson(entry) ? entry : { id: entry };
  const id = text(raw, 'accountId', 'id', 'key');
  return {
    key: at || text(raw, 'key', 'name') || id,
    id,
    name: text(raw, 'displayName', 'name') || at || id,
    raw,
  };
}

const toPerson = (entry: Seeded): Person => ({
  key: entry.key,
  accountId: entry.id,
  name: entry.name,
  email: text(entry.raw, 'email', 'emailAddress', 'userPrincipalName'),
});

export function readWorld(body: unknown, modules: readonly UiModule[] = []): World {
  const jira = part(body, 'jira');
  const entra = part(body, 'entra');
  const adminCentre = part(entra, 'adminCentre');
  const app = isJson(adminCentre) ? adminCentre : {};
  return {
    modules,
    projectKeys: seeded(part(jira, 'projects')).map(({ key, raw }) => text(raw, 'key') || key),
    fields: seeded(part(jira, 'fields')),
    people: seeded(part(jira, 'users'))
      .map(toPerson)
      .filter((person) => person.email !== ''),
    entra: {
      tenantId: text(isJson(entra) ? entra : {}, 'tenantId'),
      clientId: text(app, 'clientId'),
      clientSecret: text(app, 'clientSecret'),
    },
  };
}

export async function loadWorld(): Promise<World> {
  const [world, modules] = await Promise.all([send('/_emulator/world'), loadModules()]);
  return readWorld(world, modules);
}
