import type { ProductEvent } from '../contracts';
import type { SearchIndex } from './jql/search-index';
import type { SiteState } from './state/site-state';

/** What every handler and every change needs. */
export interface SiteCore {
  readonly state: SiteState;
  readonly index: SearchIndex;
  readonly appAccountId: string;
  /** Method and path of calls the site does not model, in order: a test that finds any here should fail. */
  readonly unmodelled: string[];
  /** Times of recent writes per issue id, for the write limits. */
  readonly recentWrites: Map<string, number[]>;
  emit(event: ProductEvent): void;
}
