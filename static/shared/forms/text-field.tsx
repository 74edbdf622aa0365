import { TextArea, Textfield } from '@forge/react';
import React from 'react';
import { enteredText } from './entered';
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

/** A line of text. */
export function TextField({ id, label, hint, isRequired = false, path, fault, ...line }: LineProps) {
  const { initial = '', change, ...control } = line;
  return (
    <Field {...{ id, label, hint, isRequired, path, fault }}>
      {(own) => (
        <Textfield
          {...own}
          {...control}
          isRequired={isRequired}
          defaultValue={initial}
          onChange={(event) => change(enteredText(event))}
        />
      )}
    </Field>
  );
}

/** Several lines of text. */
export function LinesField({ id, label, hint, isRequired = false, path, fault, ...lines }: LinesProps) {
  const { initial = '', change, ...control } = lines;
  return (
    <Field {...{ id, label, hint, isRequired, path, fault }}>
      {(own) => (
        <TextArea
          {...own}
          {...control}
          isRequired={isRequired}
          defaultValue={initial}
          onChange={(event) => change(enteredText(event))}
        />
      )}
    </Field>
  );
}
