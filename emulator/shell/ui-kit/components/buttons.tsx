import * as React from 'react';
import { ButtonGroup } from '@atlaskit/button';
import Button, { LinkButton } from '@atlaskit/button/new';
import type { ButtonProps } from '@atlaskit/button/new';
import type { Painter, Palette } from '../document/drawing';
import { Kids, handsOn } from '../document/drawing';
import type { Props } from '../document/forge-node';
import { callback, pass, textProp } from '../document/pass';
import { plainEvent } from '../document/plain-event';
import { useFollow } from '../surface/surface-context';
import { useGlyph } from './glyph';
import { PopupTrigger } from './popup-trigger';

const SHARED = [
  'autoFocus',
  'isDisabled',
  'isSelected',
  'shouldFitContainer',
  'testId',
  'aria-label',
] as const;

/** Appearances and spacings of older buttons that Atlaskit's present button has no word for. */
const LOOKS: Readonly<Record<string, string>> = { link: 'subtle', 'subtle-link': 'subtle' };

function look(props: Props): object {
  const appearance = textProp(props, 'appearance');
  const spacing = textProp(props, 'spacing');
  return {
    ...(appearance === undefined ? {} : { appearance: LOOKS[appearance] ?? appearance }),
    ...(spacing === undefined ? {} : { spacing: spacing === 'none' ? 'compact' : spacing }),
  };
}

function useIcons(props: Props): object {
  const before = useGlyph(textProp(props, 'iconBefore'));
  const after = useGlyph(textProp(props, 'iconAfter'));
  return { ...(before ? { iconBefore: before } : {}), ...(after ? { iconAfter: after } : {}) };
}

const DrawnButton: Painter = ({ node }) => {
  const icons = useIcons(node.props);
  const trigger = React.useContext(PopupTrigger);
  const type = textProp(node.props, 'type') === 'submit' ? 'submit' : 'button';
  return (
    <Button
      {...(pass<ButtonProps>(node.props, ...SHARED, 'isLoading') as object)}
      {...look(node.props)}
      {...icons}
      {...trigger}
      type={type}
      onClick={(event) => void callback(node.props, 'onClick')?.(plainEvent(event))}
      onFocus={(event) => void callback(node.props, 'onFocus')?.(plainEvent(event))}
      onBlur={(event) => void callback(node.props, 'onBlur')?.(plainEvent(event))}
    >
      <Kids of={node} />
    </Button>
  );
};

const DrawnLinkButton: Painter = ({ node }) => {
  const icons = useIcons(node.props);
  const follow = useFollow();
  const href = textProp(node.props, 'href') ?? '';
  const target = textProp(node.props, 'target');
  return (
    <LinkButton
      {...(pass<React.ComponentProps<typeof LinkButton>>(node.props, ...SHARED) as object)}
      {...look(node.props)}
      {...icons}
      href={href}
      {...(target === undefined ? {} : { target })}
      onClick={(event) => {
        event.preventDefault();
        callback(node.props, 'onClick')?.(plainEvent(event));
        follow(href, target === '_blank' ? 'new-tab' : 'same-tab');
      }}
    >
      <Kids of={node} />
    </LinkButton>
  );
};

export const BUTTONS: Palette = {
  Button: DrawnButton,
  LoadingButton: DrawnButton,
  LinkButton: DrawnLinkButton,
  ButtonGroup: handsOn(ButtonGroup, 'label', 'titleId', 'testId'),
};
