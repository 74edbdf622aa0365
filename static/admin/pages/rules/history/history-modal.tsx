import {
  Button,
  Inline,
  List,
  ListItem,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  Stack,
  Text,
  User,
} from '@forge/react';
import React, { useCallback } from 'react';
import type { RuleChangeView } from '#contract/rules/rule-history';
import type { RuleNamesView, RuleView } from '#contract/rules/rule-view';
import { ErrorPanel } from '../../../../shared/error-panel';
import { Skeleton } from '../../../../shared/skeleton';
import { useText } from '../../../../shared/text/text-provider';
import { usePages } from '../../../../shared/data/use-pages';
import { When } from '../../../../shared/when';
import { invoke } from '../../../api';
import { namesIn } from '../sentence/names';
import { changeLines, changeTitle } from './change-text';

interface Props {
  /** Absent: the history of all rules. */
  readonly rule: RuleView | undefined;
  readonly rules: readonly RuleView[];
  readonly names: RuleNamesView;
  readonly close: () => void;
}

/** Who changed the rules, when, and what. */
export function HistoryModal({ rule, rules, names, close }: Props) {
  const text = useText();
  const title =
    rule === undefined ? text('rules.history.title') : text('rules.history.titleOne', { name: rule.name });
  return (
    <ModalTransition>
      <Modal onClose={close} width="large">
        <ModalHeader>
          <ModalTitle>{title}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Stack space="space.200">
            <Text color="color.text.subtle">{text('rules.history.lead')}</Text>
            <Changes ruleId={rule?.id} rules={rules} names={names} />
          </Stack>
        </ModalBody>
        <ModalFooter>
          <Button onClick={close}>{text('shared.action.close')}</Button>
        </ModalFooter>
      </Modal>
    </ModalTransition>
  );
}

interface ChangesProps {
  readonly ruleId: string | undefined;
  readonly rules: readonly RuleView[];
  readonly names: RuleNamesView;
}

function Changes({ ruleId, rules, names }: ChangesProps) {
  const text = useText();
  const read = useCallback(
    (cursor: string | undefined) =>
      invoke('rules.history', {
        limit: 20,
        ...(ruleId === undefined ? {} : { id: ruleId }),
        ...(cursor === undefined ? {} : { cursor }),
      }),
    [ruleId],
  );
  const { items, status, error, hasMore, more, reload } = usePages<RuleChangeView>(read);
  if (status === 'loading') return <Skeleton />;
  return (
    <Stack space="space.200">
      {error !== undefined && <ErrorPanel error={error} retry={reload} />}
      {items.length === 0 && !hasMore && error === undefined && <Text>{text('rules.history.empty')}</Text>}
      {items.map((change) => (
        <Change key={change.seq} change={change} rules={rules} names={names} />
      ))}
      {hasMore && (
        <Inline alignInline="center">
          <LoadingButton isLoading={status === 'more'} onClick={more}>
            {text('shared.action.more')}
          </LoadingButton>
        </Inline>
      )}
    </Stack>
  );
}

interface ChangeProps {
  readonly change: RuleChangeView;
  readonly rules: readonly RuleView[];
  readonly names: RuleNamesView;
}

function Change({ change, rules, names }: ChangeProps) {
  const text = useText();
  const ruleName = (id: string) => rules.find((rule) => rule.id === id)?.name ?? id;
  const lines = changeLines(text, namesIn(text, names), ruleName, change);
  return (
    <Stack space="space.050">
      <Text weight="semibold">{changeTitle(text, ruleName, change)}</Text>
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <User accountId={change.actor} />
        <When instant={change.at} />
      </Inline>
      {lines.length > 0 && (
        <List type="unordered">
          {lines.map((line) => (
            <ListItem key={line}>{line}</ListItem>
          ))}
        </List>
      )}
    </Stack>
  );
}
