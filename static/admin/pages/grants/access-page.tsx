import { Button, ModalTransition, Stack } from '@forge/react';
import React, { useState } from 'react';
import type { GrantRowView } from '#contract/grants/grant-view';
import type { RequestOutputs } from '#contract/requests/requests';
import { Page, Section } from '../../../shared/page';
import type { Text as Words } from '../../../shared/text/text';
import { useText } from '../../../shared/text/text-provider';
import { useOperation } from '../../../shared/data/use-operation';
import type { Operation } from '../../../shared/data/use-operation';
import { invoke } from '../../api';
import { useNavigation } from '../../navigation';
import { GrantDetail } from './detail/grant-detail';
import { filterFrom } from './filter/access-filter';
import type { AccessFilter } from './filter/access-filter';
import { FilterBar } from './filter/filter-bar';
import { FilterTags } from './filter/filter-tags';
import { GrantsTable } from './list/grants-table';
import { StoppedRequests } from './list/stopped-requests';
import { useGrants } from './list/use-grants';

type Attention = RequestOutputs['attention.list'];

const listAttention = () => invoke('attention.list');

/** How much stopped, as far as it is known. */
function quickText(text: Words, { loaded }: Operation<Attention>): string {
  if (loaded.state !== 'ready') return text('access.attention.none');
  const { grants, requests, more } = loaded.data;
  const count = grants.length + requests.length;
  return text(more ? 'access.attention.quickMore' : 'access.attention.quick', { count });
}

interface QuickProps {
  readonly attention: Operation<Attention>;
  readonly isOn: boolean;
  readonly toggle: () => void;
}

/** Turns to what needs attention, and back. */
function QuickFilter({ attention, isOn, toggle }: QuickProps) {
  const text = useText();
  return (
    <Button isSelected={isOn} onClick={toggle}>
      {quickText(text, attention)}
    </Button>
  );
}

/** The ledger: who holds what, until when and why; what stopped, and everything that can be done about it. */
export function AccessPage() {
  const text = useText();
  const { params } = useNavigation();
  const [filter, setFilter] = useState<AccessFilter>(() => filterFrom(params));
  const [opened, open] = useState<GrantRowView>();
  const { pages, replace } = useGrants(filter);
  const attention = useOperation(listAttention);
  const isOn = filter.state === 'needs-attention';
  const requests = isOn && attention.loaded.state === 'ready' ? attention.loaded.data.requests : [];
  const toggle = () => setFilter(isOn ? {} : { state: 'needs-attention' });
  const table = <GrantsTable filter={filter} pages={pages} open={open} clear={() => setFilter({})} />;
  const grants = pages.items.length > 0 || requests.length === 0 || pages.status === 'loading';
  return (
    <Page
      title={text('access.title')}
      lead={text('access.lead')}
      actions={<QuickFilter attention={attention} isOn={isOn} toggle={toggle} />}
    >
      <Stack space="space.150">
        <FilterBar filter={filter} change={setFilter} />
        <FilterTags filter={filter} change={setFilter} />
      </Stack>
      {requests.length > 0 && <StoppedRequests requests={requests} acted={attention.reload} />}
      {requests.length > 0 && grants ? (
        <Section title={text('access.attention.grants')}>{table}</Section>
      ) : (
        grants && table
      )}
      <ModalTransition>
        {opened !== undefined && (
          <GrantDetail
            key={opened.id}
            grant={opened}
            read={replace}
            acted={attention.reload}
            close={() => open(undefined)}
          />
        )}
      </ModalTransition>
    </Page>
  );
}
