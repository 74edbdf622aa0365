import * as z from 'zod';
import type { ConnectorDefinition, FieldGuide } from '#connectors/contract';

type Schema = z.core.JSONSchema.JSONSchema;

/** One setting as the schema has it; nested ones by their path. */
interface Leaf {
  readonly key: string;
  readonly schema: Schema;
  readonly required: boolean;
}

const schemaOf = (value: Schema | boolean): Schema => (typeof value === 'object' ? value : {});

/** A setting with a default is never required; nested ones are as required as their own object says. */
function leavesOf(schema: Schema, under = ''): readonly Leaf[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    const property = schemaOf(value);
    const key = `${under}${name}`;
    if (property.properties !== undefined) return leavesOf(property, `${key}.`);
    const required = (schema.required ?? []).includes(name) && property.default === undefined;
    return [{ key, schema: property, required }];
  });
}

export const topOf = (key: string): string => key.split('.')[0] ?? key;

function choicesOf(key: string, schema: Schema, guide: FieldGuide | undefined) {
  const values = (schema.enum ?? []).filter((value) => typeof value === 'string');
  return values.map((value) => ({
    value,
    label: guide?.choices?.[value] ?? { id: `fields.${key}.choices.${value}`, text: value },
  }));
}

function kindOf({ schema }: Leaf, secret: boolean, guide: FieldGuide | undefined) {
  if (schema.enum !== undefined) return 'choice' as const;
  return guide?.kind ?? (secret ? ('secret' as const) : ('text' as const));
}

const hintsOf = (guide: FieldGuide | undefined) => ({
  help: guide?.help ?? null,
  example: guide?.example ?? null,
  file: guide?.file ?? null,
});

function fieldOf(definition: ConnectorDefinition, leaf: Leaf) {
  const { key, schema } = leaf;
  const guide = definition.guide.fields[key];
  const secret = definition.secretKeys.includes(topOf(key));
  // A credential that was chosen is needed, although the schema, which knows all of them, calls each optional.
  const alone = definition.guide.credentials.some(({ keys }) => keys.includes(key));
  return {
    key,
    secret,
    kind: kindOf(leaf, secret, guide),
    required: leaf.required || alone,
    label: guide?.label ?? { id: `fields.${key}.label`, text: key },
    ...hintsOf(guide),
    choices: choicesOf(key, schema, guide),
    defaultValue: typeof schema.default === 'string' ? schema.default : null,
  };
}

/** The form of a connector: every setting of its schema, those its guide knows first and in the guide's order. */
export function fieldsOf(definition: ConnectorDefinition) {
  const schema = z.toJSONSchema(definition.config, { io: 'output', unrepresentable: 'any' });
  const order = Object.keys(definition.guide.fields);
  const place = ({ key }: Leaf) => (order.includes(key) ? order.indexOf(key) : order.length);
  return leavesOf(schema)
    .toSorted((a, b) => place(a) - place(b))
    .map((leaf) => fieldOf(definition, leaf));
}
