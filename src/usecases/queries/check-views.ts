import type { Health, LastTest, TestedCheck } from '../../ports/connection-health';

export function healthView(health: Health | undefined) {
  return {
    state: health?.state ?? ('untested' as const),
    kind: health?.kind ?? null,
    sentence: health?.sentence ?? null,
    at: health?.at ?? null,
  };
}

/** A check as a page shows it, permissions apart so that they can be told from the sentence. */
export function checkView({ id, name, result, sentence, ...known }: TestedCheck) {
  const { missingPermissions = [], excessPermissions = [] } = known;
  return { id, name, result, sentence, missingPermissions, excessPermissions };
}

export function lastTestView(test: LastTest | undefined) {
  return test === undefined ? null : { at: test.at, passed: test.passed, checks: test.checks.map(checkView) };
}
