import { Inline, Spinner, Stack, Text } from '@forge/react';
import React, { useCallback, useRef, useState } from 'react';
import type { FoundEntitlementView } from '#contract/catalog/entitlements';
import type { NoteView } from '#contract/kit/inputs';
import { ErrorPanel } from '../../../../shared/error-panel';
import { raiseFlag } from '../../../../shared/flags';
import { SearchField } from '../../../../shared/forms/search-field';
import { useText } from '../../../../shared/text/text-provider';
import { useAction } from '../../../../shared/data/use-action';
import { useSearch } from '../../../../shared/data/use-search';
import type { Search } from '../../../../shared/data/use-search';
import { invoke } from '../../../api';
import { noteText } from '../notes';
import { GroupHit } from './group-hit';
import type { LevelPlace } from './place';

interface Props {
  readonly connectionId: string;
  readonly place: LevelPlace;
}

type Found = { readonly items: readonly FoundEntitlementView[]; readonly next?: string };

/** What only the binding brought to light: the hit shows the rest. */
const newNotes = (hit: FoundEntitlementView, notes: readonly NoteView[]) =>
  notes.filter(
    ({ code }) => code !== 'bound-elsewhere' && !hit.warnings.some((known) => known.code === code),
  );

/** Binds hits one by one; remembers what was bound since the search, which the hits do not say. */
function useBinding({ connectionId, place }: Props) {
  const text = useText();
  const { running, error, run } = useAction();
  const [done, setDone] = useState<readonly string[]>([]);
  const { application, level, changed } = place;
  const bind = (hit: FoundEntitlementView) => {
    const target = { applicationId: application.id, levelId: level.id, connectionId, entitlement: hit.ref };
    void run(
      hit.ref.id,
      () => invoke('entitlements.bind', target),
      ({ warnings }) => {
        setDone((before) => [...before, hit.ref.id]);
        const title = text('catalog.bind.done', { name: hit.displayName, level: level.name });
        const notes = newNotes(hit, warnings)
          .map((note) => noteText(text, note))
          .join(' ');
        if (notes === '') raiseFlag('success', title);
        else raiseFlag('warning', title, notes);
        changed();
      },
    );
  };
  const isBoundHere = ({ ref, boundTo }: FoundEntitlementView) =>
    done.includes(ref.id) ||
    boundTo.some(({ applicationId, levelId }) => applicationId === application.id && levelId === level.id);
  return { running, error, bind, isBoundHere };
}

function Status({ search }: { readonly search: Search<Found> }) {
  const text = useText();
  const { found, isSearching } = search;
  if (isSearching)
    return (
      <Inline space="space.100" alignBlock="center">
        <Spinner size="small" label={text('catalog.bind.searching')} />
        <Text color="color.text.subtle">{text('catalog.bind.searching')}</Text>
      </Inline>
    );
  if (found === undefined) return null;
  if (found.items.length === 0) return <Text color="color.text.subtle">{text('catalog.bind.none')}</Text>;
  const count = text.count('catalog.bind.found', found.items.length);
  return (
    <Text color="color.text.subtle">
      {found.next === undefined ? count : text('catalog.bind.more', { count: found.items.length })}
    </Text>
  );
}

/** Groups of one connection, searched as one types; every hit says whether it can be bound. */
export function GroupSearch({ connectionId, place }: Props) {
  const text = useText();
  const search = useSearch<Found>(
    useCallback(
      (words: string) => invoke('entitlements.search', { connectionId, text: words }),
      [connectionId],
    ),
  );
  const { running, error, bind, isBoundHere } = useBinding({ connectionId, place });
  const words = useRef('');
  const ask = (typed: string) => {
    words.current = typed;
    search.ask(typed);
  };
  return (
    <Stack space="space.150">
      <SearchField
        name="group-search"
        label={text('catalog.bind.search')}
        placeholder={text('catalog.bind.searchHint')}
        change={ask}
      />
      {error !== undefined && <ErrorPanel error={error} />}
      {search.error !== undefined && <ErrorPanel error={search.error} retry={() => ask(words.current)} />}
      <Status search={search} />
      <Stack space="space.100">
        {search.found?.items.map((hit) => (
          <GroupHit
            key={hit.ref.id}
            hit={hit}
            here={place}
            isBound={isBoundHere(hit)}
            isRunning={running === hit.ref.id}
            bind={() => bind(hit)}
          />
        ))}
      </Stack>
    </Stack>
  );
}
