import { Text } from '@forge/react';
import React from 'react';
import { CopyText } from '../../../../shared/copy-text';
import { LoadedView } from '../../../../shared/data/loaded-view';
import { useText } from '../../../../shared/text/text-provider';
import { useOperation } from '../../../../shared/data/use-operation';
import { ViewModal } from '../../../../shared/data/view-modal';
import { invoke } from '../../../api';

const read = () => invoke('applications.export');

/** The applications as a text to copy. */
export function ExportApplications({ close }: { readonly close: () => void }) {
  const text = useText();
  const operation = useOperation(read);
  return (
    <ViewModal title={text('catalog.exporting.title')} close={close}>
      <Text>{text('catalog.exporting.body')}</Text>
      <LoadedView operation={operation}>
        {(exported) => (
          <CopyText
            id="exported-applications"
            label={text.count('catalog.exporting.count', exported.count)}
            value={exported.text}
          />
        )}
      </LoadedView>
    </ViewModal>
  );
}
