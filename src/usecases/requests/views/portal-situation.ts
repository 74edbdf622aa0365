import type { RequestFields } from '#domain/requests/access-request';
import type { RequestState, EndCause } from '#domain/kit/codes';
import { openStage } from '#domain/requests/approval';
import type { Grant, GrantFields } from '#domain/grants/grant';
import { reasons } from '#domain/failure/reasons';
import type { ReasonCode } from '#domain/failure/reasons';

type Fixable = Extract<(typeof reasons)[ReasonCode], { readonly mends: 'requester' }>;

/** What a person can put right on their own request. Every other reason is the service team's. */
const fixes = {
  application: 'application',
  level: 'level',
  duration: 'duration',
  justification: 'justification',
  beneficiary: 'person',
  holding: 'nothing-held',
} as const satisfies Record<Fixable['about'], string>;

const causes = {
  revocation: 'revoked',
  abandoned: 'revoked',
  expiry: 'time',
  'given-back': 'given-back',
  removal: 'request',
  change: 'request',
} as const satisfies Record<EndCause, string>;

function attentionSituation({ attention }: RequestFields) {
  const reason = attention === undefined ? undefined : reasons[attention.code];
  if (reason?.mends !== 'requester') return { code: 'with-service-team' as const };
  return { code: 'fix-request' as const, field: fixes[reason.about] };
}

function approvalSituation({ decision, approvals }: RequestFields) {
  const stages = decision?.stages ?? [];
  const open = openStage(stages, approvals) ?? stages.length - 1;
  return { code: 'waiting-for-approval' as const, stage: open + 1, stages: stages.length };
}

function endedSituation(grants: readonly Grant[]) {
  const [cause] = grants.flatMap(({ endCause }: GrantFields) => endCause ?? []);
  return { code: 'ended' as const, cause: cause === undefined ? ('unknown' as const) : causes[cause] };
}

const isStopped = ({ state }: Grant) => state === 'needs-attention';

/** A request under way whose grants wait for a person waits for the service team, whatever it says of itself. */
function underWay(code: 'being-carried-out' | 'being-taken-away', grants: readonly Grant[]) {
  return { code: grants.some(isStopped) ? ('with-service-team' as const) : code };
}

/** Where a request stands for those who asked. Nothing of rules, groups or reasons of ours. */
export function situationOf(request: RequestFields, grants: readonly Grant[]) {
  switch (request.state) {
    case 'needs-attention':
      return attentionSituation(request);
    case 'awaiting-approval':
      return approvalSituation(request);
    case 'in-progress':
      return underWay('being-carried-out', grants);
    case 'fulfilled':
      return { code: request.intent === 'removal' ? ('removed' as const) : ('active' as const) };
    case 'ending':
      return underWay('being-taken-away', grants);
    case 'ended':
      return endedSituation(grants);
    default:
      return { code: request.state };
  }
}

type StepState = 'done' | 'current' | 'ahead' | 'stopped';

/** How far each state has come: position of the step that is current, and whether it stopped there. */
const progress: Readonly<Record<RequestState, readonly [step: number, stopped: boolean]>> = {
  'needs-attention': [0, false],
  'awaiting-approval': [1, false],
  'in-progress': [2, false],
  fulfilled: [3, false],
  ending: [3, false],
  ended: [4, false],
  refused: [1, true],
  denied: [1, true],
  withdrawn: [1, true],
};

/** Asked, approved, carried out, ends. A removal has no end of its own. */
export function stepsOf({ state, intent }: Pick<RequestFields, 'state' | 'intent'>) {
  const [at, stopped] = progress[state];
  const ids = [
    'asked',
    'approved',
    'carried-out',
    ...(intent === 'removal' ? [] : ['ends' as const]),
  ] as const;
  const stateAt = (index: number): StepState => {
    if (index !== at) return index < at ? 'done' : 'ahead';
    return stopped ? 'stopped' : 'current';
  };
  return ids.map((id, index) => ({ id, state: stateAt(index) }));
}
