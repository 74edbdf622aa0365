import { traceLines } from '#domain/rules/frozen-trace';
import type { Decision } from './access-request';
import { describeMinutes } from '#domain/kit/duration';
import type { Notice, NoticePart } from '#domain/kit/notice';
import { reasons, sentenceFor } from '#domain/failure/reasons';
import type { Reason } from '#domain/failure/reasons';

/** A comment that mentions a whole department is read by nobody; the record names them all. */
const MOST_MENTIONS = 20;

function mentions(accountIds: readonly string[]): NoticePart[] {
  const named = accountIds
    .slice(0, MOST_MENTIONS)
    .flatMap((accountId, index): NoticePart[] =>
      index === 0 ? [{ mention: accountId }] : [', ', { mention: accountId }],
    );
  const unnamed = accountIds.length - MOST_MENTIONS;
  return unnamed > 0 ? [...named, ` and ${unnamed} more`] : named;
}

type Stage = Decision['stages'][number];

function stageLine(stage: Stage, index: number, mention: boolean): NoticePart[] {
  const need = stage.need === stage.approvers.length ? 'all of' : `${stage.need} of`;
  const heading = `Stage ${index + 1}, ${stage.name}: ${need} `;
  if (mention) return [heading, ...mentions(stage.approvers)];
  const { length } = stage.approvers;
  return [`${heading}${length} approver${length === 1 ? '' : 's'}`];
}

const lasts = (decision: Decision) =>
  decision.durationMinutes === undefined
    ? 'until it is revoked'
    : `for ${describeMinutes(decision.durationMinutes)} from the moment it is proven`;

function effectLines(decision: Decision): NoticePart[][] {
  const lines: NoticePart[][] = [];
  if (decision.entitlements.length > 0) {
    lines.push([
      `Grants, ${lasts(decision)}: ${decision.entitlements.map((binding) => binding.displayName).join(', ')}.`,
    ]);
  }
  if (decision.takesAway.length > 0)
    lines.push([
      `Takes away ${decision.takesAway.length} live grant${decision.takesAway.length === 1 ? '' : 's'}.`,
    ]);
  return lines;
}

const ruleText = (decision: Decision) =>
  `Rule "${decision.ruleName ?? ''}" (${decision.ruleId ?? ''}, version ${decision.ruleVersion ?? 0})`;

/** So many rules that did not match are explained in a comment; the record has two hundred of them. */
const MOST_PASSED_OVER = 5;

function whyLines(decision: Decision): NoticePart[][] {
  const { reasons, passedOver, more } = traceLines(decision.why, 'names');
  const unsaid = Math.max(0, passedOver.length - MOST_PASSED_OVER) + more;
  return [
    ...reasons.map((reason): NoticePart[] => [`Why: ${reason}.`]),
    ...passedOver.slice(0, MOST_PASSED_OVER).map((reason): NoticePart[] => [`Before it: ${reason}.`]),
    ...(unsaid > 0 ? [[`${unsaid} more rules did not match.`]] : []),
  ];
}

/** The frozen decision, for agents and approvers. `mention`: the approvers are named, and told by Jira. */
export function decisionNotice(decision: Decision, mention = true): Notice {
  const heading =
    decision.kind === 'approval'
      ? `${ruleText(decision)} decides. Waiting for approval.`
      : `${ruleText(decision)} approves automatically.`;
  return {
    id: `decided:${decision.at}`,
    audience: 'internal',
    paragraphs: [
      [heading],
      ...decision.stages.map((stage, index) => stageLine(stage, index, mention)),
      ...effectLines(decision),
      ...whyLines(decision),
    ],
  };
}

export function refusalNotices(decision: Decision, reason: Reason): Notice[] {
  return [
    {
      id: `refused:${decision.at}`,
      audience: 'public',
      paragraphs: [[`Your request was refused. ${sentenceFor(reason)}`]],
    },
    {
      id: `refused-why:${decision.at}`,
      audience: 'internal',
      paragraphs: [[sentenceFor(reason)], ...whyLines(decision)],
    },
  ];
}

const toCustomers = (reason: Reason) =>
  sentenceFor(reasons[reason.code].told === 'detail' ? reason : { code: reason.code });

/** Stopped before a decision. The sentence is for both; codes, and what is about rules, are for agents. */
export function attentionNotices(reason: Reason, at: string): Notice[] {
  return [
    {
      id: `attention:${at}`,
      audience: 'internal',
      paragraphs: [[`Needs attention [${reason.code}]. ${sentenceFor(reason)}`]],
    },
    {
      id: `attention-public:${at}`,
      audience: 'public',
      paragraphs: [[`Your request cannot go on yet. ${toCustomers(reason)}`]],
    },
  ];
}

export function approvedNotice(request: {
  readonly at: string;
  readonly approverIds: readonly string[];
}): Notice {
  const by: NoticePart[] =
    request.approverIds.length === 0 ? ['automatically'] : ['by ', ...mentions(request.approverIds)];
  return {
    id: `approved:${request.at}`,
    audience: 'internal',
    paragraphs: [['Approved ', ...by, '. The work has started.']],
  };
}

/** An attempt that did not count, or counted in part. `changeId` is the changelog entry it answers. */
export function approvalNotice(changeId: string, actorId: string, reason: Reason): Notice {
  return {
    id: `approval:${changeId}`,
    audience: 'internal',
    paragraphs: [[{ mention: actorId }, `: ${sentenceFor(reason)} [${reason.code}]`]],
  };
}

/** For the person whose access ends soon; told once for each end. */
export function endsSoonNotice(beneficiaryId: string, what: string, end: string): Notice {
  return {
    id: `ends-soon:${end}`,
    audience: 'public',
    paragraphs: [
      [
        { mention: beneficiaryId },
        `: the access to ${what} ends on ${end.slice(0, 10)} ${end.slice(11, 16)} UTC. Ask for it again in good time if it is still needed.`,
      ],
    ],
  };
}

export function closingNotice(kind: 'denied' | 'withdrawn', at: string): Notice {
  const text =
    kind === 'denied'
      ? 'The request was denied. Nothing was provisioned.'
      : 'The request was withdrawn before anything was provisioned.';
  return { id: `${kind}:${at}`, audience: 'public', paragraphs: [[text]] };
}
