import type { Refusal } from './refusal';

const JSM_PREFIX = '/rest/servicedeskapi/';

/** Platform: `{errorMessages, errors}`. Service desk: `{errorMessage, i18nErrorMessage}`. */
export function renderRefusal(path: string, refusal: Refusal): Response {
  const body = path.startsWith(JSM_PREFIX) ? deskBody(refusal) : platformBody(refusal);
  return Response.json(body, { status: refusal.status, headers: refusal.headers });
}

const platformBody = (refusal: Refusal) => ({
  errorMessages: [...refusal.messages],
  errors: { ...refusal.fieldErrors },
});

function deskBody(refusal: Refusal) {
  const details = Object.entries(refusal.fieldErrors).map(([field, text]) => `${field}: ${text}`);
  const errorMessage = [...refusal.messages, ...details].join(' ');
  return { errorMessage, i18nErrorMessage: { i18nKey: 'sd.local.error', parameters: [] } };
}

/** Scope misses are answered by the gateway, in its own shape, for both APIs. */
export const scopeMismatch = (): Response =>
  Response.json({ code: 401, message: 'Unauthorized; scope does not match' }, { status: 401 });
