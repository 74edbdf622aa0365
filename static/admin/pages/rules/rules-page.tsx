import { Button } from '@forge/react';
import React, { useState } from 'react';
import type { RuleNamesView, RuleView } from '#contract/rules/rule-view';
import { EmptyView } from '../../../shared/empty-view';
import { raiseFlag } from '../../../shared/flags';
import { LoadedView } from '../../../shared/data/loaded-view';
import { Page } from '../../../shared/page';
import { Skeleton } from '../../../shared/skeleton';
import { useText } from '../../../shared/text/text-provider';
import { useOperation } from '../../../shared/data/use-operation';
import { invoke } from '../../api';
import { useNavigation } from '../../navigation';
import { EditorView } from './editor-view';
import type { OpenEditor } from './editor-view';
import { HistoryModal } from './history/history-modal';
import { DeleteModal } from './list/delete-modal';
import { RuleList } from './list/rule-list';
import { WhatIfModal } from './try/what-if-modal';

const list = () => invoke('rules.list');

/** What is open over the list. */
type OverList =
  | { readonly what: 'what-if' | 'all-history' }
  | { readonly what: 'history' | 'delete'; readonly rule: RuleView };

type Open = OpenEditor | OverList;

const isEditor = (open: Open | undefined): open is OpenEditor =>
  open?.what === 'add' || open?.what === 'edit' || open?.what === 'duplicate';

/** Rules in order of evaluation; the form of one of them takes the place of the list. */
export function RulesPage() {
  const { params } = useNavigation();
  const operation = useOperation(list);
  const [open, setOpen] = useState<Open | undefined>(
    params['add'] === undefined ? undefined : { what: 'add' },
  );
  return (
    <LoadedView operation={operation} loading={<Waiting />}>
      {({ rules, names }) => <Ready {...{ rules, names, open, setOpen }} reload={operation.reload} />}
    </LoadedView>
  );
}

function Waiting() {
  const text = useText();
  return (
    <Page title={text('admin.tab.rules')} lead={text('rules.lead')}>
      <Skeleton />
    </Page>
  );
}

interface ReadyProps {
  readonly rules: readonly RuleView[];
  readonly names: RuleNamesView;
  readonly open: Open | undefined;
  readonly setOpen: (open: Open | undefined) => void;
  readonly reload: () => void;
}

function Ready(props: ReadyProps) {
  const text = useText();
  const { rules, names, open, setOpen, reload } = props;
  if (isEditor(open))
    return (
      <EditorView
        open={open}
        rules={rules}
        names={names}
        close={() => setOpen(undefined)}
        saved={(name, isNew) => {
          raiseFlag('success', text(isNew ? 'rules.added' : 'rules.saved', { name }));
          setOpen(undefined);
          reload();
        }}
        reopen={(rule) => setOpen({ what: 'edit', rule })}
      />
    );
  return <Listed {...props} open={open} />;
}

interface ListedProps extends ReadyProps {
  readonly open: OverList | undefined;
}

function Listed({ rules, names, open, setOpen, reload }: ListedProps) {
  const text = useText();
  const add = () => setOpen({ what: 'add' });
  const close = () => setOpen(undefined);
  const menu = {
    edit: (rule: RuleView) => setOpen({ what: 'edit', rule }),
    duplicate: (rule: RuleView) => setOpen({ what: 'duplicate', rule }),
    history: (rule: RuleView) => setOpen({ what: 'history', rule }),
    remove: (rule: RuleView) => setOpen({ what: 'delete', rule }),
  };
  return (
    <Page
      title={text('admin.tab.rules')}
      lead={text('rules.lead')}
      actions={<Actions {...{ add, setOpen }} isBare={rules.length === 0} />}
    >
      {rules.length === 0 && (
        <EmptyView
          title={text('rules.empty.title')}
          description={text('rules.empty.description')}
          action={{ label: text('rules.add'), run: add }}
        />
      )}
      <RuleList rules={rules} names={names} menu={menu} reload={reload} />
      {open !== undefined && <Over {...{ open, rules, names, close, reload }} />}
    </Page>
  );
}

interface OverProps {
  readonly open: OverList;
  readonly rules: readonly RuleView[];
  readonly names: RuleNamesView;
  readonly close: () => void;
  readonly reload: () => void;
}

function Over({ open, rules, names, close, reload }: OverProps) {
  switch (open.what) {
    case 'delete':
      return <DeleteModal rule={open.rule} close={close} changed={reload} />;
    case 'what-if':
      return <WhatIfModal names={names} close={close} />;
    case 'history':
      return <HistoryModal rule={open.rule} rules={rules} names={names} close={close} />;
    case 'all-history':
      return <HistoryModal rule={undefined} rules={rules} names={names} close={close} />;
  }
}

interface ActionsProps {
  readonly add: () => void;
  readonly setOpen: ReadyProps['setOpen'];
  /** The empty list offers the first rule itself. */
  readonly isBare: boolean;
}

function Actions({ add, setOpen, isBare }: ActionsProps) {
  const text = useText();
  return (
    <>
      {!isBare && (
        <Button appearance="primary" onClick={add}>
          {text('rules.add')}
        </Button>
      )}
      <Button onClick={() => setOpen({ what: 'what-if' })}>{text('rules.whatIf.open')}</Button>
      <Button appearance="subtle" onClick={() => setOpen({ what: 'all-history' })}>
        {text('rules.historyOpen')}
      </Button>
    </>
  );
}
