import { Button, Inline, SectionMessage, Stack, Text } from '@forge/react';
import React from 'react';
import type { PortalCheckView } from '#contract/portals/portals';
import type { Text as Texts } from '../../../../shared/text/text';
import { useText } from '../../../../shared/text/text-provider';
import { stepOf, stepTitle } from './steps';
import type { Step } from './steps';

interface Props extends Pick<PortalCheckView, 'faults' | 'warnings'> {
  /** Goes to the step where a fault can be put right; absent outside the wizard. */
  readonly go?: (step: Step) => void;
}

const groups: Readonly<Record<string, string>> = { fields: 'purpose', statuses: 'meaning' };

/** The part of the mapping that a path names, as its step calls it. */
function partOf(text: Texts, path: string): string {
  const [group = '', part = ''] = path === 'approverField' ? ['fields', 'approver'] : path.split('.');
  return text.maybe(`portals.${groups[group] ?? 'step'}.${part}`, text(stepTitle(stepOf(path))));
}

function Fault({ path, message, said, go }: PortalCheckView['faults'][number] & Pick<Props, 'go'>) {
  const text = useText();
  const step = stepOf(path);
  const name = text(stepTitle(step));
  return (
    <Inline space="space.200" alignBlock="center" spread="space-between">
      <Text>
        {partOf(text, path)}: {text.said(said, message)}
      </Text>
      {go !== undefined && (
        <Button spacing="compact" onClick={() => go(step)}>
          {text('portals.findings.goTo', { step: name })}
        </Button>
      )}
    </Inline>
  );
}

/** What keeps a mapping from working, each with the step it belongs to, and what is good to know. */
export function Findings({ faults, warnings, go }: Props) {
  const text = useText();
  return (
    <Stack space="space.200">
      {faults.length > 0 && (
        <SectionMessage appearance="error" title={text.count('portals.findings.faults', faults.length)}>
          <Stack space="space.150">
            {faults.map((fault) => (
              <Fault key={`${fault.path} ${fault.message}`} {...fault} {...(go ? { go } : {})} />
            ))}
          </Stack>
        </SectionMessage>
      )}
      {warnings.length > 0 && (
        <SectionMessage appearance="warning" title={text('portals.findings.warnings')}>
          <Stack space="space.100">
            {warnings.map(({ code, sentence, said }) => (
              <Text key={code}>{text.said(said, sentence)}</Text>
            ))}
          </Stack>
        </SectionMessage>
      )}
    </Stack>
  );
}
