import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';

/** What is published of one route, in our words: compared with the site on every machine. */
export interface RouteFacts {
  readonly route: string;
  readonly success: readonly string[];
  readonly refusals: readonly string[];
  readonly scopes: readonly string[];
  readonly granular: readonly string[];
  /** Keys of a success, of its items where it is a list; undefined = it has no body. */
  readonly keys: readonly string[] | undefined;
  /** It may have other keys, too: the keys of a map, or of a custom field. */
  readonly open: boolean;
}

const words = (cell = ''): readonly string[] => (cell === '-' ? [] : cell.split(' '));

function rowFacts([method, path, success, refusals, scopes, granular, keys]: readonly string[]): RouteFacts {
  const named = words(keys);
  return {
    route: `${method ?? ''} ${path ?? ''}`,
    success: words(success),
    refusals: words(refusals),
    scopes: words(scopes),
    granular: words(granular),
    keys: named.length === 0 ? undefined : named.filter((key) => key !== '[]' && key !== '*'),
    open: named.includes('*'),
  };
}

/** `route-facts.tsv`; `-` stands for nothing, `[]` for a list, `*` for further keys. */
export function routeFacts(): readonly RouteFacts[] {
  const text = readFileSync(join(__dirname, 'route-facts.tsv'), 'utf8');
  const { data } = parse<string[]>(text, { delimiter: '\t', skipEmptyLines: true });
  return data.slice(1).map(rowFacts);
}
