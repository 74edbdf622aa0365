import { FilterConditions, WhereConditions } from '@forge/kvs';
import type { GrantState } from '#domain/kit/codes';
import type { GrantCriteria } from '#ports/grant-criteria';
import { indexes } from './rows/keys';
import { GRANT_KIND } from './rows/record-rows';
import type { RowFilter, RowQuery } from './rows/row-reader';

const { grant: index } = indexes;

/** States of few grants: whoever asks for one of them and an application is better served by the state. */
const smallStates: readonly GrantState[] = ['needs-attention', 'provisioning', 'deprovisioning'];
/** What can wait for an administrator. */
const movingStates: readonly GrantState[] = ['provisioning', 'deprovisioning'];
/** What people look for first comes first. */
const everyState: readonly GrantState[] = [...smallStates, 'active', 'ended', 'cancelled'];

/** Attributes by which a search can be narrowed. */
type Narrowing = 'applicationId' | 'beneficiaryId' | 'connectionId' | 'state' | 'waiting' | 'expiresAt';

interface Scan {
  readonly query: RowQuery;
  /** What the index sees to; storage refuses to filter by its own key again. */
  readonly covers: readonly Narrowing[];
}

function scan(name: string, partition: readonly string[], covers: readonly Narrowing[]): Scan {
  return { query: { index: name, partition, newestFirst: true }, covers };
}

function byEnd(endsBy: string, state: GrantState): Scan {
  const range = WhereConditions.lessThanEqualTo(endsBy);
  const query = { index: index.byStateExpiry, partition: [state], range };
  return { query, covers: ['state', 'expiresAt'] };
}

function statesOf({ state, waiting }: GrantCriteria): readonly GrantState[] {
  if (state !== undefined) return [state];
  return waiting === true ? movingStates : everyState;
}

const isFew = ({ state, waiting }: GrantCriteria) =>
  waiting === true || (state !== undefined && smallStates.includes(state));

/** The narrowest lists that hold everything that is asked for, to be read one after the other. A person has few grants. */
function scans(criteria: GrantCriteria): readonly Scan[] {
  const { beneficiaryId, applicationId, connectionId, state, endsBy } = criteria;
  if (beneficiaryId !== undefined) return [scan(index.byBeneficiary, [beneficiaryId], ['beneficiaryId'])];
  if (endsBy !== undefined) return [byEnd(endsBy, state ?? 'active')];
  if (applicationId !== undefined && !isFew(criteria))
    return [scan(index.byApplication, [applicationId], ['applicationId'])];
  if (connectionId !== undefined)
    return statesOf(criteria).map((one) =>
      scan(index.byConnection, [connectionId, one], ['connectionId', 'state']),
    );
  if (state === undefined && !isFew(criteria)) return [scan(index.byUpdate, [GRANT_KIND], [])];
  return statesOf(criteria).map((one) => scan(index.byStateDue, [one], ['state']));
}

type Wanted = readonly [Narrowing, string | true | undefined];

function filtersFor(criteria: GrantCriteria, covers: readonly Narrowing[]): RowFilter[] {
  const { applicationId, beneficiaryId, connectionId, endsBy, waiting } = criteria;
  const state = criteria.state ?? (endsBy === undefined ? undefined : 'active');
  const wanted: Wanted[] = [
    ['applicationId', applicationId],
    ['beneficiaryId', beneficiaryId],
    ['connectionId', connectionId],
    ['state', state],
    ['waiting', waiting],
    ['expiresAt', endsBy],
  ];
  return wanted.flatMap(([attribute, value]): RowFilter[] => {
    if (value === undefined || covers.includes(attribute)) return [];
    const holds =
      attribute === 'expiresAt'
        ? FilterConditions.lessThanEqualTo(String(value))
        : FilterConditions.equalTo(value);
    return [[attribute, holds]];
  });
}

/** The queries that find what is asked for, each in order. */
export function searchPlan(criteria: GrantCriteria): readonly RowQuery[] {
  return scans(criteria).map(({ query, covers }) => ({ ...query, filters: filtersFor(criteria, covers) }));
}
