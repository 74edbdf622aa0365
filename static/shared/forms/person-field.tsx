import { Box, UserPicker, xcss } from '@forge/react';
import React from 'react';
import { useText } from '../text/text-provider';

const usual = xcss({ width: '320px' });
const whole = xcss({ width: '100%' });

interface Picked {
  readonly id: string;
}

interface Props {
  readonly name: string;
  readonly label: string;
  readonly isRequired?: boolean;
  /** What an empty field means; else that one can search. */
  readonly placeholder?: string;
  /** As wide as the place it is in. */
  readonly isWide?: boolean;
  /** Account id; undefined when the field was emptied. */
  readonly change: (accountId: string | undefined) => void;
}

/** One person of the site. */
export function PersonField({ name, label, isRequired = false, placeholder, isWide = false, change }: Props) {
  const text = useText();
  return (
    <Box xcss={isWide ? whole : usual}>
      <UserPicker
        name={name}
        label={label}
        isRequired={isRequired}
        placeholder={placeholder ?? text('rules.try.personPlaceholder')}
        onChange={(picked: Picked | readonly Picked[] | null) =>
          change(picked !== null && 'id' in picked ? picked.id : undefined)
        }
      />
    </Box>
  );
}
