import { WhereConditions } from '@forge/kvs';
import { requestStates } from '#domain/kit/codes';
import type { AccessRequest } from '#domain/requests/access-request';
import type { Ledger, RequestFilter } from '#ports/ledger';
import { indexes } from './rows/keys';
import { FINISHED, requestRows } from './rows/record-rows';
import { readPage, readUpTo } from './rows/row-reader';
import type { RowQuery } from './rows/row-reader';

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

const byUpdate = (a: AccessRequest, b: AccessRequest) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt);

/**
 * Requests are listed by state only, so every state gives its latest. A row that changes its state meanwhile may be in
 * two of the answers: the later one is kept.
 */
async function latest(limit: number): Promise<readonly AccessRequest[]> {
  const ofState = (state: AccessRequest['state']) =>
    readUpTo(requestRows, queryFor({ by: 'state', state }), limit);
  const found = (await Promise.all(requestStates.map(ofState))).flat().sort(byUpdate);
  const first = new Map(found.toReversed().map((request) => [request.issueId, request]));
  return found.filter((request) => first.get(request.issueId) === request).slice(0, limit);
}

type RequestQueries = Pick<
  Ledger,
  'requestsUnpublished' | 'requestsFinished' | 'requests' | 'requestsLatest'
>;

export const requestQueries: RequestQueries = {
  requestsLatest: latest,
  requestsUnpublished: (before, limit) =>
    readUpTo(
      requestRows,
      { index: index.byOutbox, partition: ['waiting'], range: WhereConditions.lessThanEqualTo(before) },
      limit,
    ),
  requestsFinished: (at, page) => {
    const range = WhereConditions.lessThanEqualTo(at);
    return readPage(requestRows, { index: index.byFinish, partition: [FINISHED], range }, page);
  },
  requests: (filter, page) => readPage(requestRows, queryFor(filter), page),
};
