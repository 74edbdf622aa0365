import fc from 'fast-check';
import { checkDraft } from '#domain/audit/audit-event';
import type { AuditDraft } from '#domain/audit/audit-event';
import { Grant } from '#domain/grants/grant';
import type { GrantFields } from '#domain/grants/grant';
import { grantMachine, grantPlaceOf, isLeaving, isLive, isOver, mayEnd } from '#domain/grants/lifecycle';
import type { GrantFor, GrantPlace, GrantStep, GrantTransition } from '#domain/grants/lifecycle';
import { beginEnd, finish } from '#domain/grants/transitions/ending';
import { abandon, doneByHand, leaveInPlace } from '#domain/grants/transitions/handling';
import { activate, newGrant } from '#domain/grants/transitions/proving';
import { hold, retry, stop, waitForConnection } from '#domain/grants/transitions/waiting';
import {
  awaitProof,
  claim,
  claimRemoval,
  countTry,
  identify,
  noteAnswer,
  postpone,
  takeBackWrite,
} from '#domain/grants/transitions/writing';
import type { JobProgress } from '#domain/grants/job';
import { endCauses, endResults } from '#domain/kit/codes';
import type { EndCause, EndResult } from '#domain/kit/codes';
import { IllegalTransition } from '#domain/kit/machine';
import { binding } from '#test/conformance/ports/samples';

const START = Date.parse('2026-11-02T12:00:00.000Z');

/** What the world says to a transition. */
interface Said {
  readonly now: string;
  readonly cause: EndCause;
  readonly result: EndResult;
  readonly code: 'principal-none' | 'rejected-by-vendor' | 'still-there';
  readonly flag: boolean;
  readonly delayMs: number;
}

const answer = ({ now }: Said) => ({ kind: 'granted' as const, requestId: 'req-1', at: now });
const handling = ({ now }: Said) => ({ now, by: 'acc-agent', reasonFingerprint: 'f'.repeat(64) });

/** Every transition with what the world says, on a grant in any state: the types are what is tried here. */
const tries: { readonly [T in GrantTransition]: (grant: GrantFor<T>, said: Said) => GrantStep } = {
  identify: (grant) => identify(grant, 'p1'),
  claim: (grant, { now }) => claim(grant, { now, principalId: 'p1' }),
  claimRemoval: (grant, { now }) => claimRemoval(grant, { now }),
  countTry: (grant) => countTry(grant),
  takeBackWrite: (grant, { flag }) => takeBackWrite(grant, { writeSent: flag }),
  noteAnswer: (grant, said) => noteAnswer(grant, answer(said)),
  awaitProof: (grant, said) => awaitProof(grant, { ...said, answer: answer(said) }),
  postpone: (grant, said) => postpone(grant, said),
  waitForConnection: (grant, said) => waitForConnection(grant, said),
  hold: (grant, said) => hold(grant, said),
  activate: (grant, said) =>
    activate(grant, { ...said, principalId: 'p1', answer: answer(said), alreadyThere: said.flag }),
  stop: (grant, { now, code }) => stop(grant, { now, reason: { code } }),
  retry: (grant, { now }) => retry(grant, { now, by: 'acc-agent' }),
  doneByHand: (grant, said) => doneByHand(grant, handling(said)),
  beginEnd: (grant, { now, cause, flag }) =>
    beginEnd(grant, { now, cause, by: 'acc-agent', issueId: flag ? '7' : undefined }),
  abandon: (grant, said) => abandon(grant, handling(said)),
  finish: (grant, said) => finish(grant, { ...said, answer: said.flag ? answer(said) : undefined }),
  leaveInPlace: (grant, said) => leaveInPlace(grant, handling(said)),
};

const transitions = Object.keys(grantMachine) as GrantTransition[];

function attempt(transition: GrantTransition, grant: Grant, said: Said): GrantStep | IllegalTransition {
  const tried = tries[transition] as (grant: Grant, said: Said) => GrantStep;
  try {
    return tried(grant, said);
  } catch (error) {
    if (error instanceof IllegalTransition) return error;
    throw error;
  }
}

const arrowsFrom = (transition: GrantTransition, place: GrantPlace): readonly GrantPlace[] => {
  const arrows: Readonly<Partial<Record<GrantPlace, readonly GrantPlace[]>>> = grantMachine[transition];
  return arrows[place] ?? [];
};

const arbitrarySaid = fc
  .record({
    minutes: fc.integer({ min: 0, max: 10_000 }),
    cause: fc.constantFrom(...endCauses),
    result: fc.constantFrom(...endResults),
    code: fc.constantFrom('principal-none' as const, 'rejected-by-vendor' as const, 'still-there' as const),
    flag: fc.boolean(),
    delayMs: fc.integer({ min: 0, max: 900_000 }),
  })
  .map(({ minutes, ...said }): Said => ({ ...said, now: new Date(START + minutes * 60_000).toISOString() }));

const arbitraryStep = fc.record({ transition: fc.constantFrom(...transitions), said: arbitrarySaid });
const arbitraryStart = fc.option(fc.integer({ min: 5, max: 5_000 }), { nil: undefined }).map(startOf);

/** A grant at the end of any history of legal steps; what the machine refuses changes nothing. */
const arbitraryHistory = fc
  .tuple(arbitraryStart, fc.array(arbitraryStep, { maxLength: 14 }))
  .map(([start, steps]) =>
    steps.reduce(
      (grants: readonly Grant[], { transition, said }) => {
        const grant = grants.at(-1) ?? start;
        const came = attempt(transition, grant, said);
        return came instanceof IllegalTransition ? grants : [...grants, came.next];
      },
      [start],
    ),
  );

function startOf(durationMinutes: number | undefined): Grant {
  const terms = {
    ...{ issueId: '1', issueKey: 'ACCESS-1', beneficiaryId: 'acc-1', applicationId: 'wiki' },
    durationMinutes,
  };
  return newGrant(terms, binding('g1'), new Date(START).toISOString());
}

const runs = { numRuns: 400, seed: 11 };

/** What every grant is, whatever has happened to it: what is not so. One comparison for all, because there are many grants. */
function unsound(grant: Grant): readonly string[] {
  const fields: GrantFields = grant;
  const { proof, attention, endedAt, endResult, endCause, expiresAt, durationMinutes } = fields;
  const job: JobProgress = fields.job;
  const { state } = grant;
  const over = isOver(grant);
  const wrong = {
    'attention goes with its state': (attention !== undefined) !== (state === 'needs-attention'),
    'the end has a time': (endedAt !== undefined) !== over,
    'the end has a result': (endResult !== undefined) !== over,
    'the end has a cause': (endCause !== undefined) !== (over || isLeaving(grant)),
    'what is active is proven': state === 'active' && proof === undefined,
    'nothing is proven on the way in': ['provisioning', 'cancelled'].includes(state) && proof !== undefined,
    'time runs from the proof':
      (expiresAt !== undefined) !== (proof !== undefined && durationMinutes !== undefined),
    'only what is on its way waits': job.waiting && !['provisioning', 'deprovisioning'].includes(state),
    'what is held waits on its way in': job.held === true && !(job.waiting && state === 'provisioning'),
    'it is live, leaving or over, or may end': ![isLive(grant), over, mayEnd(grant), isLeaving(grant)].some(
      Boolean,
    ),
  };
  const stored = JSON.parse(JSON.stringify(grant)) as unknown;
  const unread = Grant.safeParse(stored).error?.issues ?? [];
  const found = Object.entries(wrong).filter(([, isSo]) => isSo);
  return [
    ...unread.map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...found.map(([what]) => what),
  ];
}

function expectSound(grants: readonly Grant[]): void {
  expect(grants.flatMap(unsound)).toEqual([]);
}

const idOf = ({ id, issueId, beneficiaryId, binding: bound, createdAt }: Grant) => ({
  ...{ id, issueId, beneficiaryId, bound, createdAt },
});

function expectLegal(transition: GrantTransition, before: Grant, { next, audit }: GrantStep): void {
  expect(arrowsFrom(transition, grantPlaceOf(before))).toContain(grantPlaceOf(next));
  expectSound([next]);
  expect({ ...idOf(next), version: next.version }).toEqual({ ...idOf(before), version: before.version });
  for (const draft of audit) {
    checkDraft(draft);
    expect(draft).toMatchObject({ subject: 'issue:1', facts: { grantId: before.id } } satisfies Partial<
      Record<keyof AuditDraft, unknown>
    >);
  }
}

describe('a grant', () => {
  it('is sound wherever a history of legal steps has led it', () => {
    fc.assert(fc.property(arbitraryHistory, expectSound), runs);
  });

  it('takes every step the machine has from where it is, and no other', () => {
    fc.assert(
      fc.property(arbitraryHistory, arbitrarySaid, (grants, said) => {
        const grant = grants.at(-1) ?? startOf(undefined);
        const before = structuredClone(grant);
        const legal = transitions.filter((one) => arrowsFrom(one, grantPlaceOf(grant)).length > 0);
        const taken = transitions.filter((transition) => {
          const came = attempt(transition, grant, said);
          if (came instanceof IllegalTransition) return false;
          expectLegal(transition, grant, came);
          return true;
        });
        expect(taken).toEqual(legal);
        expect(grant).toEqual(before);
      }),
      runs,
    );
  });

  it('records every change of state, and who ended it', () => {
    fc.assert(
      fc.property(arbitraryHistory, arbitrarySaid, (grants, said) => {
        const grant = grants.at(-1) ?? startOf(undefined);
        const silent = transitions.filter((transition) => {
          const came = attempt(transition, grant, said);
          if (came instanceof IllegalTransition || came.next.state === grant.state) return false;
          return came.audit.length === 0;
        });
        expect(silent).toEqual([]);
      }),
      runs,
    );
  });

  it('goes nowhere once it is over', () => {
    const over = ['ended', 'cancelled'] as const;
    for (const place of over)
      expect(transitions.flatMap((transition) => arrowsFrom(transition, place))).toEqual([]);
  });

  it('never forgets on its way that a write may have gone out', () => {
    fc.assert(
      fc.property(arbitraryHistory, arbitrarySaid, (grants, said) => {
        const grant = grants.at(-1) ?? startOf(undefined);
        for (const transition of ['stop', 'retry', 'doneByHand', 'postpone', 'awaitProof', 'hold'] as const) {
          const came = attempt(transition, grant, said);
          if (!(came instanceof IllegalTransition)) expect(came.next.job.writeSent).toBe(grant.job.writeSent);
        }
      }),
      runs,
    );
  });
});

describe('the machine', () => {
  it('is reached everywhere by such histories', () => {
    const seen = new Set<GrantPlace>();
    const taken = new Set<string>();
    fc.assert(
      fc.property(arbitraryHistory, arbitrarySaid, (grants, said) => {
        for (const grant of grants) seen.add(grantPlaceOf(grant));
        const grant = grants.at(-1) ?? startOf(undefined);
        for (const transition of transitions) {
          const came = attempt(transition, grant, said);
          if (came instanceof IllegalTransition) continue;
          taken.add(`${transition}: ${grantPlaceOf(grant)} > ${grantPlaceOf(came.next)}`);
        }
      }),
      { numRuns: 1500, seed: 11 },
    );
    const places: readonly GrantPlace[] = [
      ...(['provisioning', 'active', 'deprovisioning', 'ended', 'cancelled'] as const),
      ...(['needs-attention:provisioning', 'needs-attention:deprovisioning'] as const),
    ];
    expect([...seen].sort()).toEqual([...places].sort());
    const arrows = transitions.flatMap((transition) =>
      places.flatMap((from) => arrowsFrom(transition, from).map((to) => `${transition}: ${from} > ${to}`)),
    );
    expect([...taken].sort()).toEqual(arrows.sort());
  });

  it('says which step it does not have', () => {
    const grant = startOf(undefined) as GrantFor<'leaveInPlace'> & Grant;
    const said = { now: new Date(START).toISOString(), by: 'acc-agent', reasonFingerprint: '' };
    expect(() => leaveInPlace({ ...grant, attention: { code: 'principal-none' } }, said)).toThrow(
      /"leaveInPlace" does not lead from/,
    );
  });
});
