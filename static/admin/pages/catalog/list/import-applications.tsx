import React from 'react';
import type { ApplicationsImportView } from '#contract/catalog/applications';
import { raiseFlag } from '../../../../shared/flags';
import { useText } from '../../../../shared/text/text-provider';
import { invoke } from '../../../api';
import { PasteModal, usePasting } from '../../../parts/paste-modal';
import { ImportPreview, tally } from './import-preview';

interface Props {
  readonly imported: () => void;
  readonly close: () => void;
}

const send = (text: string, isTrial: boolean) =>
  invoke('applications.import', { text, ...(isTrial ? { dryRun: true } : {}) });

/** Paste, see what would change, apply: nothing happens before the last step. */
export function ImportApplications({ imported, close }: Props) {
  const text = useText();
  const applied = (done: ApplicationsImportView) => {
    raiseFlag('success', text.count('catalog.importing.done', tally(done).effective));
    imported();
    close();
  };
  const { preview, ...work } = usePasting(send, applied);
  const { effective = 0, refused = 0 } = preview === undefined ? {} : tally(preview);
  return (
    <PasteModal
      title={text('catalog.importing.title')}
      lead={text('catalog.importing.body')}
      id="catalog-import"
      label={text('catalog.importing.text')}
      checkLabel={text('catalog.importing.check')}
      applyLabel={effective === 0 ? text('catalog.import') : text.count('catalog.importing.apply', effective)}
      appearance="primary"
      canApply={effective > 0 && refused === 0}
      work={work}
      close={close}
    >
      {preview !== undefined && <ImportPreview view={preview} />}
    </PasteModal>
  );
}
