import { SectionMessage, Text } from '@forge/react';
import React from 'react';
import { ErrorPanel } from '../../shared/error-message';
import type { Notice } from './use-action';

export function NoticePanel({ notice }: { readonly notice: Notice | undefined }) {
  if (notice === undefined) return null;
  if ('error' in notice) return <ErrorPanel error={notice.error} />;
  return (
    <SectionMessage appearance={notice.appearance} title={notice.title}>
      {notice.lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </SectionMessage>
  );
}
