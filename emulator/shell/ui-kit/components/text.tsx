import * as React from 'react';
import { Code, CodeBlock } from '@atlaskit/code';
import Heading from '@atlaskit/heading';
import Link from '@atlaskit/link';
import type { TextProps } from '@atlaskit/primitives';
import { Text } from '@atlaskit/primitives';
import type { Painter, Palette } from '../document/drawing';
import { Kids, handsOn } from '../document/drawing';
import { textOf } from '../document/forge-node';
import { pass, textProp } from '../document/pass';
import { useFollow } from '../surface/surface-context';

const DrawnText: Painter = ({ node }) => {
  const { as, ...props } = pass<TextProps & { as: string }>(
    node.props,
    ...(['align', 'as', 'color', 'maxLines', 'size', 'weight', 'testId'] as const),
  ) as Record<string, unknown>;
  if (as === 'strike')
    return (
      <Text {...props}>
        <s>
          <Kids of={node} />
        </s>
      </Text>
    );
  return (
    <Text {...({ ...props, ...(as === undefined ? {} : { as }) } as TextProps)}>
      <Kids of={node} />
    </Text>
  );
};

const DrawnLink: Painter = ({ node }) => {
  const follow = useFollow();
  const href = textProp(node.props, 'href') ?? '';
  const elsewhere = node.props['openNewTab'] === true;
  return (
    <Link
      href={href}
      {...(elsewhere ? { target: '_blank' } : {})}
      onClick={(event) => {
        event.preventDefault();
        follow(href, elsewhere ? 'new-tab' : 'same-tab');
      }}
    >
      <Kids of={node} />
    </Link>
  );
};

/** UI Kit says how large a heading is; which level that makes is Atlaskit's default unless `as` says otherwise. */
const DrawnHeading: Painter = ({ node }) => {
  const props = pass<React.ComponentProps<typeof Heading>>(node.props, 'as', 'color', 'id', 'testId');
  const size = (textProp(node.props, 'size') ?? 'medium') as 'medium';
  return (
    <Heading {...props} size={size}>
      <Kids of={node} />
    </Heading>
  );
};

const DrawnList: Painter = ({ node }) => {
  const Tag = node.props['type'] === 'ordered' ? 'ol' : 'ul';
  return (
    <Tag className="kit-list">
      <Kids of={node} />
    </Tag>
  );
};

export const TEXT: Palette = {
  String: ({ node }) => <>{String(node.props['text'])}</>,
  Text: DrawnText,
  Heading: DrawnHeading,
  Link: DrawnLink,
  Em: ({ node }) => (
    <em>
      <Kids of={node} />
    </em>
  ),
  Strong: ({ node }) => (
    <strong>
      <Kids of={node} />
    </strong>
  ),
  Strike: ({ node }) => (
    <s>
      <Kids of={node} />
    </s>
  ),
  Code: ({ node }) => <Code>{textOf(node.children)}</Code>,
  CodeBlock: handsOn(
    CodeBlock,
    ...([
      'text',
      'testId',
      'language',
      'highlight',
      'highlightedStartText',
      'highlightedEndText',
      'shouldWrapLongLines',
    ] as const),
  ),
  List: DrawnList,
  ListItem: ({ node }) => (
    <li>
      <Kids of={node} />
    </li>
  ),
};
