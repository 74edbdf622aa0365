import type { Grant, JobProgress } from './grant';
import { freshJob } from './grant';
import type { HandledChoice } from '#domain/kit/codes';
import type { Notice } from '#domain/kit/notice';

/**
 * What a member of staff wrote. It may say anything about anybody, so the text is told on the issue only, where it can
 * be edited and deleted; the audit, which cannot, keeps the fingerprint.
 */
export interface GivenReason {
  readonly text: string;
  /** SHA-256 of the text, hex. */
  readonly fingerprint: string;
}

const fact: Readonly<Record<'provisioning' | 'deprovisioning', Record<HandledChoice, string>>> = {
  provisioning: {
    'done-by-hand':
      'was granted by hand. The directory is read now, and only when it shows the membership the access counts.',
    'will-not-be-done': 'will not be granted. What may have been written is taken away.',
  },
  deprovisioning: {
    'done-by-hand': 'was taken away by hand. The directory is read now to make sure.',
    'will-not-be-done':
      'will not be taken away. The membership stays, and Gatehouse no longer watches over it.',
  },
};

function said(id: string, by: string, text: string, reason: GivenReason): Notice {
  return {
    id,
    audience: 'internal',
    paragraphs: [[{ mention: by }, `: ${text}`], [`Reason: ${reason.text}`]],
  };
}

/** Told to agents: who settled the grant, how, and why. */
export function handledNotice(
  grant: Grant,
  handled: { readonly choice: HandledChoice; readonly by: string; readonly at: string },
  reason: GivenReason,
): Notice {
  const text = `"${grant.binding.displayName}" ${fact[grant.during ?? 'provisioning'][handled.choice]}`;
  return said(`handled:${grant.id}:${handled.at}`, handled.by, text, reason);
}

/** Told to agents: who ended the grant, and why. */
export function endReasonNotice(
  grant: Grant,
  ended: { readonly by: string; readonly at: string },
  reason: GivenReason,
): Notice {
  const text = `"${grant.binding.displayName}" is to be taken away.`;
  return said(`end-reason:${grant.id}:${ended.at}`, ended.by, text, reason);
}

/** Told on an undecided request that a person settled: why, to agents; that it is closed, to the customer. */
export function requestHandledNotices(
  handled: { readonly choice: HandledChoice; readonly by: string; readonly at: string },
  reason: GivenReason,
): Notice[] {
  const byHand = handled.choice === 'done-by-hand';
  const inner = byHand
    ? 'this request was settled by hand. Gatehouse has granted nothing for it and will take nothing away.'
    : 'this request will not be carried out. Nothing was provisioned.';
  const outer = byHand
    ? 'The support team has settled your request by hand.'
    : 'The support team has closed your request. Nothing was provisioned.';
  return [
    said(`handled:${handled.at}`, handled.by, inner, reason),
    { id: `handled-public:${handled.at}`, audience: 'public', paragraphs: [[outer]] },
  ];
}

/** Without what a stop left on the grant. */
export function resumed(grant: Grant): Grant {
  const { attention: _attention, during: _during, ...rest } = grant;
  return rest;
}

/**
 * A grant that a person says they carried out: on its way again, with the person's word as the answer to the write. The
 * job only reads the vendor. That a write of ours may have gone out is not forgotten.
 */
export function doneByHand(grant: Grant, now: string): Grant {
  return {
    ...resumed(grant),
    state: grant.during ?? 'provisioning',
    job: { ...freshJob(now), writeSent: grant.job.writeSent, answer: { kind: 'by-hand', at: now } },
    updatedAt: now,
  };
}

const settledJob = ({ held: _held, ...job }: JobProgress): JobProgress => ({ ...job, waiting: false });

/** A grant that cannot be taken away, closed by a person; the membership stays. */
export function leftInPlace(grant: Grant, now: string): Grant {
  return {
    ...resumed(grant),
    state: 'ended',
    endResult: 'left-in-place',
    endedAt: now,
    job: settledJob(grant.job),
    updatedAt: now,
  };
}
