import Papa from 'papaparse';
import { Refusal, fault } from '../../refusal';

/** Headings of a file of identity mappings; any order, any case. */
export const columns = ['connection', 'account', 'principal', 'accept guest'] as const;
const needed = columns.slice(0, 3);

const MOST_LINES = 5000;
const FIRST_LINE = 2;

export interface MappingLine {
  readonly line: number;
  readonly connection: string;
  readonly account: string;
  readonly principal: string;
  readonly acceptGuest: boolean;
}

interface LineFault {
  readonly path: string;
  readonly message: string;
}

type Row = Readonly<Record<string, string | undefined>>;

const yes = new Set(['yes', 'true', '1', 'ja', 'x']);
const no = new Set(['', 'no', 'false', '0', 'nein']);

const cell = (row: Row, column: string) => (row[column] ?? '').trim();

function faultOf(row: Row): string | undefined {
  const missing = needed.filter((column) => cell(row, column) === '');
  if (missing.length > 0) return `Nothing is entered for ${missing.join(' and ')}.`;
  if (needed.some((column) => cell(row, column).length > 320))
    return 'A value is longer than 320 characters.';
  const guest = cell(row, 'accept guest').toLowerCase();
  return yes.has(guest) || no.has(guest) ? undefined : 'Write yes or no for accept guest.';
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
    const message = `The first line must name the columns. Missing: ${missing.join(', ')}.`;
    throw new Refusal('invalid-input', message, [fault('csv', message)]);
  }
  if (rows === 0) throw new Refusal('invalid-input', 'The file has no lines below the heading.');
  if (rows > MOST_LINES)
    throw new Refusal('invalid-input', `The file has more than ${MOST_LINES} lines. Import it in parts.`);
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
  const broken = new Map(errors.flatMap(({ row, message }) => (row === undefined ? [] : [[row, message]])));
  const faults: LineFault[] = [];
  const lines: MappingLine[] = [];
  for (const [index, row] of data.entries()) {
    const line = index + FIRST_LINE;
    const message = broken.get(index) ?? faultOf(row);
    if (message === undefined) lines.push(lineOf(row, line));
    else faults.push({ path: `line.${line}`, message });
  }
  return { lines, faults };
}
