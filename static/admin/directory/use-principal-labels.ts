import { useEffect, useRef, useState } from 'react';
import { useSettled } from '../../shared/data/settled';
import { invoke } from '../api';

/** What one call takes. */
const MOST = 100;
const keyOf = (connectionId: string, principal: string) => `${connectionId} ${principal}`;

/**
 * How a directory shows accounts whose ids are known, asked beside what is shown already, each id once. What it does not
 * tell is undefined. `principals` must keep its identity while it holds the same.
 */
export function usePrincipalLabels(
  connectionId: string,
  principals: readonly string[],
): (principal: string) => string | undefined {
  const settle = useSettled();
  const asked = useRef(new Set<string>());
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    const isNew = (principal: string) => !asked.current.has(keyOf(connectionId, principal));
    const wanted = [...new Set(principals)].filter(isNew).slice(0, MOST);
    if (wanted.length === 0) return;
    for (const principal of wanted) asked.current.add(keyOf(connectionId, principal));
    const call = () => invoke('identityMappings.labels', { connectionId, principals: wanted });
    void settle(call).then((reply) => {
      if (!reply.ok) return;
      const told: Readonly<Record<string, string>> = Object.fromEntries(
        reply.data.labels.map(({ principal, label }) => [keyOf(connectionId, principal), label]),
      );
      setLabels((before) => ({ ...before, ...told }));
    });
  }, [connectionId, principals, settle]);
  return (principal) => labels[keyOf(connectionId, principal)];
}
