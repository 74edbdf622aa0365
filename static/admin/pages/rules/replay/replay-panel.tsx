import { Inline, Lozenge, LoadingButton, SectionMessage, Stack, Text, Tooltip } from '@forge/react';
import React from 'react';
import type { ReplayView } from '#contract/rules/rule-replay';
import { ErrorPanel } from '../../../../shared/error-panel';
import { useText } from '../../../../shared/text/text-provider';
import { ReplayList, ReplayTable } from './replay-table';
import type { Replaying } from './use-replay';

interface Props {
  readonly replay: Replaying;
  readonly lead: string;
  /** What is wrong with the form: replaying it would only say so once more. */
  readonly before?: (() => boolean) | undefined;
  /** There is no room for a table. */
  readonly isNarrow?: boolean;
}

/** Which of the latest decisions would change, before anything is saved. */
export function ReplayPanel({ replay, lead, before, isNarrow = false }: Props) {
  const text = useText();
  const { found, error, isRunning, isOutdated } = replay;
  const run = () => {
    if (before === undefined || before()) replay.run();
  };
  return (
    <Stack space="space.150">
      <Text color="color.text.subtle">{lead}</Text>
      <Inline>
        <LoadingButton isLoading={isRunning} onClick={run}>
          {text(found === undefined ? 'rules.replay.run' : 'rules.replay.again')}
        </LoadingButton>
      </Inline>
      {error !== undefined && <ErrorPanel error={error} />}
      {found !== undefined && isOutdated && (
        <SectionMessage appearance="warning">
          <Text>{text('rules.replay.outdated')}</Text>
        </SectionMessage>
      )}
      {found !== undefined && <Found found={found} isNarrow={isNarrow} />}
    </Stack>
  );
}

interface FoundProps {
  readonly found: ReplayView;
  readonly isNarrow: boolean;
}

function Found({ found, isNarrow }: FoundProps) {
  const text = useText();
  if (found.lookedAt === 0) return <Text>{text('rules.replay.none')}</Text>;
  if (found.unchanged === found.lookedAt)
    return (
      <SectionMessage appearance="success">
        <Text>{text.count('rules.replay.noneChanged', found.lookedAt)}</Text>
      </SectionMessage>
    );
  return (
    <Stack space="space.150">
      <Tally found={found} />
      {isNarrow ? <ReplayList changes={found.changes} /> : <ReplayTable changes={found.changes} />}
      {found.incomparable.map(({ issueId, issueKey, why }) => (
        <Text key={issueId} size="small" color="color.text.subtle">
          {`${issueKey}: ${text(`rules.replay.why.${why}`)}`}
        </Text>
      ))}
      <Text size="small" color="color.text.subtle">
        {text('rules.replay.basis')}
      </Text>
    </Stack>
  );
}

function Tally({ found }: { readonly found: ReplayView }) {
  const text = useText();
  const { changes, unchanged, incomparable, lookedAt } = found;
  const already = changes.filter(({ alreadySo }) => alreadySo).length;
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Text weight="semibold">{text.count('rules.replay.lookedAt', lookedAt)}</Text>
      <Lozenge maxWidth={400} appearance={changes.length === 0 ? 'success' : 'moved'}>
        {text.count('rules.replay.changed', changes.length)}
      </Lozenge>
      {already > 0 && (
        <Tooltip content={text('rules.replay.alreadyTip')}>
          <Lozenge maxWidth={400}>{text.count('rules.replay.already', already)}</Lozenge>
        </Tooltip>
      )}
      <Lozenge maxWidth={400}>{text.count('rules.replay.unchanged', unchanged)}</Lozenge>
      {incomparable.length > 0 && (
        <Lozenge maxWidth={400}>{text.count('rules.replay.incomparable', incomparable.length)}</Lozenge>
      )}
    </Inline>
  );
}
