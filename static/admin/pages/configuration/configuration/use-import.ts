import { useState } from 'react';
import type { ImportView } from '#contract/configuration/configuration';
import { useAction } from '../../../../shared/data/use-action';
import { invoke } from '../../../api';

/** What was pasted, what exactly that text would change, and the deed itself. */
export function useImport(done: (report: ImportView) => void) {
  const { running, error, run } = useAction();
  const [pasted, setPasted] = useState('');
  const [preview, setPreview] = useState<ImportView>();
  const paste = (typed: string) => {
    setPasted(typed);
    setPreview(undefined);
  };
  const check = () =>
    void run(
      'check',
      () => invoke('configuration.import', { configuration: pasted, dryRun: true }),
      setPreview,
    );
  const apply = () =>
    void run('apply', () => invoke('configuration.import', { configuration: pasted }), done);
  return { running, error, pasted, paste, preview, check, apply };
}
