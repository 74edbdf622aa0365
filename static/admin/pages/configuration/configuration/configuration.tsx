import { Button, Inline, ModalTransition, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import { Section } from '../../../../shared/page';
import { useText } from '../../../../shared/text/text-provider';
import { ExportConfiguration } from './export-configuration';
import { ImportConfiguration } from './import-configuration';

/** The whole configuration as one text, out and in. */
export function Configuration({ changed }: { readonly changed: () => void }) {
  const text = useText();
  const [shown, show] = useState<'export' | 'import'>();
  const close = () => show(undefined);
  return (
    <Section title={text('settings.configuration.title')}>
      <Stack space="space.150">
        <Text>{text('settings.configuration.body')}</Text>
        <Inline space="space.100">
          <Button onClick={() => show('export')}>{text('settings.configuration.export')}</Button>
          <Button onClick={() => show('import')}>{text('settings.configuration.import')}</Button>
        </Inline>
      </Stack>
      <ModalTransition>
        {shown === 'export' && <ExportConfiguration close={close} />}
        {shown === 'import' && <ImportConfiguration applied={changed} close={close} />}
      </ModalTransition>
    </Section>
  );
}
