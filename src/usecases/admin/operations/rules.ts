import { listPortals, listRules } from '../../queries/list-configuration';
import type { AdminPorts } from '../admin-ports';
import { fingerprintOf } from '../change-catalog';
import { deletePortal, savePortal } from '../save-portal';
import { deleteRule, reorderRules, saveRule } from '../save-rule';
import type { RuleInput } from '../save-rule';
import { simulateDecision } from '../simulate-decision';
import type { Question } from '../simulate-decision';
import type { ById, Caller } from './caller';

type Verdict = Awaited<ReturnType<typeof simulateDecision>>['verdict'];

function verdictCode(verdict: Verdict) {
  if (verdict.kind === 'matched') return verdict.rule.outcome.kind;
  return verdict.kind === 'baseline' ? ('baseline-refuses' as const) : verdict.kind;
}

async function simulated(ports: AdminPorts, question: Question) {
  const { verdict, rule, entitlements } = await simulateDecision(ports, question);
  return {
    verdict: verdictCode(verdict),
    rule: rule === undefined ? null : { ...rule, fingerprint: fingerprintOf(ports.hash, rule) },
    trace: verdict.trace,
    entitlements,
    intent: question.intent,
  };
}

export function ruleOperations(ports: AdminPorts) {
  return {
    'rules.list': () => listRules(ports),
    'rules.save': (input: RuleInput, { accountId }: Caller) => saveRule(ports, accountId, input),
    'rules.delete': ({ id }: ById, { accountId }: Caller) => deleteRule(ports, accountId, id),
    'rules.reorder': ({ ids }: { readonly ids: readonly string[] }, { accountId }: Caller) =>
      reorderRules(ports, accountId, ids),
    'rules.simulate': (question: Question) => simulated(ports, question),
  };
}

export function portalOperations(ports: AdminPorts) {
  return {
    'portals.list': () => listPortals(ports),
    'portals.save': (input: Parameters<typeof savePortal>[2], { accountId }: Caller) =>
      savePortal(ports, accountId, input),
    'portals.delete': ({ id }: ById, { accountId }: Caller) => deletePortal(ports, accountId, id),
  };
}
