import type { GrantState } from '#domain/kit/codes';
import type { PageRequest } from '#ports/ledger';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { grantRow, pageView } from '#usecases/kit/views';

/** As a page asks; nothing given = every grant, what changed last first. */
export interface GrantQuestion {
  readonly applicationId?: string | undefined;
  readonly beneficiaryId?: string | undefined;
  readonly connectionId?: string | undefined;
  readonly state?: GrantState | undefined;
  readonly expiresWithinDays?: number | undefined;
  readonly waiting?: true | undefined;
}

const DAY_MS = 86_400_000;

/** A page of grants with the names a reader needs. It may be short or empty and still have a next one. */
export async function searchGrants(
  ports: Pick<FlowPorts, 'ledger' | 'catalog' | 'clock'>,
  { expiresWithinDays: days, ...criteria }: GrantQuestion,
  page: PageRequest,
) {
  const now = Date.parse(ports.clock.now());
  const endsBy = days === undefined ? undefined : new Date(now + days * DAY_MS).toISOString();
  const [{ catalog }, found] = await Promise.all([
    ports.catalog.load(),
    ports.ledger.searchGrants({ ...criteria, endsBy }, page),
  ]);
  return pageView(found, (grant) => grantRow(catalog, grant));
}
