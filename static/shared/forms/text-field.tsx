import { TextArea, Textfield } from '@forge/react';
import React from 'react';
import { enteredText } from './entered';
import type { FieldEvent } from './entered';
import { Field } from './field';
import type { FieldProps } from './field';

/** Props of a control without those that its field sets. */
type Control<P> = Omit<P, keyof FieldProps | 'defaultValue' | 'isInvalid' | 'onChange' | 'value'>;

interface Entering extends FieldProps {
  /** What stands in it at first; it keeps itself what is typed. With another `key` it is drawn anew. */
  readonly initial?: string;
  readonly change: (entered: string) => void;
}

type LineProps = Entering & Control<Parameters<typeof Textfield>[0]>;
type LinesProps = Entering & Control<Parameters<typeof TextArea>[0]>;

/** What goes to the field, and what to the control in it. */
function split<P extends Entering>(props: P) {
  const { id, label, hint, isRequired = false, path, fault, initial = '', change, ...control } = props;
  return {
    field: { id, label, hint, isRequired, path, fault },
    control: {
      ...control,
      isRequired,
      defaultValue: initial,
      onChange: (event: FieldEvent) => change(enteredText(event)),
    },
  };
}

/** A line of text. */
export function TextField(props: LineProps) {
  const { field, control } = split(props);
  return <Field {...field}>{(own) => <Textfield {...own} {...control} />}</Field>;
}

/** Several lines of text. */
export function LinesField(props: LinesProps) {
  const { field, control } = split(props);
  return <Field {...field}>{(own) => <TextArea {...own} {...control} />}</Field>;
}
