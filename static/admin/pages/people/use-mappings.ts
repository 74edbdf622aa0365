import { useCallback, useMemo, useRef, useState } from 'react';
import type { IdentityMappingView, MappingsPage } from '#contract/people/identity-mappings';
import { usePages } from '../../../shared/data/use-pages';
import type { Pages, ReadPage } from '../../../shared/data/use-pages';
import { invoke } from '../../api';
import { usePrincipalLabels } from '../../directory/use-principal-labels';

export type NamedConnection = MappingsPage['connections'][number];

export interface Mappings {
  readonly pages: Pages<IdentityMappingView>;
  /** What the directory calls an account; undefined until it is known. */
  readonly labelOf: (principal: string) => string | undefined;
  /** Undefined until the first answer. */
  readonly connections: readonly NamedConnection[] | undefined;
  /** Whose mappings are listed. */
  readonly connectionId: string;
  readonly choose: (connectionId: string) => void;
}

/** The mappings of the chosen connection, and beside them what its directory calls the accounts. */
export function useMappings(): Mappings {
  const [chosen, choose] = useState<string>();
  const [facts, setFacts] = useState<Pick<MappingsPage, 'connections' | 'connectionId'>>();
  // The pages behind the first one are of the same connection, whichever comes first by then.
  const listed = useRef<string>();
  const read = useCallback<ReadPage<IdentityMappingView>>(
    async (cursor) => {
      const connectionId = cursor === undefined ? chosen : listed.current;
      const reply = await invoke('identityMappings.list', {
        ...(connectionId === undefined ? {} : { connectionId }),
        ...(cursor === undefined ? {} : { cursor }),
      });
      if (reply.ok) {
        setFacts(reply.data);
        listed.current = reply.data.connectionId ?? undefined;
      }
      return reply;
    },
    [chosen],
  );
  const pages = usePages(read);
  const principals = useMemo(() => pages.items.map(({ principal }) => principal), [pages.items]);
  const connectionId = facts?.connectionId ?? '';
  const labelOf = usePrincipalLabels(connectionId, principals);
  return { pages, labelOf, connections: facts?.connections, connectionId: chosen ?? connectionId, choose };
}
