import { Code, Stack, Text } from '@forge/react';
import React from 'react';

interface Props {
  /** Immutable id in the directory. */
  readonly principal: string;
  /** The directory's own word for the account; absent while it is not known. */
  readonly label: string | undefined;
}

/** An account of a directory: its name with its id below, or the id alone. */
export function PrincipalName({ principal, label }: Props) {
  if (label === undefined) return <Code>{principal}</Code>;
  return (
    <Stack space="space.0">
      <Text>{label}</Text>
      <Text size="small" color="color.text.subtle">
        {principal}
      </Text>
    </Stack>
  );
}
