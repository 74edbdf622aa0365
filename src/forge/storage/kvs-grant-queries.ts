import { WhereConditions } from '@forge/kvs';
import type { GrantFilter, Ledger } from '#ports/ledger';
import { indexes } from './rows/keys';
import { grantRows } from './rows/record-rows';
import { readPage, readUpTo } from './rows/row-reader';
import type { RowQuery } from './rows/row-reader';

const { grant: index } = indexes;
const until = WhereConditions.lessThanEqualTo;

/** Lists that people look at, newest change first; by state: what is due longest comes last. */
function queryFor(filter: GrantFilter): RowQuery {
  switch (filter.by) {
    case 'state':
      return { index: index.byStateDue, partition: [filter.state], newestFirst: true };
    case 'beneficiary':
      return { index: index.byBeneficiary, partition: [filter.accountId], newestFirst: true };
    case 'application':
      return { index: index.byApplication, partition: [filter.applicationId], newestFirst: true };
    case 'entitlement':
      return { index: index.byEntitlement, partition: [filter.entitlementKey], newestFirst: true };
  }
}

type GrantQueries = Pick<
  Ledger,
  'grantsDue' | 'grantsExpired' | 'grantsEnding' | 'grantsOfBeneficiary' | 'grantsOfConnection' | 'grants'
>;

export const grantQueries: GrantQueries = {
  grantsDue: (state, before, limit) =>
    readUpTo(grantRows, { index: index.byStateDue, partition: [state], range: until(before) }, limit),
  grantsExpired: (before, limit) =>
    readUpTo(grantRows, { index: index.byStateExpiry, partition: ['active'], range: until(before) }, limit),
  grantsEnding: ({ from, to }, limit) =>
    readUpTo(
      grantRows,
      { index: index.byStateExpiry, partition: ['active'], range: WhereConditions.between(from, to) },
      limit,
    ),
  grantsOfBeneficiary: (accountId) =>
    readUpTo(grantRows, { index: index.byBeneficiary, partition: [accountId] }),
  grantsOfConnection: (connectionId, state, page) =>
    readPage(grantRows, { index: index.byConnection, partition: [connectionId, state] }, page),
  grants: (filter, page) => readPage(grantRows, queryFor(filter), page),
};
