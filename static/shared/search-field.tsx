import { Box, Textfield, xcss } from '@forge/react';
import React from 'react';
import { enteredText } from './entered';

const wide = xcss({ width: '320px' });

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly change: (words: string) => void;
  readonly name?: string;
}

/** Words to look for; every change is handed on. */
export function SearchField({ label, placeholder, change, name = 'search' }: Props) {
  return (
    <Box xcss={wide}>
      <Textfield
        name={name}
        aria-label={label}
        placeholder={placeholder}
        onChange={(event) => change(enteredText(event))}
      />
    </Box>
  );
}
