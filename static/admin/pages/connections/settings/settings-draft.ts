import type { ConnectionView, ConnectorFieldView, ConnectorView } from '#contract/connections/connections';
import type { TakenFile } from '../files/taken-files';

/** The credential that is chosen when the stored secret stays. */
export const KEEP = 'keep';

/** What was entered, in both ways of entering it: changing the way loses nothing. */
export interface SettingsDraft {
  readonly mode: 'fields' | 'json';
  /** By path of the field. */
  readonly values: Readonly<Record<string, string>>;
  /** Id of the chosen credential; `keep` = the stored secret stays; empty = the connector knows only one. */
  readonly credential: string;
  readonly json: string;
  /** Files that filled in a value, or could not. */
  readonly files: readonly TakenFile[];
  /** A day, or empty. */
  readonly secretExpiresOn: string;
}

interface Nested {
  [key: string]: string | Nested;
}

const defaultsOf = ({ fields }: ConnectorView) =>
  Object.fromEntries(fields.map(({ key, defaultValue }) => [key, defaultValue ?? '']));

export const newSettings = (connector: ConnectorView): SettingsDraft => ({
  mode: 'fields',
  values: defaultsOf(connector),
  credential: connector.credentials[0]?.id ?? '',
  json: connector.json,
  files: [],
  secretExpiresOn: '',
});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const valueAt = (config: unknown, key: string): unknown =>
  key.split('.').reduce<unknown>((node, part) => (isRecord(node) ? node[part] : undefined), config);

/** The settings of a connection that exists; its secret is not among them and stays unless another is entered. */
export function storedSettings(connector: ConnectorView, { config, secret }: ConnectionView): SettingsDraft {
  const stored = connector.fields.flatMap(({ key }) => {
    const value = valueAt(config, key);
    return typeof value === 'string' ? [[key, value] as const] : [];
  });
  const fresh = newSettings(connector);
  return {
    ...fresh,
    values: { ...fresh.values, ...Object.fromEntries(stored) },
    credential: secret.configured ? KEEP : fresh.credential,
    json: JSON.stringify(config, null, 2),
    secretExpiresOn: secret.expiresOn ?? '',
  };
}

/** The fields that are asked for: those of a credential only when it is the chosen one. */
export function fieldsFor(connector: ConnectorView, draft: SettingsDraft): readonly ConnectorFieldView[] {
  const others = connector.credentials
    .filter(({ id }) => id !== draft.credential)
    .flatMap(({ fields }) => fields);
  return connector.fields.filter(({ key, secret }) => {
    if (draft.credential === KEEP && secret) return false;
    return !others.includes(key);
  });
}

function put(target: Nested, [first = '', ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) {
    target[first] = value;
    return;
  }
  const inner = target[first];
  const next = typeof inner === 'object' ? inner : {};
  target[first] = next;
  put(next, rest, value);
}

/** The settings as the app takes them: nested by the paths of the fields, blank ones left out; or the pasted text. */
export function settingsPayload(connector: ConnectorView, draft: SettingsDraft): Nested | string {
  if (draft.mode === 'json') return draft.json;
  const settings: Nested = {};
  for (const { key } of fieldsFor(connector, draft)) {
    const value = draft.values[key] ?? '';
    if (value.trim() !== '') put(settings, key.split('.'), value);
  }
  return settings;
}

/** Fields that must be entered and are blank. */
export function blankFields(connector: ConnectorView, draft: SettingsDraft): readonly ConnectorFieldView[] {
  if (draft.mode === 'json') return [];
  return fieldsFor(connector, draft).filter(
    ({ key, required }) => required && (draft.values[key] ?? '').trim() === '',
  );
}
