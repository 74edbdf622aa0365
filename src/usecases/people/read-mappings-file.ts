import Papa from 'papaparse';
import { faultView } from '#domain/failure/fault';
import { say } from '#domain/failure/sentence';
import type { Sentence, SentenceKey } from '#domain/failure/sentence';
import { Refusal, fault } from '#usecases/kit/refusal';

/** Headings of a file of identity mappings; any order, any case. */
export const columns = ['connection', 'account', 'principal', 'accept guest'] as const;
const needed = columns.slice(0, 3);

const MOST_LINES = 5000;
const LONGEST_VALUE = 320;
const FIRST_LINE = 2;

export interface MappingLine {
  readonly line: number;
  readonly connection: string;
  readonly account: string;
  readonly principal: string;
  readonly acceptGuest: boolean;
}

type LineFault = ReturnType<typeof faultView>;

type Row = Readonly<Record<string, string | undefined>>;

const yes = new Set(['yes', 'true', '1', 'ja', 'x']);
const no = new Set(['', 'no', 'false', '0', 'nein']);

const cell = (row: Row, column: string) => (row[column] ?? '').trim();

/** Cells that a line lacks or has too many, and quotation marks that do not match. */
const unreadable: Readonly<Record<string, SentenceKey>> = {
  TooFewFields: 'findings.person.csv.tooFewValues',
  TooManyFields: 'findings.person.csv.tooManyValues',
  MissingQuotes: 'findings.person.csv.quotes',
  InvalidQuotes: 'findings.person.csv.quotes',
};

/** What cannot be read, by row. Errors of quotation marks count the heading and empty lines too: others do not. */
function brokenRows(errors: readonly Papa.ParseError[], rows: number): ReadonlyMap<number, Sentence> {
  const found = errors.flatMap(({ type, row, code }) => {
    if (row === undefined) return [];
    const sentence = say(unreadable[code] ?? 'findings.person.csv.unreadable');
    return [[type === 'Quotes' ? Math.min(row, rows) - 1 : row, sentence] as const];
  });
  return new Map(found.reverse());
}

function faultOf(row: Row): Sentence | undefined {
  const missing = needed.filter((column) => cell(row, column) === '');
  if (missing.length > 0) return say('findings.person.csv.noValue', { columns: missing.join(', ') });
  if (needed.some((column) => cell(row, column).length > LONGEST_VALUE))
    return say('findings.person.csv.tooLong', { most: LONGEST_VALUE });
  const guest = cell(row, 'accept guest').toLowerCase();
  return yes.has(guest) || no.has(guest) ? undefined : say('findings.person.csv.acceptGuest');
}

const lineOf = (row: Row, line: number): MappingLine => ({
  line,
  connection: cell(row, 'connection'),
  account: cell(row, 'account'),
  principal: cell(row, 'principal'),
  acceptGuest: yes.has(cell(row, 'accept guest').toLowerCase()),
});

function refuseUnlike(fields: readonly string[], rows: number): void {
  const missing = needed.filter((column) => !fields.includes(column));
  if (missing.length > 0) {
    const why = say('findings.person.csv.noColumns', { columns: missing.join(', ') });
    throw new Refusal('invalid-input', why, [fault('csv', why)]);
  }
  if (rows === 0) throw new Refusal('invalid-input', say('findings.person.csv.noLines'));
  if (rows > MOST_LINES)
    throw new Refusal('invalid-input', say('findings.person.csv.tooManyLines', { most: MOST_LINES }));
}

/**
 * Reads a CSV file of identity mappings (comma, semicolon or tab; with or without quotes). What is wrong with a line is
 * said of that line and spoils no other.
 * @throws Refusal `invalid-input` when the heading or the file as a whole cannot be used.
 */
export function readMappingsFile(csv: string): {
  readonly lines: readonly MappingLine[];
  readonly faults: readonly LineFault[];
} {
  const { data, meta, errors } = Papa.parse<Row>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (heading) => heading.trim().toLowerCase(),
  });
  refuseUnlike(meta.fields ?? [], data.length);
  const broken = brokenRows(errors, data.length);
  const faults: LineFault[] = [];
  const lines: MappingLine[] = [];
  for (const [index, row] of data.entries()) {
    const line = index + FIRST_LINE;
    const wrong = broken.get(index) ?? faultOf(row);
    if (wrong === undefined) lines.push(lineOf(row, line));
    else faults.push(faultView(fault(`line.${line}`, wrong)));
  }
  return { lines, faults };
}
