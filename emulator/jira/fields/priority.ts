import { isRecord } from '../http/body';
import type { SiteState } from '../state/site-state';
import { accepted, isEmptyInput, rejected, type FieldCodec } from './codec';

/** Jira's default priorities. */
const PRIORITIES: ReadonlyMap<string, string> = new Map([
  ['1', 'Highest'],
  ['2', 'High'],
  ['3', 'Medium'],
  ['4', 'Low'],
  ['5', 'Lowest'],
]);

export const DEFAULT_PRIORITY = '3';

const priorityJson = (state: SiteState, id: string) => ({
  self: `${state.baseUrl}/rest/api/3/priority/${id}`,
  iconUrl: `${state.baseUrl}/images/icons/priorities/${id}.svg`,
  name: PRIORITIES.get(id) ?? '',
  id,
});

export const allPriorities = (state: SiteState) =>
  [...PRIORITIES.keys()].map((id) => priorityJson(state, id));

const nameOf = (id: unknown): string => PRIORITIES.get(String(id)) ?? '';

export const priorityCodec: FieldCodec = {
  schema: { type: 'priority' },
  operations: ['set'],
  read: (input) => {
    if (isEmptyInput(input)) return accepted(undefined);
    if (!isRecord(input)) return rejected('Specify the Priority (id or name) in the string format');
    const found = [...PRIORITIES].find(([id, name]) => id === input['id'] || name === input['name']);
    return found === undefined ? rejected('The priority selected is invalid.') : accepted(found[0]);
  },
  show: (value, viewer) => priorityJson(viewer.state, String(value)),
  trace: (value) => ({ id: String(value), text: nameOf(value) }),
  terms: (value) => [String(value), nameOf(value).toLowerCase()],
};
