import { failureReasons, unusablePrincipals } from '#domain/failure/failure-reasons';
import { reasonCodes } from '#domain/failure/reasons';
import type { ReasonCode } from '#domain/failure/reasons';
import { readText, sourcesBelow } from '#test/support/project-tree';

const TABLES = /domain\/failure\/(request|approval|grant|failure)-reasons\.ts$/;
const read = (...folders: string[]) =>
  sourcesBelow(...folders).map((file) => ({ file, text: readText(file) }));
const sources = read('src', 'static').filter(({ file }) => !TABLES.test(file));
const connectors = read('src/connectors');

const codesOfFailures: ReadonlySet<string> = new Set([
  ...Object.values(failureReasons).map(({ code }) => code),
  ...Object.values(unusablePrincipals),
]);

it.each(reasonCodes)('%s is given somewhere: no row of the table is idle', (code) => {
  const given = sources.some(({ text }) => text.includes(`'${code}'`));
  expect(given || codesOfFailures.has(code)).toBe(true);
});

it.each(Object.keys(failureReasons))('%s is given by a connector', (reason) => {
  expect(connectors.some(({ text }) => text.includes(`'${reason}'`))).toBe(true);
});

/** Words that mean something else besides: the kind of a vendor's error, an audit action, an outcome of the rules. */
const otherWords: readonly ReasonCode[] = ['unexpected-response', 'provisioning-paused', 'email-unknown'];
const plain = reasonCodes.filter((code) => !otherWords.includes(code)).join('|');

/** Ways to know by its code what a reason means: comparing it, asking a list or a pattern, looking at how it begins. */
const ways = [
  new RegExp(`([=!]==|case|has\\(|includes\\() *'(${plain})'`),
  new RegExp(`'(${plain})' *[=!]==`),
  /code\)?\.(startsWith|endsWith|match|includes)\(/,
  /\.test\([\w.?]*(attention|reason)\??\.code\)/,
  /attention\??\.code [=!]== '/,
];

it('what a code means is known to the table alone', () => {
  const knowing = sources.flatMap(({ file, text }) =>
    ways.flatMap((way) => {
      const found = way.exec(text);
      return found === null ? [] : [`${file}: ${found[0]}`];
    }),
  );
  expect(knowing).toEqual([]);
});
