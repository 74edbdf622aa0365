import { auditDraft } from '#domain/audit/audit-event';
import type { PortalMapping } from '#domain/portals/portal';
import { say } from '#domain/failure/sentence';
import type { Sentence, SentenceKey } from '#domain/failure/sentence';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { CONFIGURATION } from '#usecases/kit/admin-ports';
import { readSetUpFacts } from './set-up-facts';
import type { SetUpFacts, SetUpQuestion } from './set-up-facts';
import { planSetUp } from './set-up-plan';
import type { PlannedStep } from './set-up-plan';
import { StepBlocked, performStep } from './set-up-steps';

type Ports = Pick<AdminPorts, 'catalog' | 'survey' | 'builder' | 'audit' | 'clock' | 'logger'>;

export interface SetUpInput extends SetUpQuestion {
  /** Steps to run; absent = all. */
  readonly steps?: readonly string[] | undefined;
  readonly dryRun: boolean;
}

type Result = { readonly state: 'done' } | { readonly state: 'failed'; readonly problem: Sentence };

interface Run {
  readonly facts: SetUpFacts;
  readonly results: ReadonlyMap<string, Result>;
}

const byStatus: Readonly<Record<number, SentenceKey>> = {
  400: 'findings.setUp.invalid',
  401: 'findings.setUp.unauthenticated',
  403: 'findings.setUp.forbidden',
  404: 'findings.setUp.notFound',
  429: 'findings.setUp.rateLimited',
};

/** Sites' errors carry the status of the answer. */
function problemOf(error: unknown): Sentence {
  if (error instanceof StepBlocked) return error.why;
  if (!(error instanceof Error)) return say('findings.setUp.failed');
  const status = 'status' in error ? Number(error.status) : NaN;
  return say(byStatus[status] ?? 'findings.setUp.notDone');
}

/** One step after another, each planned with what those before it made. A failed one does not stop the others. */
async function runSteps(
  ports: Ports,
  start: SetUpFacts,
  mapping: PortalMapping | undefined,
  wanted: (id: string) => boolean,
): Promise<Run> {
  const results = new Map<string, Result>();
  let facts = start;
  for (;;) {
    const due = planSetUp(facts, mapping);
    const next = due.find(({ id, state }) => state === 'to-do' && wanted(id) && !results.has(id));
    if (next === undefined) return { facts, results };
    try {
      facts = await performStep(ports.builder, facts, next);
      results.set(next.id, { state: 'done' });
    } catch (error) {
      ports.logger.warn('set-up-step-failed', { step: next.id, error: String(error) });
      results.set(next.id, { state: 'failed', problem: problemOf(error) });
    }
  }
}

async function record(
  ports: Ports,
  actor: string,
  projectId: string,
  results: Run['results'],
): Promise<void> {
  if (results.size === 0) return;
  const of = (state: Result['state']) =>
    [...results].filter(([, result]) => result.state === state).map(([id]) => id);
  const heading = { subject: CONFIGURATION, actor, at: ports.clock.now() };
  await ports.audit.append([
    auditDraft('project-set-up', heading, { projectId, done: of('done'), failed: of('failed') }),
  ]);
}

/** Steps that ran are told as they were planned; what they made possible, as it is now. */
function told(before: readonly PlannedStep[], after: readonly PlannedStep[], results: Run['results']) {
  const ran = before.filter(({ id }) => results.has(id));
  const now = after.map((step) => ran.find(({ id }) => id === step.id) ?? step);
  return now.map(({ id, state, subject }) => {
    const result = results.get(id);
    if (result?.state !== 'failed') return { id, subject, state: result?.state ?? state, problem: null };
    const { sentence, said } = result.problem;
    return { id, subject, state: result.state, problem: sentence, said };
  });
}

const shown = ({ project, workflows, workflow }: SetUpFacts) => ({
  project: { id: project.id, key: project.key, name: project.name },
  issueTypes: workflows.map(({ issueTypeId, issueTypeName }) => ({ id: issueTypeId, name: issueTypeName })),
  issueTypeId: workflow?.issueTypeId ?? null,
});

/**
 * Makes a service project fit for access requests as far as Jira lets an app, and says what is left to a person.
 * Safe to repeat: what is there is left alone.
 * @throws Refusal `not-found`
 */
export async function setUpProject(ports: Ports, actor: string, input: SetUpInput) {
  const { catalog } = await ports.catalog.load();
  const mapping = catalog.portals.find(({ projectId }) => projectId === input.projectId);
  const facts = await readSetUpFacts(ports.survey, input, catalog.applications, mapping);
  const before = planSetUp(facts, mapping);
  const { dryRun } = input;
  if (dryRun) return { ...shown(facts), dryRun, steps: told(before, before, new Map()) };
  const wanted = (id: string) => input.steps === undefined || input.steps.includes(id);
  const run = await runSteps(ports, facts, mapping, wanted);
  await record(ports, actor, input.projectId, run.results);
  return { ...shown(run.facts), dryRun, steps: told(before, planSetUp(run.facts, mapping), run.results) };
}
