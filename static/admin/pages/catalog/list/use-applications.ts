import { useCallback, useState } from 'react';
import type { ApplicationRow, ApplicationsPage } from '../../../../../src/contract/admin/applications';
import { usePages } from '../../../../shared/use-pages';
import type { Pages, ReadPage } from '../../../../shared/use-pages';
import { invoke } from '../../../api';
import { useTypedWords } from '../use-typed-words';

export interface Applications {
  readonly pages: Pages<ApplicationRow>;
  /** What is looked for; '' = everything. */
  readonly words: string;
  readonly type: (typed: string) => void;
  /** Undefined until the first answer. */
  readonly facts: Pick<ApplicationsPage, 'total' | 'connectionCount'> | undefined;
}

/** The applications of the catalog as the server searches and pages them. */
export function useApplications(): Applications {
  const { words, type } = useTypedWords();
  const [facts, setFacts] = useState<Applications['facts']>();
  const read = useCallback<ReadPage<ApplicationRow>>(
    async (cursor) => {
      const reply = await invoke('applications.list', {
        text: words,
        ...(cursor === undefined ? {} : { cursor }),
      });
      if (reply.ok) setFacts(reply.data);
      return reply;
    },
    [words],
  );
  return { pages: usePages(read), words, type, facts };
}
