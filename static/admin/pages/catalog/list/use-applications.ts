import { useCallback, useRef, useState } from 'react';
import type { ApplicationRow, ApplicationsPage } from '#contract/catalog/applications';
import { usePages } from '../../../../shared/data/use-pages';
import type { Pages, ReadPage } from '../../../../shared/data/use-pages';
import { invoke } from '../../../api';
import { useTypedWords } from '../use-typed-words';

export interface Applications {
  readonly pages: Pages<ApplicationRow>;
  /** What is looked for; '' = everything. */
  readonly words: string;
  readonly type: (typed: string) => void;
  /** There is no application at all. */
  readonly isBare: boolean;
  /** Undefined until the first answer. */
  readonly facts: Pick<ApplicationsPage, 'total' | 'connectionCount'> | undefined;
}

/** What one call gives at most, and what it gives unless asked for more. */
const MOST = 100;
const USUAL = 50;

const ask = (words: string, cursor: string | undefined, rows: number) =>
  invoke('applications.list', {
    text: words,
    limit: Math.min(MOST, Math.max(USUAL, rows)),
    ...(cursor === undefined ? {} : { cursor }),
  });

/**
 * The applications of the catalog as the server searches and pages them. `first` are the words to begin with, and `rows`
 * as many as were shown when one left the list; one call brings back at most 100.
 */
export function useApplications(first: string, rows: number): Applications {
  const { words, type } = useTypedWords(first);
  const [facts, setFacts] = useState<Applications['facts']>();
  const shown = useRef(rows);
  const read = useCallback<ReadPage<ApplicationRow>>(
    async (cursor) => {
      const reply = await ask(words, cursor, cursor === undefined ? shown.current : 0);
      if (reply.ok) setFacts(reply.data);
      shown.current = 0;
      return reply;
    },
    [words],
  );
  const isBare = words === '' && facts?.total === 0;
  return { pages: usePages(read), words, type, isBare, facts };
}
