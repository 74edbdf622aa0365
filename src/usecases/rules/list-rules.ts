import type { Catalog } from '#domain/configuration/catalog';
import { idsNamedIn } from '#domain/rules/condition-references';
import type { AccessRule, ApproverSource } from '#domain/rules/rule';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { ruleView } from './rule-views';

type Ports = Pick<AdminPorts, 'catalog' | 'hash' | 'people' | 'site'>;

const MOST_NAMED = 200;

const approversOf = ({ outcome }: AccessRule): readonly ApproverSource[] =>
  outcome.kind === 'approval' ? outcome.stages.flatMap((stage) => stage.approvers) : [];

const idsIn = (rules: readonly AccessRule[], of: Parameters<typeof idsNamedIn>[1]) =>
  rules.flatMap(({ when }) => idsNamedIn(when, of).map(({ id }) => id));

function groupIdsIn(rules: readonly AccessRule[]): readonly string[] {
  const approving = rules
    .flatMap(approversOf)
    .flatMap((source) => (source.kind === 'group' ? [source.groupId] : []));
  return [...new Set([...idsIn(rules, 'group'), ...approving])];
}

function accountIdsIn(rules: readonly AccessRule[]): readonly string[] {
  const people = rules
    .flatMap(approversOf)
    .flatMap((source) => (source.kind === 'user' ? [source.accountId] : []));
  return [...new Set(people)];
}

function applicationsIn({ rules, applications }: Catalog) {
  const wanted = new Set(idsIn(rules, 'application'));
  return applications
    .filter(({ id }) => wanted.has(id))
    .map(({ id, name, levels }) => ({
      id,
      name,
      levels: levels.map((level) => ({ id: level.id, name: level.name })),
    }));
}

/** Levels that rules name without an application: one id may have several names. */
function levelsIn({ rules, applications }: Catalog) {
  const wanted = new Set(idsIn(rules, 'level'));
  const names = new Map<string, Set<string>>();
  for (const { id, name } of applications.flatMap(({ levels }) => levels))
    if (wanted.has(id)) names.set(id, (names.get(id) ?? new Set()).add(name));
  return [...names].map(([id, found]) => ({ id, name: [...found].join(' / ') }));
}

/** Names are for showing only: where the site gives none, ids are shown. */
async function orNothing<T>(names: Promise<readonly T[]>): Promise<readonly T[]> {
  return names.catch(() => []);
}

async function peopleNamed({ people }: Ports, rules: readonly AccessRule[]) {
  const names = await people.namesOf(accountIdsIn(rules).slice(0, MOST_NAMED));
  return [...names].map(([id, name]) => ({ id, name }));
}

/** Rules in order of evaluation, and the names of everything they mention. */
export async function listRules(ports: Ports) {
  const { catalog, version } = await ports.catalog.load();
  const { rules } = catalog;
  const groupIds = groupIdsIn(rules).slice(0, MOST_NAMED);
  const [groups, people] = await Promise.all([
    orNothing(groupIds.length === 0 ? Promise.resolve([]) : ports.site.groupsById(groupIds)),
    orNothing(peopleNamed(ports, rules)),
  ]);
  return {
    rules: rules.map((rule) => ruleView(ports.hash, rule)),
    names: { applications: applicationsIn(catalog), levels: levelsIn(catalog), groups, people },
    catalogVersion: version,
  };
}
