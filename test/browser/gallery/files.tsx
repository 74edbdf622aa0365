import { FileCard, FilePicker, Stack, Text } from '@forge/react';
import React, { useState } from 'react';

/** What the host handed over, and cards in every state. */
export function Files() {
  const [said, say] = useState('nothing');
  return (
    <Stack space="space.200">
      <FilePicker
        label="Attachments"
        description="Any kind of file"
        onChange={(files) => say(JSON.stringify(files))}
      />
      <FilePicker onChange={() => say('without a label')} />
      <FileCard fileName="plain.txt" />
      <FileCard
        fileName="whole.pem"
        fileSize={10_000}
        fileType="text/plain"
        onDelete={() => say('deleted')}
        onDownload={() => say('downloaded')}
      />
      <FileCard
        fileName="wrong.pem"
        fileSize={512}
        error="This is no certificate"
        onDelete={() => undefined}
      />
      <FileCard fileName="long.pem" isUploading uploadProgress={0.4} />
      <Text>{`Handed over: ${said}`}</Text>
    </Stack>
  );
}
