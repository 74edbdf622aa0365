import { WhereConditions } from '@forge/kvs';
import type { Ledger, RequestFilter } from '../ports/ledger';
import { indexes } from './keys';
import { requestRows } from './record-rows';
import { readPage, readUpTo } from './row-reader';
import type { RowQuery } from './row-reader';

const { request: index } = indexes;

function queryFor(filter: RequestFilter): RowQuery {
  switch (filter.by) {
    case 'state':
      return { index: index.byState, partition: [filter.state], newestFirst: true };
    case 'beneficiary':
      return { index: index.byBeneficiary, partition: [filter.accountId], newestFirst: true };
    case 'application':
      return { index: index.byApplication, partition: [filter.applicationId], newestFirst: true };
  }
}

export const requestQueries: Pick<Ledger, 'requestsUnpublished' | 'requests'> = {
  requestsUnpublished: (before, limit) =>
    readUpTo(
      requestRows,
      { index: index.byOutbox, partition: ['waiting'], range: WhereConditions.lessThanEqualTo(before) },
      limit,
    ),
  requests: (filter, page) => readPage(requestRows, queryFor(filter), page),
};
