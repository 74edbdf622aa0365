import { Text } from '@forge/react';
import React from 'react';
import { CopyText } from '../../../../shared/copy-text';
import { LoadedView } from '../../../../shared/data/loaded-view';
import { useText } from '../../../../shared/text/text-provider';
import { useOperation } from '../../../../shared/data/use-operation';
import { ViewModal } from '../../../../shared/data/view-modal';
import { invoke } from '../../../api';

const read = () => invoke('configuration.export');

/** The configuration as a text to copy. */
export function ExportConfiguration({ close }: { readonly close: () => void }) {
  const text = useText();
  const operation = useOperation(read);
  return (
    <ViewModal title={text('settings.configuration.exportTitle')} close={close}>
      <Text>{text('settings.configuration.exportBody')}</Text>
      <LoadedView operation={operation}>
        {({ configuration }) => (
          <CopyText
            id="exported-configuration"
            label={text('settings.configuration.text')}
            value={JSON.stringify(configuration, null, 2)}
          />
        )}
      </LoadedView>
    </ViewModal>
  );
}
