import type { GrantStateView } from '#contract/grants/grant-view';
import type { GrantFilterView } from '#contract/grants/grants';
import type { Text } from '../../../../shared/text/text';

/** Something chosen, with its name for the tag. */
export interface Chosen {
  readonly id: string;
  readonly name: string;
}

/** What the reader narrowed the list to. `waiting` is offered among the states, and is none. */
export interface AccessFilter {
  readonly application?: Chosen | undefined;
  readonly person?: Chosen | undefined;
  readonly state?: GrantStateView | 'waiting' | undefined;
  readonly withinDays?: number | undefined;
}

export const stateChoices = [
  'needs-attention',
  'provisioning',
  'active',
  'deprovisioning',
  'ended',
  'cancelled',
  'waiting',
] as const satisfies readonly AccessFilter['state'][];

export const endChoices = [1, 7, 30, 90] as const;

export const filterKeys = ['application', 'person', 'state', 'ends'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** As the server takes it. */
export function askedFilter({ application, person, state, withinDays }: AccessFilter): GrantFilterView {
  return {
    ...(application === undefined ? {} : { applicationId: application.id }),
    ...(person === undefined ? {} : { beneficiaryId: person.id }),
    ...(state === undefined || state === 'waiting' ? {} : { state }),
    ...(state === 'waiting' ? { waiting: true } : {}),
    ...(withinDays === undefined ? {} : { expiresWithinDays: withinDays }),
  };
}

/** Without one of its parts. */
export function without(filter: AccessFilter, key: FilterKey): AccessFilter {
  return { ...filter, [key === 'ends' ? 'withinDays' : key]: undefined };
}

export function stateText(text: Text, state: NonNullable<AccessFilter['state']>): string {
  return state === 'waiting' ? text('access.filter.waiting') : text(`shared.state.grant.${state}`);
}

/** What a part of the filter says; undefined where the reader chose nothing. */
export function filterText(text: Text, filter: AccessFilter, key: FilterKey): string | undefined {
  const { application, person, state, withinDays } = filter;
  const values: Readonly<Record<FilterKey, string | undefined>> = {
    application: application?.name,
    person: person?.name,
    state: state === undefined ? undefined : stateText(text, state),
    ends: withinDays === undefined ? undefined : text.count('access.filter.within', withinDays),
  };
  const value = values[key];
  return value === undefined ? undefined : text(`access.filter.tag.${key}`, { value });
}

export const isFiltered = (filter: AccessFilter) =>
  Object.values(filter).some((value) => value !== undefined);

const isState = (value: string | undefined): value is NonNullable<AccessFilter['state']> =>
  (stateChoices as readonly (string | undefined)[]).includes(value);

/** What another page asked to be shown: ids, and a name where it knew one. */
export function filterFrom(params: Readonly<Record<string, string>>): AccessFilter {
  const { applicationId, applicationName, accountId, accountName, state, withinDays } = params;
  const days = Number(withinDays);
  return {
    ...(applicationId === undefined
      ? {}
      : { application: { id: applicationId, name: applicationName ?? applicationId } }),
    ...(accountId === undefined ? {} : { person: { id: accountId, name: accountName ?? accountId } }),
    ...(isState(state) ? { state } : {}),
    ...(Number.isInteger(days) && days > 0 ? { withinDays: days } : {}),
  };
}
