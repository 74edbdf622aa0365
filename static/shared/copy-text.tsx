import { Box, Button, Inline, Stack, TextArea, xcss } from '@forge/react';
import React from 'react';
import { Field } from './forms/field';
import { raiseFlag } from './flags';
import { useText } from './text/text-provider';

const content = xcss({ width: '100%' });

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Lines shown at once; the rest scrolls. */
  readonly rows?: number;
}

/**
 * A text to take away. A page of the app cannot hand over a file, so it is copied: by the button, or, where the browser
 * does not let the app do it, by hand.
 */
export function CopyText({ id, label, value, rows = 12 }: Props) {
  const text = useText();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      raiseFlag('success', text('shared.copy.done'));
    } catch {
      raiseFlag('info', text('shared.copy.byHand'));
    }
  };
  return (
    <Stack space="space.100">
      <Box xcss={content}>
        <Field id={id} label={label}>
          {(control) => (
            <TextArea
              {...control}
              key={value}
              isReadOnly
              isMonospaced
              resize="none"
              spellCheck={false}
              minimumRows={Math.min(rows, value.split('\n').length + 1)}
              maxHeight="480px"
              defaultValue={value}
            />
          )}
        </Field>
      </Box>
      <Inline>
        <Button
          iconBefore="copy"
          aria-label={text('shared.copy.actionFor', { name: label })}
          onClick={() => void copy()}
        >
          {text('shared.copy.action')}
        </Button>
      </Inline>
    </Stack>
  );
}
