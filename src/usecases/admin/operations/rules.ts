import { listRules } from '../../queries/list-rules';
import { ruleHistory } from '../../queries/rule-history';
import { replayView, simulationView } from '../../queries/rule-views';
import { pageView } from '../../queries/views';
import type { PageRequest } from '../../../ports/ledger';
import type { AdminPorts } from '../admin-ports';
import type { RulesDraft } from '../draft-rules';
import { reorderRules } from '../reorder-rules';
import type { NewOrder } from '../reorder-rules';
import { replayRequests } from '../replay-requests';
import { deleteRule, saveRule } from '../save-rule';
import type { RuleInput } from '../save-rule';
import { simulateDecision } from '../simulate-decision';
import type { Question } from '../simulate-decision';
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
