import {
  Button,
  Inline,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  Stack,
  Text,
} from '@forge/react';
import React from 'react';
import type { RuleNamesView } from '#contract/rules/rule-view';
import { ErrorPanel } from '../../../../shared/error-panel';
import { useText } from '../../../../shared/text/text-provider';
import { useWhatIf } from './use-what-if';
import { WhatIfForm } from './what-if-form';
import { WhatIfResult } from './what-if-result';

interface Props {
  readonly names: RuleNamesView;
  readonly close: () => void;
}

/** How would the rules in force decide? Asks for a request that nobody made. */
export function WhatIfModal({ names, close }: Props) {
  const text = useText();
  const whatIf = useWhatIf();
  const { answer, error, missing } = whatIf;
  return (
    <ModalTransition>
      <Modal onClose={close} width="x-large">
        <ModalHeader>
          <ModalTitle>{text('rules.try.title')}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Stack space="space.200">
            <Text color="color.text.subtle">{text('rules.try.lead')}</Text>
            <WhatIfForm whatIf={whatIf} />
            <Inline space="space.150" alignBlock="center">
              <LoadingButton
                appearance="primary"
                isLoading={whatIf.isRunning}
                isDisabled={missing !== undefined}
                onClick={whatIf.run}
              >
                {text('rules.try.run')}
              </LoadingButton>
              {missing !== undefined && <Text color="color.text.subtle">{text(`rules.try.${missing}`)}</Text>}
            </Inline>
            {error !== undefined && <ErrorPanel error={error} shownPaths={['duration']} />}
            {answer !== undefined && <WhatIfResult found={answer.found} to={answer.to} names={names} />}
          </Stack>
        </ModalBody>
        <ModalFooter>
          <Button onClick={close}>{text('shared.action.close')}</Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}
