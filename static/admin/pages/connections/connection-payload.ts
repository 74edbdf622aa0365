import type { ConnectorView } from '#contract/connections/connections';
import type { FaultView } from '#contract/kit/reply';
import type { FailedCall } from '../../../shared/data/settled';
import type { Text } from '../../../shared/text/text';
import type { ConnectionDraft } from './connection-draft';
import { blankFields, settingsPayload } from './settings/settings-draft';
import type { SettingsDraft } from './settings/settings-draft';

const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** The day as the app takes it; none takes back one that was entered before. */
export const expiryOf = ({ secretExpiresOn }: SettingsDraft) => ({
  secretExpiresOn: secretExpiresOn === '' ? null : secretExpiresOn,
});

/** A draft as `connections.save` takes it. */
export function savePayload(connector: ConnectorView, draft: ConnectionDraft) {
  const description = draft.description.trim();
  return {
    id: draft.id.trim(),
    connectorId: connector.id,
    name: draft.name,
    settings: settingsPayload(connector, draft.settings),
    ...expiryOf(draft.settings),
    ...(description === '' ? {} : { description }),
  };
}

function failureOf(faults: readonly FaultView[], message: string): FailedCall | undefined {
  return faults.length === 0 ? undefined : { code: 'invalid-input', message, faults };
}

/** What can be seen to be missing without asking the app. */
export function missingSettings(
  text: Text,
  connector: ConnectorView,
  settings: SettingsDraft,
  labelOf: (label: { readonly id: string; readonly text: string }) => string,
): readonly FaultView[] {
  if (settings.mode === 'json' && settings.json.trim() === '')
    return [{ path: 'settings', message: text('connections.form.jsonMissing') }];
  return blankFields(connector, settings).map(({ key, label }) => ({
    path: `settings.${key}`,
    message: text('connections.form.missing', { label: labelOf(label) }),
  }));
}

function idFault(text: Text, id: string, taken: readonly string[]): FaultView[] {
  if (!ID.test(id)) return [{ path: 'id', message: text('connections.form.idWrong') }];
  return taken.includes(id) ? [{ path: 'id', message: text('connections.form.idTaken') }] : [];
}

/** Faults of the whole form; `taken` is absent for a connection that exists. */
export function draftFailure(
  text: Text,
  draft: ConnectionDraft,
  settings: readonly FaultView[],
  taken?: readonly string[],
): FailedCall | undefined {
  const missing = { path: 'name', message: text('connections.form.nameMissing') };
  const name = draft.name.trim() === '' ? [missing] : [];
  const id = taken === undefined ? [] : idFault(text, draft.id.trim(), taken);
  return failureOf([...name, ...id, ...settings], text('connections.form.correct'));
}

export const settingsFailure = (text: Text, settings: readonly FaultView[]): FailedCall | undefined =>
  failureOf(settings, text('connections.form.correct'));
