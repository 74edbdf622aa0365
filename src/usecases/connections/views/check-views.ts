import { sentenceView } from '#domain/failure/sentence';
import type { Sentence } from '#domain/failure/sentence';
import type { Health, LastTest, TestedCheck } from '#ports/connection-health';

export function healthView(health: Health | undefined) {
  return {
    state: health?.state ?? ('untested' as const),
    kind: health?.kind ?? null,
    ...(health?.said === undefined ? { sentence: null } : sentenceView(health.said)),
    at: health?.at ?? null,
  };
}

/** A check as a page shows it, permissions apart so that they can be told from the sentence. */
export function checkView({ id, name, result, sentence, said, ...known }: TestedCheck & Sentence) {
  const { missingPermissions = [], excessPermissions = [] } = known;
  return { id, name, result, sentence, said, missingPermissions, excessPermissions };
}

export function lastTestView(test: LastTest | undefined) {
  if (test === undefined) return null;
  const checks = test.checks.map((check) => checkView({ ...check, ...sentenceView(check.said) }));
  return { at: test.at, passed: test.passed, checks };
}
