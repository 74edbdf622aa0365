import type { Grant } from '#domain/grants/grant';
import type { GrantCriteria } from '#ports/grant-criteria';
import type { Ledger, Listing, PageRequest } from '#ports/ledger';
import { searchPlan } from './grant-search-plan';
import { grantRows } from './rows/record-rows';
import { readPage } from './rows/row-reader';
import type { RowQuery } from './rows/row-reader';

/** Storage filters after it has read a page of the index, so a rare thing takes many reads. No call makes more. */
const MOST_READS = 10;

/** Largest page of the storage. */
const MOST_ROWS = 100;

/** Where to go on: which query of the plan, and the storage's own cursor in it. */
interface Place {
  readonly leg: number;
  readonly cursor?: string | undefined;
}

function placeOf(cursor: string | undefined): Place {
  const [, leg, rest] = /^(\d{1,2})\.(.*)$/s.exec(cursor ?? '0.') ?? [];
  return { leg: Number(leg ?? Infinity), cursor: rest === '' ? undefined : rest };
}

const cursorOf = ({ leg, cursor = '' }: Place) => `${leg}.${cursor}`;

function behind(page: Listing<Grant>, { leg }: Place, legs: number): Place | undefined {
  if (page.next !== undefined) return { leg, cursor: page.next };
  return leg + 1 < legs ? { leg: leg + 1 } : undefined;
}

/**
 * As many rows of the index as one read takes, of which mostly few fit; when more fit than are still wanted, the same
 * again with no more rows than that, so that the cursor stands right behind what is handed out.
 */
async function readFitting(query: RowQuery, wanted: number, cursor: string | undefined) {
  const widest = (query.filters?.length ?? 0) > 0 ? MOST_ROWS : wanted;
  const page = await readPage(grantRows, query, { limit: widest, cursor });
  return page.items.length <= wanted ? page : readPage(grantRows, query, { limit: wanted, cursor });
}

async function search(criteria: GrantCriteria, { limit, cursor }: PageRequest): Promise<Listing<Grant>> {
  const plan = searchPlan(criteria);
  const items: Grant[] = [];
  let place: Place | undefined = placeOf(cursor);
  for (let reads = 0; place !== undefined && reads < MOST_READS; reads += 1) {
    const query = plan[place.leg];
    if (query === undefined) return { items };
    const page: Listing<Grant> = await readFitting(query, limit - items.length, place.cursor);
    items.push(...page.items);
    place = behind(page, place, plan.length);
    if (items.length * 2 > limit) break;
  }
  return place === undefined ? { items } : { items, next: cursorOf(place) };
}

export const grantSearch: Pick<Ledger, 'searchGrants'> = { searchGrants: search };
