import { Box, Textfield, xcss } from '@forge/react';
import React from 'react';
import { enteredText } from './entered';
import { Field } from './field';

const wide = xcss({ width: '320px' });

interface Props {
  readonly label: string;
  /** What may be entered, where the label does not say it. */
  readonly placeholder?: string;
  readonly change: (words: string) => void;
  readonly name?: string;
  /** What stands in it at first. */
  readonly first?: string;
}

/** Words to look for; every change is handed on. */
export function SearchField({ label, placeholder = '', change, name = 'search', first = '' }: Props) {
  return (
    <Box xcss={wide}>
      <Field id={name} label={label}>
        <Textfield
          id={name}
          name={name}
          placeholder={placeholder}
          defaultValue={first}
          onChange={(event) => change(enteredText(event))}
        />
      </Field>
    </Box>
  );
}
