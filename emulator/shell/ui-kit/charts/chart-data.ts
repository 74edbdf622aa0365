import type { Props } from '../document/forge-node';

/** One line, or one colour of bars. */
export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** What bars and lines show: a value for each category of each series, null where the app gave none. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

/** What pies and donuts show. */
export interface Slice {
  readonly label: string;
  readonly kind: string;
  readonly value: number;
}

type Row = Readonly<Record<string, unknown>>;

const rowsOf = (props: Props): readonly Row[] =>
  Array.isArray(props['data']) ? (props['data'] as Row[]) : [];

/** Rows are arrays or objects; an accessor is an index or a name. */
function cell(row: Row, accessor: unknown): unknown {
  return typeof accessor === 'string' || typeof accessor === 'number' ? row[accessor] : undefined;
}

const labelOf = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : String(value ?? '');

function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** Reads `data` by `xAccessor`, `yAccessor` and `colorAccessor`; several values for one place are added up. */
export function chartData(props: Props): ChartData {
  const rows = rowsOf(props).map((row) => ({
    category: labelOf(cell(row, props['xAccessor'])),
    name: labelOf(cell(row, props['colorAccessor'])),
    value: numberOf(cell(row, props['yAccessor'])),
  }));
  const categories = distinct(rows.map(({ category }) => category));
  const valueAt = (name: string, category: string): number | null =>
    rows
      .filter((row) => row.name === name && row.category === category)
      .reduce<number | null>((sum, { value }) => (value === null ? sum : (sum ?? 0) + value), null);
  const series = distinct(rows.map(({ name }) => name)).map((name) => ({
    name,
    values: categories.map((category) => valueAt(name, category)),
  }));
  return { categories, series };
}

/** Reads `data` by `labelAccessor`, `valueAccessor` and `colorAccessor`; rows without a number are left out. */
export function slices(props: Props): readonly Slice[] {
  return rowsOf(props).flatMap((row) => {
    const value = numberOf(cell(row, props['valueAccessor']));
    const kind = labelOf(cell(row, props['colorAccessor']));
    const label = labelOf(cell(row, props['labelAccessor'])) || kind;
    return value === null ? [] : [{ label, kind, value }];
  });
}
