import * as React from 'react';
import Breadcrumbs, { BreadcrumbsItem } from '@atlaskit/breadcrumbs';
import Comment, { CommentAction, CommentAuthor, CommentEdited, CommentTime } from '@atlaskit/comment';
import InlineEdit from '@atlaskit/inline-edit';
import Pagination from '@atlaskit/pagination';
import RemovableTag from '@atlaskit/tag';
import TagGroup from '@atlaskit/tag-group';
import Tile from '@atlaskit/tile';
import { token } from '@atlaskit/tokens';
import type { Painter, Palette } from '../document/drawing';
import { Drawn, DrawnList, drawnProp, handsOn } from '../document/drawing';
import { partOf } from '../document/forge-node';
import { callback, pass, textProp } from '../document/pass';
import { useFollow } from '../surface/surface-context';
import { useGlyph } from './glyph';

const SIZES: Readonly<Record<string, number>> = { xsmall: 16, small: 24, medium: 48, large: 96, xlarge: 192 };

const Picture: Painter = ({ node: { props } }) => {
  const size = SIZES[textProp(props, 'size') ?? ''];
  return (
    <img
      src={textProp(props, 'src')}
      alt={textProp(props, 'alt') ?? ''}
      {...(size === undefined ? {} : { width: size })}
      {...pass<{ width: number; height: number }>(props, 'width', 'height')}
    />
  );
};

const DrawnIcon: Painter = ({ node: { props } }) => {
  const Glyph = useGlyph(textProp(props, 'glyph'));
  const color = textProp(props, 'color') ?? textProp(props, 'primaryColor');
  if (Glyph === undefined) return null;
  return (
    <Glyph
      label={textProp(props, 'label') ?? ''}
      size={props['size'] === 'small' ? 'small' : 'medium'}
      {...(color === undefined ? {} : { color: token(color as 'color.text') })}
    />
  );
};

const DrawnTag: Painter = ({ node: { props } }) => {
  const shared = pass<React.ComponentProps<typeof RemovableTag>>(
    props,
    ...(['appearance', 'color', 'href', 'testId'] as const),
  );
  const text = textProp(props, 'text') ?? '';
  const before = drawnProp(props, 'elemBefore');
  const more = before ? { elemBefore: before } : {};
  return (
    <RemovableTag
      {...shared}
      {...more}
      {...pass<React.ComponentProps<typeof RemovableTag>>(props, 'removeButtonLabel', 'isRemovable')}
      text={text}
      onBeforeRemoveAction={() => callback(props, 'onBeforeRemoveAction')?.() !== false}
      onAfterRemoveAction={(removed) => void callback(props, 'onAfterRemoveAction')?.(removed)}
    />
  );
};

const Pages: Painter = ({ node: { props } }) => (
  <Pagination
    {...pass<React.ComponentProps<typeof Pagination>>(
      props,
      ...([
        'defaultSelectedIndex',
        'selectedIndex',
        'max',
        'label',
        'nextLabel',
        'previousLabel',
        'pageLabel',
      ] as const),
      ...(['isDisabled', 'testId'] as const),
    )}
    pages={(props['pages'] ?? []) as unknown[]}
    onChange={(event, page) => void callback(props, 'onChange')?.({ type: event.type }, page)}
  />
);

const Crumb: Painter = ({ node: { props } }) => {
  const follow = useFollow();
  const href = textProp(props, 'href');
  return (
    <BreadcrumbsItem
      text={textProp(props, 'text') ?? ''}
      {...(href === undefined ? {} : { href })}
      onClick={(event) => {
        callback(props, 'onClick')?.();
        if (href === undefined) return;
        event.preventDefault();
        follow(href, 'same-tab');
      }}
    />
  );
};

interface Said {
  readonly text: string;
  readonly onClick?: () => void;
}

const actionsOf = (list: unknown): React.ReactNode[] =>
  ((list ?? []) as readonly Said[]).map(({ text, onClick }) => (
    <CommentAction key={text} {...(onClick ? { onClick: () => onClick() } : {})}>
      {text}
    </CommentAction>
  ));

const DrawnComment: Painter = ({ node }) => {
  const { props } = node;
  const [author, time] = [props['author'], props['time']] as (Said | undefined)[];
  const edited = textProp(props, 'edited');
  return (
    <Comment
      {...pass<React.ComponentProps<typeof Comment>>(
        props,
        ...([
          'errorIconLabel',
          'highlighted',
          'id',
          'isError',
          'isSaving',
          'savingText',
          'type',
          'testId',
        ] as const),
      )}
      avatar={<DrawnList nodes={partOf(node, 'avatar')} />}
      content={<DrawnList nodes={partOf(node, 'content')} />}
      {...(author ? { author: <CommentAuthor>{author.text}</CommentAuthor> } : {})}
      {...(time ? { time: <CommentTime>{time.text}</CommentTime> } : {})}
      {...(edited === undefined ? {} : { edited: <CommentEdited>{edited}</CommentEdited> })}
      actions={actionsOf(props['actions'])}
      errorActions={actionsOf(props['errorActions'])}
    />
  );
};

/** Value, validation and which of the two views shows live in the app; here are only the frame and its buttons. */
const Inline: Painter = ({ node }) => (
  <InlineEdit
    {...pass<React.ComponentProps<typeof InlineEdit>>(
      node.props,
      ...(['label', 'isEditing', 'hideActionButtons', 'isRequired', 'keepEditViewOpenOnBlur'] as const),
      ...([
        'readViewFitContainerWidth',
        'editButtonLabel',
        'confirmButtonLabel',
        'cancelButtonLabel',
      ] as const),
    )}
    defaultValue=""
    onConfirm={() => void callback(node.props, 'onConfirm')?.()}
    onCancel={() => void callback(node.props, 'onCancel')?.()}
    onEdit={() => void callback(node.props, 'onEdit')?.()}
    editView={() => <DrawnList nodes={partOf(node, 'editView')} />}
    readView={() => <DrawnList nodes={partOf(node, 'readView')} />}
  />
);

export const MEDIA: Palette = {
  Image: Picture,
  Icon: DrawnIcon,
  Tag: DrawnTag,
  TagGroup: handsOn(TagGroup, 'alignment'),
  Tile: handsOn(Tile, 'backgroundColor', 'label', 'size', 'hasBorder', 'isInset', 'testId'),
  Pagination: Pages,
  Comment: DrawnComment,
  InlineEdit: Inline,
  BreadcrumbsItem: Crumb,
  Breadcrumbs: ({ node }) => (
    <Breadcrumbs
      {...pass<React.ComponentProps<typeof Breadcrumbs>>(
        node.props,
        ...([
          'defaultExpanded',
          'isExpanded',
          'maxItems',
          'itemsBeforeCollapse',
          'itemsAfterCollapse',
          'label',
        ] as const),
        ...(['ellipsisLabel', 'testId'] as const),
      )}
    >
      {node.children.map((child) => (
        <Drawn key={child.key} node={child} />
      ))}
    </Breadcrumbs>
  ),
};
