import type { Grant, GrantIn } from './grant';
import type { HandledChoice, Way } from '#domain/kit/codes';
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

const fact: Readonly<Record<Way, Record<HandledChoice, string>>> = {
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
  grant: GrantIn<'needs-attention'>,
  handled: { readonly choice: HandledChoice; readonly by: string; readonly at: string },
  reason: GivenReason,
): Notice {
  const text = `"${grant.binding.displayName}" ${fact[grant.during][handled.choice]}`;
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
