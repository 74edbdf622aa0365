import { listRules } from '#usecases/rules/list-rules';
import { ruleHistory } from '#usecases/rules/rule-history';
import { replayView, simulationView } from '#usecases/rules/rule-views';
import { pageView } from '#usecases/kit/views';
import type { PageRequest } from '#ports/ledger';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import type { RulesDraft } from '#usecases/rules/draft-rules';
import { reorderRules } from '#usecases/rules/reorder-rules';
import type { NewOrder } from '#usecases/rules/reorder-rules';
import { replayRequests } from '#usecases/rules/replay-requests';
import { deleteRule, saveRule } from '#usecases/rules/save-rule';
import type { RuleInput } from '#usecases/rules/save-rule';
import { simulateDecision } from '#usecases/rules/simulate-decision';
import type { Question } from '#usecases/rules/simulate-decision';
import type { Caller } from './caller';

interface Replaying {
  readonly draft: RulesDraft;
  readonly limit: number;
}

type History = PageRequest & { readonly id?: string | undefined };

async function simulated(ports: AdminPorts, question: Question) {
  const found = await simulateDecision(ports, question);
  return { ...simulationView(ports.hash, found), intent: question.intent };
}

async function historyOf({ audit }: AdminPorts, { id, limit, cursor }: History) {
  return pageView(await ruleHistory(audit, id, { limit, cursor }), (change) => change);
}

export function ruleOperations(ports: AdminPorts) {
  return {
    'rules.list': () => listRules(ports),
    'rules.save': (input: RuleInput, { accountId }: Caller) => saveRule(ports, accountId, input),
    'rules.delete': (input: Parameters<typeof deleteRule>[2], { accountId }: Caller) =>
      deleteRule(ports, accountId, input),
    'rules.reorder': (order: NewOrder, { accountId }: Caller) => reorderRules(ports, accountId, order),
    'rules.simulate': (question: Question) => simulated(ports, question),
    'rules.replay': async ({ draft, limit }: Replaying) =>
      replayView(await replayRequests(ports, draft, limit)),
    'rules.history': (input: History) => historyOf(ports, input),
  };
}
