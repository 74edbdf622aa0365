import { isRecord } from '../http/body';
import type { Issue } from '../model/issue';
import type { EntityPropertyIndex, SiteState } from '../state/site-state';
import type { JqlField } from './jql-field';

type Extraction = EntityPropertyIndex['values'][number];

/** `issue.property[key].path`, or a declared alias. Only declared paths are searchable. */
export function propertyField(state: SiteState, clause: string): JqlField | undefined {
  const direct = /^issue\.property\[["']?([^\]"']+)["']?\]\.(.+)$/i.exec(clause);
  for (const { propertyKey, values } of state.entityProperties)
    for (const extraction of values)
      if (names(extraction, propertyKey, clause, direct)) return build(propertyKey, extraction);
  return undefined;
}

function names(extraction: Extraction, key: string, clause: string, direct: RegExpExecArray | null): boolean {
  if (direct !== null) return direct[1] === key && direct[2] === extraction.path;
  return extraction.searchAlias?.toLowerCase() === clause.toLowerCase();
}

function build(key: string, { path, type }: Extraction): JqlField {
  const read = (issue: Issue): unknown => dig(issue.properties.get(key), path.split('.'));
  switch (type) {
    case 'number':
      return { type: 'number', value: (issue) => first(read(issue), Number) };
    case 'date':
      return { type: 'moment', value: (issue) => first(read(issue), (value) => Date.parse(String(value))) };
    case 'text':
      return { type: 'text', text: (issue) => scalars(read(issue)).join('\n') };
    default:
      return {
        type: 'terms',
        terms: (issue) => scalars(read(issue)).map((value) => value.toLowerCase()),
        check: () => undefined,
        order: (issue) => scalars(read(issue))[0] ?? '',
      };
  }
}

function dig(value: unknown, path: readonly string[]): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => dig(item, path));
  return isRecord(value) ? dig(value[head], rest) : undefined;
}

/** Text of the scalar, or of each scalar of a list; anything else is not indexed. */
const scalars = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => scalars(item));
  return ['string', 'number', 'boolean'].includes(typeof value) ? [String(value)] : [];
};

function first(value: unknown, convert: (value: unknown) => number): number | undefined {
  const [scalar] = scalars(value);
  const converted = scalar === undefined ? Number.NaN : convert(scalar);
  return Number.isNaN(converted) ? undefined : converted;
}
