import type { ApplicationView } from '#contract/catalog/applications';

/** What the form of an application holds; lists as the person writes them, separated by commas. */
export interface ApplicationDraft {
  readonly name: string;
  readonly description: string;
  readonly ownerAccountId: string | undefined;
  readonly risk: ApplicationView['risk'];
  readonly aliases: string;
  readonly levels: string;
}

export const emptyDraft = (levels: string): ApplicationDraft => ({
  name: '',
  description: '',
  ownerAccountId: undefined,
  risk: 'medium',
  aliases: '',
  levels,
});

export const draftOf = (application: ApplicationView): ApplicationDraft => ({
  name: application.name,
  description: application.description ?? '',
  ownerAccountId: application.ownerAccountId ?? undefined,
  risk: application.risk,
  aliases: application.aliases.join(', '),
  levels: '',
});

/** The parts of a list that was written with commas; empty ones are no parts. */
export const partsOf = (list: string): string[] =>
  list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The draft as `applications.save` takes it, without levels. An empty description or owner is none. */
export function payloadOf({ name, description, ownerAccountId, risk, aliases }: ApplicationDraft) {
  return {
    name,
    risk,
    aliases: partsOf(aliases),
    ...(description.trim() === '' ? {} : { description: description.trim() }),
    ...(ownerAccountId === undefined ? {} : { ownerAccountId }),
  };
}

/** A view as `applications.save` takes it back, with nothing changed: a save that leaves something out removes it. */
export function unchangedOf(application: ApplicationView) {
  return {
    id: application.id,
    fingerprint: application.fingerprint,
    ...payloadOf(draftOf(application)),
    aliases: [...application.aliases],
  };
}
