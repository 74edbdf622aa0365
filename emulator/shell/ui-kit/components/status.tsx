import * as React from 'react';
import Badge from '@atlaskit/badge';
import EmptyState from '@atlaskit/empty-state';
import Lozenge from '@atlaskit/lozenge';
import ProgressBar from '@atlaskit/progress-bar';
import { ProgressTracker } from '@atlaskit/progress-tracker';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import type { Painter, Palette } from '../document/drawing';
import { DrawnList, Kids, drawnProp, handsOn } from '../document/drawing';
import { nodesOf } from '../document/element-nodes';
import type { ForgeNode } from '../document/forge-node';
import { textOf } from '../document/forge-node';
import { callback, pass, textProp } from '../document/pass';
import { plainEvent } from '../document/plain-event';
import { useFollow } from '../surface/surface-context';

type MessageProps = React.ComponentProps<typeof SectionMessage>;
type EmptyProps = React.ComponentProps<typeof EmptyState>;

const Action: Painter = ({ node }) => {
  const follow = useFollow();
  const href = textProp(node.props, 'href');
  return (
    <SectionMessageAction
      {...(href === undefined ? {} : { href })}
      onClick={(event) => {
        callback(node.props, 'onClick')?.(plainEvent(event));
        if (href === undefined) return;
        event.preventDefault();
        follow(href, 'same-tab');
      }}
    >
      <Kids of={node} />
    </SectionMessageAction>
  );
};

/** Atlaskit puts a dot between actions, so they must come as separate elements. */
const actionsOf = (node: ForgeNode): React.ReactElement[] =>
  nodesOf(node.props['actions']).map((action) => <DrawnList key={action.key} nodes={[action]} />);

const Message: Painter = ({ node }) => {
  const actions = actionsOf(node);
  return (
    <SectionMessage
      {...(pass<MessageProps>(node.props, 'appearance', 'title', 'testId') as object)}
      {...(actions.length === 0 ? {} : { actions })}
    >
      <Kids of={node} />
    </SectionMessage>
  );
};

const Empty: Painter = ({ node }) => {
  const parts = ['description', 'primaryAction', 'secondaryAction', 'tertiaryAction'] as const;
  const drawn = Object.fromEntries(
    parts.map((name) => [name, drawnProp(node.props, name)]).filter(([, part]) => part !== undefined),
  ) as Partial<EmptyProps>;
  return (
    <EmptyState
      headingLevel={3}
      {...pass<EmptyProps>(node.props, 'buttonGroupLabel', 'headingLevel', 'isLoading', 'width', 'testId')}
      {...drawn}
      header={textProp(node.props, 'header') ?? ''}
    />
  );
};

const Tracker: Painter = ({ node }) => (
  <ProgressTracker
    {...pass<React.ComponentProps<typeof ProgressTracker>>(
      node.props,
      'label',
      'testId',
      'animated',
      'spacing',
    )}
    items={(node.props['items'] ?? []) as React.ComponentProps<typeof ProgressTracker>['items']}
  />
);

export const STATUS: Palette = {
  Badge: ({ node }) => (
    <Badge {...pass<React.ComponentProps<typeof Badge>>(node.props, 'appearance', 'max', 'testId')}>
      {countOf(node)}
    </Badge>
  ),
  Lozenge: handsOn(Lozenge, 'appearance', 'isBold', 'maxWidth', 'testId'),
  ProgressBar: handsOn(ProgressBar, 'appearance', 'ariaLabel', 'isIndeterminate', 'testId', 'value'),
  ProgressTracker: Tracker,
  Spinner: handsOn(Spinner, 'appearance', 'delay', 'label', 'size', 'testId'),
  SectionMessage: Message,
  SectionMessageAction: Action,
  EmptyState: Empty,
};

/** A number, so that Atlaskit can cut it at `max`; any other text as it is. */
function countOf(node: ForgeNode): number | string {
  const text = textOf(node.children);
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
