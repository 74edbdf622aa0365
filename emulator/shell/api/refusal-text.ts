type Body = Readonly<Record<string, unknown>>;

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null;

/** The sentence in an error answer, in the words of whichever API gave it; undefined when it has none. */
export function refusalText(body: unknown): string | undefined {
  if (typeof body === 'string') return body.trim() === '' ? undefined : body.trim().slice(0, 400);
  if (!isBody(body)) return undefined;
  return jiraText(body) ?? textOf(body['errorMessage']) ?? graphText(body) ?? plainText(body);
}

/** Jira platform: `{errorMessages: [], errors: {field: text}}`. */
function jiraText(body: Body): string | undefined {
  const messages = Array.isArray(body['errorMessages']) ? body['errorMessages'].map(String) : [];
  const fields = isBody(body['errors']) ? Object.entries(body['errors']) : [];
  const all = [...messages, ...fields.map(([field, text]) => `${field}: ${String(text)}`)];
  return all.length === 0 ? undefined : all.join(' ');
}

/** Graph: `{error: {code, message}}`. */
function graphText(body: Body): string | undefined {
  const { error } = body;
  if (!isBody(error)) return undefined;
  const code = textOf(error['code']);
  const message = textOf(error['message']);
  return code === undefined || message === undefined ? (message ?? code) : `${code}: ${message}`;
}

/** Token endpoint, control API and the rest. */
const plainText = (body: Body): string | undefined =>
  textOf(body['error_description']) ?? textOf(body['message']) ?? textOf(body['error']);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
