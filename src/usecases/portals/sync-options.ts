import { auditDraft } from '#domain/audit/audit-event';
import type { Catalog } from '#domain/configuration/catalog';
import type { PortalMapping } from '#domain/portals/portal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { CONFIGURATION } from '#usecases/kit/admin-ports';
import { itemOf } from '#usecases/kit/catalog-items';
import { optionDifference } from './option-difference';
import type { OptionDifference } from './option-difference';
import { optionFields } from './option-fields';
import type { OptionField } from './option-fields';

type Ports = Pick<AdminPorts, 'catalog' | 'survey' | 'builder' | 'audit' | 'clock'>;

interface SyncInput {
  /** Of a saved mapping. */
  readonly id?: string | undefined;
  /** One that is not saved, in place of an id. */
  readonly portal?: PortalMapping | undefined;
  readonly disableGone: boolean;
  readonly dryRun: boolean;
}

type FieldDifference = OptionDifference & OptionField;

const mappingIn = (catalog: Catalog, { id = '', portal }: SyncInput): PortalMapping =>
  portal === undefined ? itemOf(catalog.portals, id, 'portal mapping') : portal;

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
 * Makes the options of a mapped project offer what the catalog has, also before its mapping is saved. Never deletes an
 * option: issues may hold it.
 * @throws Refusal `not-found`; `invalid-input` when the mapping names a field that has no options in the project.
 */
export async function syncOptions(ports: Ports, actor: string, input: SyncInput) {
  const { catalog } = await ports.catalog.load();
  const portal = mappingIn(catalog, input);
  const fields = await optionFields(ports.survey, portal);
  const differences = fields.map((field) => ({
    ...field,
    ...optionDifference(catalog.applications, field.purpose, field.source.options),
  }));
  if (!input.dryRun) await run(ports, actor, portal, differences, input.disableGone);
  return {
    ...{ id: portal.id, dryRun: input.dryRun },
    fields: differences.map(({ purpose, fieldName, source, add, enable, gone, unchanged }) => ({
      ...{ purpose, fieldName, add, unchanged, shared: !source.own },
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
    const heading = { subject: CONFIGURATION, actor, at: ports.clock.now() };
    const place = { portal: portal.id, projectId: portal.projectId };
    await ports.audit.append([auditDraft('options-synchronised', heading, { ...place, ...facts })]);
  }
}
