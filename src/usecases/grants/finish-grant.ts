import { say } from '#domain/failure/sentence';
import { withoutGrant } from '#domain/grants/holding';
import { finish } from '#domain/grants/transitions/ending';
import type { End } from '#domain/grants/transitions/ending';
import { commitNews, holdingOf } from './grant-driving';
import type { GrantPorts, JobResult, Standing } from './grant-driving';

type Leaving = Standing<Extract<Standing['grant'], { readonly state: 'deprovisioning' }>>;

/** The end of a grant, with or without a vendor call. */
export async function finishGrant(
  ports: GrantPorts,
  { grant, holding }: Leaving,
  end: Omit<End, 'now'>,
): Promise<JobResult> {
  const step = finish(grant, { now: ports.clock.now(), ...end });
  return commitNews(ports, step, holding && withoutGrant(holding, grant.id));
}

/**
 * A person says they took it away, and the vendor cannot be asked: they are believed, and the record says so. A grant
 * must not stay open for a connection that will never come back.
 */
export async function endOnTheirWord(ports: GrantPorts, { grant, holding }: Leaving): Promise<JobResult> {
  const known = holding ?? (await holdingOf(ports, grant, grant.principalId ?? ''));
  const about = say('findings.reason.end.notAsked');
  return finishGrant(ports, { grant, holding: known }, { result: 'by-hand', about });
}
