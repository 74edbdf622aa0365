import { Box, UserPicker, xcss } from '@forge/react';
import React from 'react';

const wide = xcss({ width: '320px' });

interface Picked {
  readonly id: string;
}

interface Props {
  readonly name: string;
  readonly label: string;
  readonly isRequired?: boolean;
  /** Account id; undefined when the field was emptied. */
  readonly change: (accountId: string | undefined) => void;
}

/** One person of the site. */
export function PersonField({ name, label, isRequired = false, change }: Props) {
  return (
    <Box xcss={wide}>
      <UserPicker
        name={name}
        label={label}
        isRequired={isRequired}
        onChange={(picked: Picked | readonly Picked[] | null) =>
          change(picked !== null && 'id' in picked ? picked.id : undefined)
        }
      />
    </Box>
  );
}
