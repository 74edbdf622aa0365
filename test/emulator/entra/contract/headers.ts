import type { Pair } from './pair';

/** Headers that must come back as recorded. */
const STEADY: readonly string[] = [
  'content-type',
  'odata-version',
  'pragma',
  'expires',
  'vary',
  'strict-transport-security',
  'x-content-type-options',
  'p3p',
  'www-authenticate',
  'x-ms-resource-unit',
  'x-ms-clitelem',
  'x-xss-protection',
  'access-control-allow-origin',
  'access-control-allow-methods',
];
/** Headers that must come back with a value of their own. */
const PRESENT: readonly string[] = [
  'request-id',
  'client-request-id',
  'x-ms-ags-diagnostic',
  'x-ms-request-id',
  'x-ms-ests-server',
  'date',
];
const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

const asSet = (value: string): readonly string[] => value.split(', ').toSorted();

function form(value: string): string {
  if (/^\d+$/.test(value)) return 'integer';
  return /^\d+\.\d+$/.test(value) ? 'fraction' : 'date';
}

/** Compares the headers of an answer with the recorded ones. */
export function expectHeaders(actual: Headers, pair: Pair): void {
  const recorded = pair.response.headers;
  for (const name of STEADY) {
    if (recorded[name] !== undefined) expect([name, actual.get(name)]).toEqual([name, recorded[name]]);
  }
  for (const name of PRESENT) {
    if (recorded[name] !== undefined) expect([name, actual.get(name) !== null]).toEqual([name, true]);
  }
  expectVariants(actual, recorded);
  expectAbsences(actual, pair);
}

/** Headers that say the same in more than one way. */
function expectVariants(actual: Headers, recorded: Pair['response']['headers']): void {
  const cache = recorded['cache-control'];
  if (cache !== undefined) expect(asSet(actual.get('cache-control') ?? '')).toEqual(asSet(cache));
  const location = recorded['location'];
  if (location !== undefined)
    expect(actual.get('location')?.replace(GUID, '<id>')).toBe(location.replace(GUID, '<id>'));
  const wait = recorded['retry-after'];
  if (wait !== undefined) expect(form(actual.get('retry-after') ?? '')).toBe(form(wait));
}

/** What the recordings show to be missing is missing here too. */
function expectAbsences(actual: Headers, { response }: Pair): void {
  if (Object.keys(response.headers).length < 4) return;
  for (const name of ['content-type', 'odata-version', 'x-ms-resource-unit', 'www-authenticate']) {
    const approvals =
      name === 'x-ms-resource-unit' && response.status === 404 && response.headers['connection'] === 'close';
    if (response.headers[name] === undefined && !approvals)
      expect([name, actual.get(name)]).toEqual([name, null]);
  }
}
