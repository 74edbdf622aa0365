import type { Said } from '#domain/failure/sentence';
import type { Health, LastTest, TestedCheck } from '#ports/connection-health';

const saidOf = (said: Said | undefined) => (said === undefined ? {} : { said });

export function healthView(health: Health | undefined) {
  return {
    state: health?.state ?? ('untested' as const),
    kind: health?.kind ?? null,
    sentence: health?.sentence ?? null,
    ...saidOf(health?.said),
    at: health?.at ?? null,
  };
}

/** A check as a page shows it, permissions apart so that they can be told from the sentence. */
export function checkView({ id, name, result, sentence, said, ...known }: TestedCheck) {
  const { missingPermissions = [], excessPermissions = [] } = known;
  return { id, name, result, sentence, ...saidOf(said), missingPermissions, excessPermissions };
}

export function lastTestView(test: LastTest | undefined) {
  return test === undefined ? null : { at: test.at, passed: test.passed, checks: test.checks.map(checkView) };
}
