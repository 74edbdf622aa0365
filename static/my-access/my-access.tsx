import { Button, Link, Stack, Text } from '@forge/react';
import { router } from '@forge/bridge';
import React, { useState } from 'react';
import type { MyAccessView } from '#contract/surfaces/my-access';
import { EmptyView } from '../shared/empty-view';
import { GiveBackModal } from '../shared/forms/give-back-modal';
import { PagedTable } from '../shared/paged-table';
import type { Column } from '../shared/table';
import type { Text as Texts } from '../shared/text/text';
import { useText } from '../shared/text/text-provider';
import { usePages } from '../shared/data/use-pages';
import { When } from '../shared/when';
import { invoke, readPage } from './api';
import { nameOf } from './access-name';
import { AccessState } from './components/access-state';

const PORTALS = '/servicedesk/customer/portals';

function What({ access }: { readonly access: MyAccessView }) {
  const text = useText();
  return (
    <Stack space="space.025">
      <Text weight="medium">{access.application ?? text('portal.myAccess.unknown')}</Text>
      {access.level !== null && <Text color="color.text.subtle">{access.level}</Text>}
    </Stack>
  );
}

const until = (access: MyAccessView, text: Texts) =>
  access.until === null && access.state === 'active' ? (
    <Text color="color.text.subtle">{text('portal.myAccess.endless')}</Text>
  ) : (
    <When instant={access.until} dayOnly />
  );

function useColumns(giveBack: (access: MyAccessView) => void): readonly Column<MyAccessView>[] {
  const text = useText();
  const action = (access: MyAccessView) =>
    access.mayGiveBack && (
      <Button
        spacing="compact"
        aria-label={nameOf(text, access, 'giveBack')}
        onClick={() => giveBack(access)}
      >
        {text('portal.myAccess.giveBack')}
      </Button>
    );
  return [
    {
      key: 'what',
      title: text('portal.myAccess.what'),
      width: 26,
      cell: (access) => <What access={access} />,
    },
    {
      key: 'state',
      title: text('portal.myAccess.state'),
      width: 18,
      cell: ({ state }) => <AccessState state={state} />,
    },
    {
      key: 'since',
      title: text('portal.myAccess.since'),
      width: 14,
      cell: ({ since }) => <When instant={since} dayOnly />,
    },
    { key: 'until', title: text('portal.myAccess.until'), width: 14, cell: (access) => until(access, text) },
    {
      key: 'why',
      title: text('portal.myAccess.why'),
      width: 14,
      cell: ({ issueKey, link }) => <Link href={link}>{issueKey}</Link>,
    },
    { key: 'action', title: text('shared.action.actions'), width: 14, cell: action },
  ];
}

/** In a dialog that bears the title. What the reader holds and held: the application, since when, until when, why, and a way to give it back. */
export function MyAccess() {
  const text = useText();
  const pages = usePages(readPage);
  const [giving, setGiving] = useState<MyAccessView>();
  const empty = (
    <EmptyView
      title={text('portal.myAccess.emptyTitle')}
      description={text('portal.myAccess.emptyText')}
      action={{ label: text('portal.myAccess.ask'), run: () => void router.navigate(PORTALS) }}
    />
  );
  return (
    <Stack space="space.200">
      <Text color="color.text.subtle">{text('portal.myAccess.lead')}</Text>
      <PagedTable
        label={text('portal.myAccess.title')}
        pages={pages}
        keyOf={({ issueKey }) => issueKey}
        columns={useColumns(setGiving)}
        empty={empty}
      />
      <GiveBackModal
        what={giving && nameOf(text, giving, 'name')}
        call={() => invoke('access.giveBack', { grantId: giving?.grantId ?? '' })}
        close={() => setGiving(undefined)}
        done={pages.reload}
      />
    </Stack>
  );
}
