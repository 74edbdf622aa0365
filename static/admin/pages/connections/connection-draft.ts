import type { ConnectionView, ConnectorView } from '#contract/connections/connections';
import { newSettings, storedSettings } from './settings/settings-draft';
import type { SettingsDraft } from './settings/settings-draft';

/** What was entered of a connection. Kept as long as the dialog is open, so that going back loses nothing. */
export interface ConnectionDraft {
  readonly name: string;
  readonly id: string;
  /** The id as last proposed from the name; the person's own from the moment they change it. */
  readonly proposedId: string;
  readonly description: string;
  readonly settings: SettingsDraft;
}

export const storedConnection = (connector: ConnectorView, connection: ConnectionView): ConnectionDraft => ({
  name: connection.name,
  id: connection.id,
  proposedId: connection.id,
  description: connection.description ?? '',
  settings: storedSettings(connector, connection),
});

const LONGEST = 40;

/** Lower-case letters, digits and dashes, as ids are; letters lose their accents. */
function idFrom(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, LONGEST)
    .replace(/-$/, '');
}

function unusedId(wanted: string, taken: readonly string[]): string {
  for (let number = 1; wanted !== ''; number += 1) {
    const suffix = number === 1 ? '' : `-${number}`;
    const id = `${wanted.slice(0, LONGEST - suffix.length)}${suffix}`;
    if (!taken.includes(id)) return id;
  }
  return '';
}

/** A new connection starts with the name of its connector: most sites have one of each. */
export function newConnection(connector: ConnectorView, taken: readonly string[]): ConnectionDraft {
  const blank = { name: '', id: '', proposedId: '', description: '', settings: newSettings(connector) };
  return withName(blank, connector.displayName, taken);
}

/** Another name, and with it another id as long as the person has not chosen one. */
export function withName(draft: ConnectionDraft, name: string, taken: readonly string[]): ConnectionDraft {
  if (draft.id !== draft.proposedId) return { ...draft, name };
  const id = unusedId(idFrom(name), taken);
  return { ...draft, name, id, proposedId: id };
}
