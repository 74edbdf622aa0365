export type Tone = 'neutral' | 'progress' | 'success' | 'warning' | 'danger' | 'discovery';

/** By word first (a denied request is done, yet nothing to be glad of), then by Jira's status category. */
const WORDS: readonly (readonly [RegExp, Tone])[] = [
  [/attention|manual|ambiguous|expir|warn|paused/i, 'warning'],
  [/denied|declin|refus|reject|revok|fail|error|cancel|removed/i, 'danger'],
  [/approved|provisioned|active|fulfilled|granted|resolved|done|complete/i, 'success'],
  [/wait|pending|approval/i, 'discovery'],
  [/progress|provisioning|ending|open|escalated/i, 'progress'],
];

const CATEGORIES: Readonly<Record<string, Tone>> = {
  new: 'neutral',
  undefined: 'neutral',
  indeterminate: 'progress',
  done: 'success',
};

export function toneOf(name: string, category = ''): Tone {
  const word = WORDS.find(([pattern]) => pattern.test(name));
  return word?.[1] ?? CATEGORIES[category.toLowerCase()] ?? 'neutral';
}
