import { Box, xcss } from '@forge/react';
import React from 'react';
import { TextField } from './text-field';

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
      <TextField id={name} label={label} placeholder={placeholder} initial={first} change={change} />
    </Box>
  );
}
