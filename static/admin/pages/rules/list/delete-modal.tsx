import { Text } from '@forge/react';
import React from 'react';
import type { RuleView } from '#contract/rules/rule-view';
import { ConfirmModal } from '../../../../shared/forms/confirm-modal';
import { raiseFlag } from '../../../../shared/flags';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { invoke } from '../../../api';
import { ReplayPanel } from '../replay/replay-panel';
import { useReplay } from '../replay/use-replay';

interface Props {
  readonly rule: RuleView;
  readonly close: () => void;
  readonly changed: () => void;
}

/** Asks before a rule goes, and shows on request what its going would change. */
export function DeleteModal({ rule, close, changed }: Props) {
  const text = useText();
  const action = useAction();
  const replay = useReplay({ without: rule.id });
  const { id, name, fingerprint } = rule;
  const remove = () =>
    void action.run(
      'delete',
      () => invoke('rules.delete', { id, fingerprint }),
      () => {
        raiseFlag('success', text('rules.deleted', { name }));
        close();
        changed();
      },
    );
  return (
    <ConfirmModal
      isOpen
      title={text('rules.delete.title', { name })}
      confirmLabel={text('rules.delete.confirm')}
      isRunning={action.running !== undefined}
      error={action.error}
      confirm={remove}
      close={close}
    >
      <Text>{text('rules.delete.body')}</Text>
      <ReplayPanel replay={replay} lead={text('rules.replay.leadDelete')} isNarrow />
    </ConfirmModal>
  );
}
