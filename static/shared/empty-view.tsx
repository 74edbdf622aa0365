import { Button, EmptyState } from '@forge/react';
import React from 'react';

interface Props {
  readonly title: string;
  /** What belongs here, and what to do. */
  readonly description: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** A place where nothing is yet: says what belongs there and offers to begin. */
export function EmptyView({ title, description, action }: Props) {
  const button = action && (
    <Button appearance="primary" onClick={action.run}>
      {action.label}
    </Button>
  );
  return (
    <EmptyState
      header={title}
      headingLevel={3}
      description={description}
      {...(button ? { primaryAction: button } : {})}
    />
  );
}
