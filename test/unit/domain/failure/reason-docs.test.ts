import { callsFor, connectorErrorKinds } from '#domain/failure/connector-error-kind';
import type { KindCallsFor } from '#domain/failure/connector-error-kind';
import { failureReasons } from '#domain/failure/failure-reasons';
import type { FailureReason } from '#domain/failure/failure-reasons';
import { reasonCodes, reasons } from '#domain/failure/reasons';
import type { ReasonMeaning } from '#domain/failure/reason-meaning';
import { filesBelow, readText } from '#test/support/project-tree';

/** What stands below a heading, down to the next one of its rank or above. */
function below(text: string, heading: string): string {
  const rank = /^#+/.exec(heading)?.[0] ?? '';
  const start = text.indexOf(`${heading}\n`);
  if (start < 0) throw new Error(`no heading ${heading}`);
  const rest = text.slice(start + heading.length);
  const end = rest.search(new RegExp(`\\n#{1,${rank.length}} `));
  return end < 0 ? rest : rest.slice(0, end);
}

const codesIn = (cell = '') => [...cell.matchAll(/`([a-z0-9-]+)`/g)].map(([, code = '']) => code);

/** Rows of the tables in a text, as cells, without their heads. */
const rowsIn = (text: string) =>
  text
    .split('\n')
    .filter((line) => /^\| [^-]/.test(line) && !/^\| (Code|Kind) /.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, first = '', ...cells]) => ({ codes: codesIn(first), cells: cells.slice(0, -1) }));

describe('the trouble table of the administrators’ guide', () => {
  const rows = rowsIn(below(readText('docs/admin-guide.md'), '## Trouble'));
  const explained = rows.flatMap(({ codes, cells: [who = '', , what = ''] }) =>
    codes.map((code) => ({ code, who, what })),
  );

  it('explains every reason code once, and nothing else', () => {
    expect(explained.map(({ code }) => code).sort()).toEqual(reasonCodes.toSorted());
  });

  it.each(reasonCodes)('says of %s who mends it, and what starts the next try', (code) => {
    const { mends, retried }: ReasonMeaning = reasons[code];
    const row = explained.find((one) => one.code === code);
    const goesOn = /it goes on/.test(row?.what ?? '');
    const mustRetry = /retry/.test(row?.what ?? '');
    expect(row?.who).toBe(mends);
    if (retried === 'when-mapped') expect(goesOn || mustRetry).toBe(true);
    else expect([goesOn, mustRetry]).toEqual([retried === 'by-itself', /^when-|^removals/.test(retried)]);
  });
});

describe('the tables of trouble in a connector’s guide', () => {
  const places = {
    '### The connection: it pauses, its work waits and goes on by itself when it is mended': ['connection'],
    '### The group or the person: the request needs attention': ['entitlement', 'principal', 'vendor'],
    '### Passing trouble: tried again by itself': ['passing'],
    '### Neither: the administrator is told': ['guard'],
  };
  const guides = filesBelow('docs/connectors').filter((file) => file.endsWith('.md'));
  /** `-synced` is short for the same beginning. */
  const whole = (code: string) => (code.startsWith('-') ? `entitlement-not-manageable${code}` : code);
  const explained = guides.flatMap((guide) =>
    Object.entries(places).flatMap(([heading, abouts]) =>
      rowsIn(below(readText(guide), heading)).flatMap(({ codes }) =>
        codes.map(whole).map((reason) => ({ reason, abouts })),
      ),
    ),
  );
  /** A kind without a closer reason. */
  const kinds: ReadonlySet<string> = new Set(connectorErrorKinds);

  it('know no reason that connectors do not give', () => {
    const known: ReadonlySet<string> = new Set(Object.keys(failureReasons));
    const unknown = explained.filter(({ reason }) => !known.has(reason) && !kinds.has(reason));
    expect(unknown).toEqual([]);
  });

  it.each(Object.keys(failureReasons) as FailureReason[])('explain %s where it belongs', (reason) => {
    const found = explained.filter((one) => one.reason === reason);
    expect(found.length).toBeGreaterThan(0);
    for (const { abouts } of found) expect(abouts).toContain(failureReasons[reason].about);
  });
});

it('docs/architecture.md says of every kind of failure what it calls for', () => {
  const rows = rowsIn(below(readText('docs/architecture.md'), '## When a vendor call fails'));
  const words: Readonly<Record<KindCallsFor, RegExp>> = {
    'another-try': /^again after/,
    'mended-connection': /connection is paused/,
    person: /^needs attention/,
  };
  expect(rows.flatMap(({ codes }) => codes).sort()).toEqual([...connectorErrorKinds].sort());
  for (const { codes, cells } of rows)
    for (const kind of connectorErrorKinds.filter((one) => codes.includes(one)))
      expect(cells[0]).toMatch(words[callsFor[kind]]);
});
