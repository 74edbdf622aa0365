import { uniqueBindings } from '../../domain/application';
import { evaluate } from '../../domain/evaluate';
import type { Intent } from '../../domain/rule';
import type { AdminPorts } from './admin-ports';
import { applicationOf, itemOf } from './catalog-items';

export interface Question {
  readonly requesterId: string;
  readonly applicationId: string;
  readonly levelId?: string | undefined;
  readonly intent: Intent;
}

/** What the rules in force would say to this request, and why. Writes nothing. @throws Refusal `not-found` */
export async function simulateDecision(ports: Pick<AdminPorts, 'catalog' | 'people'>, question: Question) {
  const { catalog } = await ports.catalog.load();
  const application = applicationOf(catalog, question.applicationId);
  const level =
    question.levelId === undefined ? undefined : itemOf(application.levels, question.levelId, 'access level');
  const [requesterGroupIds, requesterEmail] = await Promise.all([
    ports.people.groupIdsOf(question.requesterId),
    ports.people.emailOf(question.requesterId),
  ]);
  const facts = { intent: question.intent, application, level, requesterGroupIds, requesterEmail };
  const verdict = evaluate(catalog.rules, facts);
  const rule = verdict.kind === 'baseline' ? undefined : verdict.rule;
  const grants = verdict.kind === 'matched' && verdict.rule.outcome.kind !== 'refuse';
  const bindings = [...(level?.entitlements ?? []), ...(rule?.extraEntitlements ?? [])];
  return { verdict, rule, entitlements: grants ? uniqueBindings(bindings) : [] };
}
