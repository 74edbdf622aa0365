import fc from 'fast-check';
import { checkDraft } from '#domain/audit/audit-event';
import { AccessRequest, emptyOutbox } from '#domain/requests/access-request';
import type { Decision, RequestFields, RequestReading } from '#domain/requests/access-request';
import { isClosed, isFinished, isSettled, isUndecided, requestMachine } from '#domain/requests/lifecycle';
import type { RequestFor, RequestPlace, RequestStep, RequestTransition } from '#domain/requests/lifecycle';
import { answerChange } from '#domain/requests/transitions/answering';
import { approve, countApprovals } from '#domain/requests/transitions/approving';
import { closeByHand, deny, withdraw } from '#domain/requests/transitions/closing';
import { decide, needAttention, refuse } from '#domain/requests/transitions/deciding';
import { settle } from '#domain/requests/transitions/settling';
import type { Grant } from '#domain/grants/grant';
import { grantStates, handledChoices, requestStates } from '#domain/kit/codes';
import type { GrantState, HandledChoice } from '#domain/kit/codes';
import { IllegalTransition } from '#domain/kit/machine';
import { aGrant, aRequest, binding } from '#test/conformance/ports/samples';
import { someDecision } from '#test/support/requests';

const START = Date.parse('2026-11-02T12:00:00.000Z');

/** What the world says to a transition. */
interface Said {
  readonly now: string;
  readonly n: number;
  readonly automatic: boolean;
  readonly flag: boolean;
  readonly choice: HandledChoice;
  readonly own: readonly GrantState[];
  readonly taken: readonly GrantState[];
}

const decisionOf = ({ automatic, now }: Said): Decision => ({
  ...someDecision,
  kind: automatic ? 'automatic' : 'approval',
  entitlements: [binding('g1'), binding('g2')],
  at: now,
});

const { state: _state, ...sample } = aRequest('1', { applicationId: 'wiki', applicationName: 'Wiki' });
const { decision: _decision, ...common }: Omit<RequestFields, 'state'> = sample;

/** What is read again outlives a look: what was answered and told. */
function readingAt(before: AccessRequest | undefined, { now, flag }: Said): RequestReading {
  const { version = 0, judged = [], outbox = emptyOutbox, told = [], createdAt = now } = before ?? {};
  const returnTo = before?.returnTo;
  const kept = { version, judged, outbox, told, createdAt, ...(returnTo === undefined ? {} : { returnTo }) };
  return {
    ...common,
    ...kept,
    levelId: flag ? 'admin' : 'user',
    approvals: [],
    grantIds: [],
    updatedAt: now,
  };
}

const lookAt = (before: RequestFor<'decide'>, said: Said) => ({
  before,
  read: readingAt(before, said),
  statusId: said.flag ? '1' : '2',
});
const changeOf = ({ n, now }: Said) => ({
  ...{ id: String(n), at: now, actorId: 'acc-approver', fromStatusId: '1', toStatusId: '2' },
});
const countedOf = ({ now }: Said) => [
  { stage: 0, accountId: 'acc-approver', at: now, evidence: 'changelog:1' },
];
const closingOf = (said: Said) => ({ now: said.now, change: changeOf(said) });
const grants = new Map<string, Grant>();

function grantAt(state: GrantState, index: number): Grant {
  const known = grants.get(`${state}${index}`);
  const grant = known ?? aGrant('1', { state, binding: binding(`g${index}`) });
  grants.set(`${state}${index}`, grant);
  return grant;
}

const grantsIn = (states: readonly GrantState[]): Grant[] => states.map(grantAt);

type Step = RequestStep | undefined;

/** Every transition with what the world says, on a request in any state: the types are what is tried here. */
const tries: { readonly [T in RequestTransition]: (request: RequestFor<T>, said: Said) => Step } = {
  needAttention: (before, said) => needAttention(lookAt(before, said), { code: 'no-approver' }),
  decide: (before, said) => decide(lookAt(before, said), { decision: decisionOf(said), mention: said.flag }),
  refuse: (before, said) =>
    refuse(lookAt(before, said), { decision: decisionOf(said), reason: { code: 'no-rule' } }),
  countApprovals: (request, said) =>
    countApprovals(request, {
      ...closingOf(said),
      counted: said.flag ? countedOf(said) : [],
      code: said.flag ? 'approval-incomplete' : 'approval-by-stranger',
    }),
  approve: (request, said) => {
    const by = { change: changeOf(said), counted: countedOf(said) };
    return said.automatic
      ? approve(request, { now: said.now, actorIds: [] })
      : approve(request, { now: said.now, actorIds: ['acc-approver'], by });
  },
  deny: (request, said) => deny(request, closingOf(said)),
  withdraw: (request, said) => withdraw(request, closingOf(said)),
  closeByHand: (request, { now, choice }) =>
    closeByHand(request, { now, by: 'acc-agent', choice, reason: { text: 'why', fingerprint: 'f' } }),
  settle: (request, { now, own, taken }) =>
    settle(request, { now, own: grantsIn(own), taken: grantsIn(taken), statusId: '2' }),
  answerChange: (request, said) =>
    answerChange(request, { ...closingOf(said), code: said.flag ? 'request-closed' : undefined }),
};

const transitions = Object.keys(requestMachine) as RequestTransition[];

function attempt(
  transition: RequestTransition,
  request: AccessRequest | undefined,
  said: Said,
): Step | IllegalTransition {
  const tried = tries[transition] as (request: AccessRequest | undefined, said: Said) => Step;
  try {
    return tried(request, said);
  } catch (error) {
    if (error instanceof IllegalTransition) return error;
    throw error;
  }
}

const placeOf = (request: AccessRequest | undefined): RequestPlace => request?.state ?? 'unread';
const arrowsFrom = (transition: RequestTransition, place: RequestPlace): readonly RequestPlace[] => {
  const arrows: Readonly<Partial<Record<RequestPlace, readonly RequestPlace[]>>> = requestMachine[transition];
  return arrows[place] ?? [];
};

const someStates = fc.array(fc.constantFrom(...grantStates), { maxLength: 3 });
const arbitrarySaid = fc
  .record({
    n: fc.integer({ min: 0, max: 10_000 }),
    automatic: fc.boolean(),
    flag: fc.boolean(),
    choice: fc.constantFrom(...handledChoices),
    own: someStates,
    taken: someStates,
  })
  .map((said): Said => ({ ...said, now: new Date(START + said.n * 60_000).toISOString() }));
const arbitraryStep = fc.record({ transition: fc.constantFrom(...transitions), said: arbitrarySaid });

/** The places a request went through in any history of steps; what the machine refuses changes nothing. */
const arbitraryHistory = fc.array(arbitraryStep, { maxLength: 16 }).map((steps) =>
  steps.reduce(
    (requests: readonly (AccessRequest | undefined)[], { transition, said }) => {
      const came = attempt(transition, requests.at(-1), said);
      return came instanceof IllegalTransition || came === undefined ? requests : [...requests, came.next];
    },
    [undefined],
  ),
);

const runs = { numRuns: 150, seed: 12 };

/** What every request is, whatever has happened to it. */
function expectSound(request: AccessRequest): void {
  const stored = JSON.parse(JSON.stringify(request)) as unknown;
  expect(AccessRequest.safeParse(stored).error?.issues ?? []).toEqual([]);
  const { attention, decision, grantIds, state }: RequestFields = request;
  expect(attention !== undefined).toBe(state === 'needs-attention' || state === 'refused');
  if (state === 'needs-attention') expect(decision).toBeUndefined();
  if (isSettled(request)) expect(decision).toBeDefined();
  if (grantIds.length > 0) expect(isSettled(request)).toBe(true);
  if (isClosed(request)) expect(isFinished(request)).toBe(true);
  expect([isUndecided(request), isSettled(request), isClosed(request)].filter(Boolean)).not.toEqual([]);
  const ids = [...request.told, ...request.outbox.notices.map(({ id }) => id)];
  expect(new Set(ids).size).toBe(ids.length);
}

function expectLegal(
  transition: RequestTransition,
  before: AccessRequest | undefined,
  { next, audit }: RequestStep,
): void {
  expect(arrowsFrom(transition, placeOf(before))).toContain(next.state);
  expectSound(next);
  expect(next.version).toBe(before?.version ?? 0);
  expect(next.issueId).toBe('1');
  expect(before === undefined).toBe(audit.some(({ action }) => action === 'request-received'));
  for (const draft of audit) {
    checkDraft(draft);
    expect(draft.subject).toBe('issue:1');
  }
}

describe('a request', () => {
  it('is sound wherever a history of legal steps has led it', () => {
    fc.assert(
      fc.property(arbitraryHistory, (requests) =>
        requests.forEach((request) => request !== undefined && expectSound(request)),
      ),
      runs,
    );
  });

  it('takes every step the machine has from where it is, and no other', () => {
    fc.assert(
      fc.property(arbitraryHistory, arbitrarySaid, (requests, said) => {
        const request = requests.at(-1);
        const before = structuredClone(request);
        for (const transition of transitions) {
          const arrows = arrowsFrom(transition, placeOf(request));
          const came = attempt(transition, request, said);
          // Grants of the sample may be in any state, which those of a fulfilled request cannot: that is refused, too.
          if (transition === 'settle' && arrows.length > 0 && came instanceof IllegalTransition) {
            expect([came.from, came.to]).toEqual(['fulfilled', 'in-progress']);
            continue;
          }
          expect([transition, came instanceof IllegalTransition]).toEqual([transition, arrows.length === 0]);
          if (came !== undefined && !(came instanceof IllegalTransition))
            expectLegal(transition, request, came);
        }
        expect(request).toEqual(before);
      }),
      runs,
    );
  });

  it('records every decision of a person and of the rules', () => {
    fc.assert(
      fc.property(arbitraryHistory, arbitrarySaid, (requests, said) => {
        const request = requests.at(-1);
        for (const transition of transitions) {
          if (transition === 'settle' || transition === 'answerChange') continue;
          const came = attempt(transition, request, said);
          if (came === undefined || came instanceof IllegalTransition) continue;
          expect([transition, came.audit.length]).not.toEqual([transition, 0]);
        }
      }),
      runs,
    );
  });

  it('stays closed once it is closed', () => {
    for (const place of requestStates.filter((state) => isClosed({ state })))
      for (const transition of transitions)
        expect(arrowsFrom(transition, place).filter((to) => to !== place)).toEqual([]);
  });
});

describe('the machine', () => {
  const samples = fc.sample(arbitrarySaid, { numRuns: 60, seed: 5 });
  /** So many requests of one place are followed on. */
  const FOLLOWED = 8;

  /** What comes of a request by every transition with everything that may be said. */
  const stepsFrom = (request: AccessRequest | undefined) =>
    transitions.flatMap((transition) =>
      samples.flatMap((said) => {
        const came = attempt(transition, request, said);
        if (came === undefined || came instanceof IllegalTransition) return [];
        const { next } = came;
        return [{ next, arrow: `${transition}: ${placeOf(request)} > ${next.state}` }];
      }),
    );

  /** Every step that is found, place by place, until there is no new one. */
  function explored(): ReadonlySet<string> {
    const taken = new Set<string>();
    const followed = new Map<RequestPlace, number>();
    const open: (AccessRequest | undefined)[] = [undefined];
    while (open.length > 0) {
      const request = open.shift();
      followed.set(placeOf(request), (followed.get(placeOf(request)) ?? 0) + 1);
      for (const { next, arrow } of stepsFrom(request)) {
        const isRare = (followed.get(next.state) ?? 0) + open.length < FOLLOWED;
        if (isRare || !taken.has(arrow)) open.push(next);
        taken.add(arrow);
      }
    }
    return taken;
  }

  it('has no arrow that is never taken, and lacks none that is', () => {
    const places: readonly RequestPlace[] = ['unread', ...requestStates];
    const arrows = transitions.flatMap((transition) =>
      places.flatMap((from) => arrowsFrom(transition, from).map((to) => `${transition}: ${from} > ${to}`)),
    );
    expect([...explored()].sort()).toEqual(arrows.sort());
  });
});
