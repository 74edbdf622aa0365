import { Box, ErrorMessage, Stack, UserPicker, xcss } from '@forge/react';
import React from 'react';
import { useText } from '../text/text-provider';
import { useFault } from './fault-scope';
import { pickedPeople } from './picked-people';
import type { Picked } from './picked-people';

const usual = xcss({ width: '320px' });
const whole = xcss({ width: '100%' });

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
  /** What an empty field means; else that one can search. */
  readonly placeholder?: string;
  /** As wide as the place it is in. */
  readonly isWide?: boolean;
  /** Where the app finds fault with the person. */
  readonly path?: string;
  /** Account id of the person it begins with; the picker keeps to itself what is picked. */
  readonly initial?: string | undefined;
  /** Undefined when the field was emptied. */
  readonly change: (person: Picked | undefined) => void;
}

/** One person of the site. The picker brings its own label and hint. */
export function PersonField(props: Props) {
  const text = useText();
  const { name, label, hint, isRequired = false, initial, path, change } = props;
  const fault = useFault(path);
  return (
    <Box xcss={props.isWide === true ? whole : usual}>
      <Stack space="space.050">
        <UserPicker
          name={name}
          label={label}
          isRequired={isRequired}
          placeholder={props.placeholder ?? text('rules.try.personPlaceholder')}
          {...(hint === undefined ? {} : { description: hint })}
          {...(initial === undefined ? {} : { defaultValue: initial })}
          onChange={(value: unknown) => change(pickedPeople(value)[0])}
        />
        {fault !== undefined && <ErrorMessage>{fault}</ErrorMessage>}
      </Stack>
    </Box>
  );
}
