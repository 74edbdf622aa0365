import type { RequestField } from './desk-shapes';

/** Jira's answer about an issue's edit screen. */
export interface EditScreen {
  readonly fields: Readonly<Record<string, EditableField>>;
}

interface EditableField {
  readonly name: string;
  readonly required: boolean;
  readonly schema: NonNullable<RequestField['jiraSchema']>;
  readonly allowedValues?: readonly {
    readonly id: string;
    readonly value?: string;
    readonly name?: string;
  }[];
}

/** The same shape as a portal form, so that one input draws both. */
export const toRequestFields = ({ fields }: EditScreen): readonly RequestField[] =>
  Object.entries(fields).map(([fieldId, { name, required, schema, allowedValues = [] }]) => ({
    fieldId,
    name,
    required,
    jiraSchema: schema,
    validValues: allowedValues.map((one) => ({ value: one.id, label: one.value ?? one.name ?? one.id })),
  }));
