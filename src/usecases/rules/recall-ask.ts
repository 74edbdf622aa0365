import type { RequestFields } from '#domain/requests/access-request';
import type { Catalog } from '#domain/configuration/catalog';
import { parseDurationMinutes } from '#domain/kit/duration';
import { reasons } from '#domain/failure/reasons';
import type { Ask } from '#usecases/requests/read-ask';

/** Why a request of the past cannot be held against rules any more. */
export type Unaskable = 'never-read' | 'application-gone' | 'level-gone';

export type Recall =
  | { readonly kind: 'recalled'; readonly ask: Ask }
  | { readonly kind: 'unaskable'; readonly why: Unaskable };

/** What stops a request only after it was read leaves its ask complete. */
function wasRead({ decision, attention }: RequestFields): boolean {
  return decision !== undefined || (attention !== undefined && reasons[attention.code].stops === 'deciding');
}

const frozen = ({ fields }: RequestFields, fieldId: string | undefined) =>
  fieldId === undefined ? '' : (fields[fieldId] ?? '');

/** Older records keep only the field's text, or the option's id, and what the rule made of it. */
function askedMinutes(request: RequestFields): number | undefined {
  const text = frozen(request, request.portal.fields.duration);
  if (request.askedMinutes !== undefined || text === '') return request.askedMinutes;
  return parseDurationMinutes(text) ?? request.decision?.durationMinutes;
}

/** Of a justification only whether there is one is needed, and its text is not kept. */
function justificationOf(request: RequestFields): string | undefined {
  const fingerprint = frozen(request, request.portal.fields.justification);
  return fingerprint === '' ? undefined : fingerprint;
}

/** The ask of a request of the past, from what is frozen on it, with the catalog's present application and level. */
export function recallAsk(catalog: Catalog, request: RequestFields): Recall {
  if (!wasRead(request)) return { kind: 'unaskable', why: 'never-read' };
  const application = catalog.applications.find(({ id }) => id === request.applicationId);
  if (application === undefined) return { kind: 'unaskable', why: 'application-gone' };
  const level = application.levels.find(({ id }) => id === request.levelId);
  if (level === undefined && request.levelId !== undefined) return { kind: 'unaskable', why: 'level-gone' };
  const { intent, requesterId, beneficiaryId } = request;
  const durationMinutes = askedMinutes(request);
  const justification = justificationOf(request);
  return {
    kind: 'recalled',
    ask: { intent, requesterId, beneficiaryId, application, level, durationMinutes, justification },
  };
}
