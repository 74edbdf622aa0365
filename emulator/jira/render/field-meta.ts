import type { FieldPlace } from '../fields/codec';
import { openOptions, optionJson } from '../fields/option-codecs';
import { allPriorities } from '../fields/priority';
import { codecOf, schemaOf } from '../fields/registry';
import type { Field } from '../model/field';
import type { SiteState } from '../state/site-state';

/** What a client may put into the field here; undefined = not a choice. */
function allowedValues(place: FieldPlace): readonly unknown[] | undefined {
  const { state, field } = place;
  if (field.kind === 'priority') return allPriorities(state);
  if (field.kind !== 'select' && field.kind !== 'multiselect') return undefined;
  return openOptions(place).map((option) => optionJson(state, field, option.id));
}

const hasPicker = (field: Field): boolean =>
  ['userpicker', 'multiuserpicker', 'participants'].includes(field.kind);

/** An entry of create, edit and transition metadata. */
export function fieldMetaJson(place: FieldPlace, required: boolean) {
  const { state, field } = place;
  const values = allowedValues(place);
  return {
    required,
    schema: schemaOf(field),
    name: field.name,
    key: field.id,
    hasDefaultValue: false,
    operations: codecOf(field).operations,
    ...(hasPicker(field) ? { autoCompleteUrl: autoComplete(state) } : {}),
    ...(values === undefined ? {} : { allowedValues: values }),
  };
}

const autoComplete = (state: SiteState): string => `${state.baseUrl}/rest/api/3/user/search?query=`;
