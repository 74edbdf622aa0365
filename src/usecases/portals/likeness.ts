import type { Intent } from '#domain/kit/codes';
import type { Meaning, Purpose } from './purposes';

/**
 * Names that administrators give these things, English and German, best first. They only preselect: a person confirms
 * every one of them.
 */
const fieldNames: Readonly<Record<Purpose, readonly RegExp[]>> = {
  application: [/^(application|anwendung)$/i, /\b(application|anwendung)/i, /\b(software|system)\b/i],
  accessLevel: [
    /^(access (type|level)|zugriffsstufe|zugriffsart|berechtigungsstufe)$/i,
    /\b(access|permission) (type|level|role)/i,
    /(zugriffs|berechtigungs)(stufe|art|rolle)/i,
  ],
  duration: [/^(access duration|zugriffsdauer)$/i, /\b(duration|dauer)\b/i, /\b(access until|befristung)\b/i],
  justification: [/^(justification|begründung)$/i, /justif|begründ|business reason/i, /^(reason|grund)$/i],
  beneficiary: [
    /^(access for|beneficiary|zugriff für)$/i,
    /beneficiar|begünstigt/i,
    /\b(on behalf of|for whom)\b/i,
  ],
  approver: [/^(approvers|genehmigende)$/i, /^(access )?(approvers?|genehmiger)$/i, /approver|genehmig/i],
};

const statusNames: Readonly<Record<Meaning, readonly RegExp[]>> = {
  approved: [/^(approved|genehmigt|freigegeben)$/i, /^(access|request) approved$/i],
  denied: [/^(denied|abgelehnt)$/i, /^rejected$|\bdenied\b|zurückgewiesen/i],
  declined: [/^declined$/i, /^(withdrawn|cancell?ed|zurückgezogen|storniert)$/i, /\bdeclined\b/i],
  revoked: [/^(revoked|entzogen|widerrufen)$/i, /\brevoked\b|\bentzogen\b/i],
  provisioned: [/^(provisioned|bereitgestellt|eingerichtet)$/i, /\b(provisioned|granted|fulfilled)\b/i],
  needsAttention: [
    /^(needs attention|eingriff nötig|klärung nötig)$/i,
    /needs (attention|a person)|escalated/i,
  ],
};

const ACCESS = /access|application|permission|licen[cs]e|zugriff|zugang|berechtig|anwendung/i;
const intents: readonly (readonly [Intent, RegExp])[] = [
  ['removal', /remov|revok|return|give back|delet|cancel|entzug|entzieh|entfern|rückgabe/i],
  ['change', /chang|modif|adjust|upgrade|downgrade|änder|wechsel/i],
  ['grant', /./],
];

function rank(patterns: readonly RegExp[], name: string): number | undefined {
  const found = patterns.findIndex((pattern) => pattern.test(name.trim()));
  return found === -1 ? undefined : found;
}

/** The item whose name is most like what is looked for; of equals the first. */
function best<T extends { readonly name: string }>(
  items: readonly T[],
  patterns: readonly RegExp[],
): T | undefined {
  const ranked = items.flatMap((item) => {
    const score = rank(patterns, item.name);
    return score === undefined ? [] : [{ item, score }];
  });
  return ranked.toSorted((a, b) => a.score - b.score)[0]?.item;
}

export const likelyField = <T extends { readonly name: string }>(fields: readonly T[], purpose: Purpose) =>
  best(fields, fieldNames[purpose]);

export const likelyStatus = <T extends { readonly name: string }>(statuses: readonly T[], meaning: Meaning) =>
  best(statuses, statusNames[meaning]);

/** What a request type of this name asks for; undefined = it does not look like access at all. */
export function likelyIntent(name: string): Intent | undefined {
  if (!ACCESS.test(name)) return undefined;
  return intents.find(([, pattern]) => pattern.test(name))?.[0];
}
