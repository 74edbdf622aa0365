import { Pressable, Text, xcss } from '@forge/react';
import React from 'react';

const bare = xcss({
  padding: 'space.0',
  backgroundColor: 'color.background.neutral.subtle',
  textAlign: 'start',
  borderRadius: 'radius.small',
  ':hover': { backgroundColor: 'color.background.neutral.subtle.hovered' },
});

/** A name that opens something inside the page: a link has an address, and inside a page there is none. */
export function TextLink({ label, follow }: { readonly label: string; readonly follow: () => void }) {
  return (
    <Pressable xcss={bare} onClick={follow}>
      <Text color="color.text.selected" weight="medium">
        {label}
      </Text>
    </Pressable>
  );
}
