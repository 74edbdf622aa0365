import type { Application } from '../../../domain/application';
import type { PortalMapping } from '../../../domain/portal';
import type { OptionSource } from '../../../ports/site-survey';
import { Refusal } from '../../refusal';
import type { AdminPorts } from '../admin-ports';
import { CONFIGURATION } from '../admin-ports';
import { itemOf } from '../catalog-items';
import { optionDifference } from './option-difference';
import type { OptionDifference, OptionPurpose } from './option-difference';

type Ports = Pick<AdminPorts, 'catalog' | 'survey' | 'builder' | 'audit' | 'clock'>;

interface FieldDifference extends OptionDifference {
  readonly purpose: OptionPurpose;
  readonly fieldId: string;
  readonly fieldName: string;
  readonly source: OptionSource;
}

async function differenceOf(
  ports: Ports,
  portal: PortalMapping,
  applications: readonly Application[],
  purpose: OptionPurpose,
): Promise<FieldDifference> {
  const fieldId = portal.fields[purpose];
  const [fields, source] = await Promise.all([
    ports.survey.fields(),
    ports.survey.options(fieldId, portal.projectId),
  ]);
  if (source === undefined)
    throw new Refusal('not-found', 'A mapped field is not offered in this project. Check the mapping first.');
  return {
    ...optionDifference(applications, purpose, source.options),
    ...{ purpose, fieldId, source },
    fieldName: fields.find(({ id }) => id === fieldId)?.name ?? fieldId,
  };
}

/** Adds what is new, offers again what is back, and, when asked, switches off what is gone. */
export async function applyDifference(
  builder: AdminPorts['builder'],
  place: { readonly fieldId: string; readonly contextId: string },
  { add, enable, gone }: OptionDifference,
  disableGone: boolean,
): Promise<void> {
  const switches = [
    ...enable.map(({ id }) => ({ id, disabled: false })),
    ...(disableGone ? gone.map(({ id }) => ({ id, disabled: true })) : []),
  ];
  if (switches.length > 0) await builder.switchOptions(place.fieldId, place.contextId, switches);
  if (add.length > 0) await builder.addOptions(place.fieldId, place.contextId, add);
}

const counts = (difference: FieldDifference, disableGone: boolean) => ({
  fieldId: difference.fieldId,
  added: difference.add.length,
  enabled: difference.enable.length,
  disabled: disableGone ? difference.gone.length : 0,
});

const labels = (options: OptionDifference['gone']) => options.map(({ value }) => value);

/**
 * Makes the options of a mapped project offer what the catalog has. Never deletes an option: issues may hold it.
 * @throws Refusal `not-found`
 */
export async function syncOptions(
  ports: Ports,
  actor: string,
  input: { readonly id: string; readonly disableGone: boolean; readonly dryRun: boolean },
) {
  const { catalog } = await ports.catalog.load();
  const portal = itemOf(catalog.portals, input.id, 'portal mapping');
  const purposes: readonly OptionPurpose[] = ['application', 'accessLevel'];
  const differences = await Promise.all(
    purposes.map((purpose) => differenceOf(ports, portal, catalog.applications, purpose)),
  );
  if (!input.dryRun) await run(ports, actor, portal, differences, input.disableGone);
  return {
    ...{ id: portal.id, dryRun: input.dryRun },
    fields: differences.map(({ purpose, fieldName, add, enable, gone, unchanged }) => ({
      ...{ purpose, fieldName, add, unchanged },
      ...{ enable: labels(enable), gone: labels(gone) },
    })),
  };
}

/** Field by field, each with its own record: a failure in between leaves what is done told. */
async function run(
  ports: Ports,
  actor: string,
  portal: PortalMapping,
  differences: readonly FieldDifference[],
  disableGone: boolean,
): Promise<void> {
  for (const difference of differences) {
    const { fieldId, source } = difference;
    const facts = counts(difference, disableGone);
    if (facts.added + facts.enabled + facts.disabled === 0) continue;
    await applyDifference(ports.builder, { fieldId, contextId: source.contextId }, difference, disableGone);
    await ports.audit.append([
      {
        ...{ subject: CONFIGURATION, action: 'options-synchronised', actor, at: ports.clock.now() },
        facts: { portal: portal.id, projectId: portal.projectId, ...facts },
      },
    ]);
  }
}
