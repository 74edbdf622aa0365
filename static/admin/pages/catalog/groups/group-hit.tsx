import { Box, Inline, LoadingButton, Lozenge, Stack, Text, xcss } from '@forge/react';
import React from 'react';
import type { FoundEntitlementView } from '#contract/catalog/entitlements';
import { useText } from '../../../../shared/text/text-provider';
import { Notes, noteText, placesText } from '../notes';
import type { ShownNote } from '../notes';
import type { LevelPlace } from './place';

interface Props {
  readonly hit: FoundEntitlementView;
  readonly here: Pick<LevelPlace, 'application' | 'level'>;
  readonly isBound: boolean;
  readonly isRunning: boolean;
  readonly bind: () => void;
}

const row = {
  borderColor: 'color.border',
  borderWidth: 'border.width',
  borderStyle: 'solid',
  borderRadius: 'radius.small',
  padding: 'space.150',
} as const;
const selectable = xcss(row);
const greyed = xcss({ ...row, backgroundColor: 'color.background.disabled' });
const deed = xcss({ minWidth: '112px', textAlign: 'end' });
const grow = xcss({ flexGrow: '1' });

function Deed({ hit, isBound, isRunning, bind }: Props) {
  const text = useText();
  if (hit.refusal !== null) return <Lozenge>{text('catalog.bind.refused')}</Lozenge>;
  if (isBound) return <Lozenge appearance="success">{text('catalog.bind.bound')}</Lozenge>;
  return (
    <LoadingButton
      isLoading={isRunning}
      aria-label={text('catalog.bind.bindOf', { name: hit.displayName })}
      onClick={bind}
    >
      {text('catalog.bind.bind')}
    </LoadingButton>
  );
}

function useNotes({ hit, here }: Props): readonly ShownNote[] {
  const text = useText();
  const others = hit.boundTo.filter(
    ({ applicationId, levelId }) => applicationId !== here.application.id || levelId !== here.level.id,
  );
  const shared = text('catalog.bind.alsoBound', { levels: placesText(others) });
  return [
    ...hit.warnings.map((note) => ({ kind: 'warning' as const, sentence: noteText(text, note) })),
    ...(others.length === 0 ? [] : [{ kind: 'warning' as const, sentence: shared }]),
  ];
}

/** A group that was found: to be bound, bound already, or greyed with the reason why it never can be. */
export function GroupHit(props: Props) {
  const text = useText();
  const { hit } = props;
  const { refusal, description, displayName } = hit;
  const notes = useNotes(props);
  const isRefused = refusal !== null;
  return (
    <Box xcss={isRefused ? greyed : selectable}>
      <Inline space="space.200" alignBlock="center" spread="space-between">
        <Box xcss={grow}>
          <Stack space="space.050">
            <Text weight="medium" color={isRefused ? 'color.text.subtle' : 'color.text'}>
              {displayName}
            </Text>
            {description !== null && description !== displayName && (
              <Text size="small" color="color.text.subtle" maxLines={2}>
                {description}
              </Text>
            )}
            {isRefused ? (
              <Text size="small" color="color.text.subtle">
                {noteText(text, refusal)}
              </Text>
            ) : (
              notes.length > 0 && <Notes notes={notes} />
            )}
          </Stack>
        </Box>
        <Box xcss={deed}>
          <Deed {...props} />
        </Box>
      </Inline>
    </Box>
  );
}
