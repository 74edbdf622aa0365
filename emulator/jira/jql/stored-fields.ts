import { codecOf, clauseNames } from '../fields/registry';
import { adfText } from '../fields/text-codecs';
import { badRequest } from '../http/refusal';
import type { AdfNode, Field } from '../model/field';
import type { Issue } from '../model/issue';
import type { SiteState } from '../state/site-state';
import type { JqlField } from './jql-field';

/** Finds a field by id clause (`cf[10050]`), by its name, or by the name with its type (`Level[Dropdown]`). */
export function fieldByClause(state: SiteState, clause: string): Field | undefined {
  const wanted = clause.toLowerCase();
  const names = [wanted, wanted.startsWith('cf[') ? wanted : wanted.replace(/\[[^\]]*\]$/, '')];
  return [...state.fields.values()].find((field) =>
    clauseNames(field).some((name) => names.includes(name.toLowerCase())),
  );
}

export function storedField(state: SiteState, field: Field): JqlField {
  const place = (issue: Issue) => ({
    state,
    field,
    projectId: issue.projectId,
    issueTypeId: issue.issueTypeId,
  });
  const value = (issue: Issue) => issue.values.get(field.id);
  switch (field.kind) {
    case 'float':
      return { type: 'number', value: (issue) => asNumber(value(issue)) };
    case 'datepicker':
    case 'datetime':
      return { type: 'moment', value: (issue) => asMoment(value(issue)) };
    case 'textfield':
    case 'textarea':
      return { type: 'text', text: (issue) => asText(value(issue)) };
    default:
      return {
        type: 'terms',
        terms: (issue) => {
          const stored = value(issue);
          return stored === undefined
            ? []
            : codecOf(field)
                .terms(stored, place(issue))
                .map((term) => term.toLowerCase());
        },
        check: (text) => checkOption(field, text),
        order: (issue) => {
          const stored = value(issue);
          return stored === undefined ? '' : (codecOf(field).trace(stored, place(issue)).text ?? '');
        },
      };
  }
}

/** A select field knows its options; asking for another one is an error. */
function checkOption(field: Field, value: string): void {
  if (field.kind !== 'select' && field.kind !== 'multiselect') return;
  const options = field.contexts.flatMap((context) => context.options);
  const known = options.some(
    (option) => option.id === value || option.value.toLowerCase() === value.toLowerCase(),
  );
  if (!known) throw badRequest(`The option '${value}' for field '${field.name}' does not exist.`);
}

const asNumber = (stored: unknown): number | undefined => (typeof stored === 'number' ? stored : undefined);

const asMoment = (stored: unknown): number | undefined =>
  typeof stored === 'string'
    ? Date.parse(stored.length === 10 ? `${stored}T00:00:00.000Z` : stored)
    : undefined;

const isNode = (stored: unknown): stored is AdfNode =>
  typeof stored === 'object' && stored !== null && 'type' in stored;

const asText = (stored: unknown): string =>
  isNode(stored) ? adfText(stored) : typeof stored === 'string' ? stored : '';
