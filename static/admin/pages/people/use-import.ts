import { useState } from 'react';
import type { ImportLine, LineView } from '#contract/people/people';
import type { FaultView } from '#contract/kit/reply';
import { useSettled } from '../../../shared/data/settled';
import type { FailedCall } from '../../../shared/data/settled';
import { invoke } from '../../api';

/** Lines the app takes at a time. */
const AT_ONCE = 25;

type Phase = 'idle' | 'checking' | 'checked' | 'applying' | 'applied';

interface State {
  readonly phase: Phase;
  readonly results: readonly LineView[];
  readonly total: number;
  readonly error: FailedCall | undefined;
}

export interface Import extends State {
  readonly check: (csv: string) => void;
  /** Writes the lines that the check found in order. */
  readonly apply: () => void;
}

const idle: State = { phase: 'idle', results: [], total: 0, error: undefined };

const unreadable = ({ path, message, said }: FaultView): LineView => ({
  line: Number(path.replace('line.', '')),
  result: 'refused',
  connectionId: null,
  accountId: null,
  label: null,
  sentence: message,
  ...(said === undefined ? {} : { said }),
});

/** An import in small steps, so that its progress is seen and a failure loses nothing that was done. */
export function useImport(): Import {
  const [state, setState] = useState<State>(idle);
  const [lines, setLines] = useState<readonly ImportLine[]>([]);
  const settle = useSettled();
  const fail = (error: FailedCall, phase: Phase) => setState((before) => ({ ...before, phase, error }));
  const send = async (all: readonly ImportLine[], apply: boolean, known: readonly LineView[]) => {
    let results = known;
    for (let from = 0; from < all.length; from += AT_ONCE) {
      const part = all.slice(from, from + AT_ONCE);
      const reply = await settle(() => invoke('people.importLines', { lines: [...part], apply }));
      if (!reply.ok) {
        fail(reply.error, apply ? 'checked' : 'idle');
        return undefined;
      }
      results = [...results, ...reply.data.results];
      const shown = results;
      setState((before) => ({ ...before, results: shown }));
    }
    return results;
  };
  const run = async (csv: string) => {
    setState({ ...idle, phase: 'checking' });
    const reply = await settle(() => invoke('people.parse', { csv }));
    if (!reply.ok) {
      fail(reply.error, 'idle');
      return;
    }
    const refused = reply.data.faults.map(unreadable);
    setLines(reply.data.lines);
    const total = reply.data.lines.length + refused.length;
    setState({ phase: 'checking', results: refused, total, error: undefined });
    if ((await send(reply.data.lines, false, refused)) !== undefined)
      setState((before) => ({ ...before, phase: 'checked' }));
  };
  const write = async () => {
    const refused = state.results.filter(({ result }) => result === 'refused');
    const good = lines.filter(({ line }) => !refused.some((one) => one.line === line));
    setState((before) => ({ ...before, phase: 'applying', results: refused, error: undefined }));
    if ((await send(good, true, refused)) !== undefined)
      setState((before) => ({ ...before, phase: 'applied' }));
  };
  return { ...state, check: (csv) => void run(csv), apply: () => void write() };
}
