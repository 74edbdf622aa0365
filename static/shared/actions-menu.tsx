import { Box, Button, Popup, Pressable, Stack, Text, xcss } from '@forge/react';
import React, { useState } from 'react';
import { useText } from './text/text-provider';

export interface MenuAction {
  readonly label: string;
  readonly run: () => void;
  readonly isDisabled?: boolean;
}

interface Props {
  /** Name of what the actions are for, e.g. that of the row. */
  readonly name: string;
  readonly actions: readonly MenuAction[];
}

const menu = xcss({ paddingBlock: 'space.100', minWidth: '160px' });
const item = xcss({
  width: '100%',
  textAlign: 'start',
  backgroundColor: 'color.background.neutral.subtle',
  paddingBlock: 'space.100',
  paddingInline: 'space.200',
  ':hover': { backgroundColor: 'color.background.neutral.subtle.hovered' },
});

/** What can be done with one thing, behind one button. */
export function ActionsMenu({ name, actions }: Props) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const choose = (action: MenuAction) => {
    setOpen(false);
    action.run();
  };
  const content = () => (
    <Box xcss={menu}>
      <Stack>
        {actions.map((action) => (
          <Pressable
            key={action.label}
            xcss={item}
            isDisabled={action.isDisabled ?? false}
            onClick={() => choose(action)}
          >
            <Text>{action.label}</Text>
          </Pressable>
        ))}
      </Stack>
    </Box>
  );
  const trigger = () => (
    <Button
      appearance="subtle"
      iconBefore="more"
      aria-label={text('shared.action.actionsFor', { name })}
      onClick={() => setOpen(!isOpen)}
    >
      {text('shared.action.actions')}
    </Button>
  );
  return (
    <Popup
      isOpen={isOpen}
      onClose={() => setOpen(false)}
      placement="bottom-end"
      content={content}
      trigger={trigger}
    />
  );
}
