import * as React from 'react';
import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import Popup from '@atlaskit/popup';
import Tooltip from '@atlaskit/tooltip';
import type { Painter, Palette } from '../document/drawing';
import { Drawn, DrawnList, Kids, handsOn } from '../document/drawing';
import { partOf } from '../document/forge-node';
import { callback, pass, textProp } from '../document/pass';
import { InModal } from './in-modal';
import type { TriggerState } from './popup-trigger';
import { PopupTrigger } from './popup-trigger';

type ModalProps = React.ComponentProps<typeof Modal>;
type PopupProps = React.ComponentProps<typeof Popup>;

/** `xlarge` of the bridge and `fullscreen` are no widths of Atlaskit's dialog. */
const WIDTHS: Readonly<Record<string, string>> = { xlarge: 'x-large', max: '100%', fullscreen: '100%' };

const DrawnModal: Painter = ({ node }) => {
  const { width, ...props } = pass<ModalProps>(
    node.props,
    ...(['width', 'height', 'label', 'shouldScrollInViewport', 'testId'] as const),
  );
  const size = typeof width === 'string' ? (WIDTHS[width] ?? width) : width;
  return (
    <Modal
      {...props}
      {...(size === undefined ? {} : { width: size })}
      onClose={() => void callback(node.props, 'onClose')?.()}
    >
      <InModal.Provider value={true}>
        <Kids of={node} />
      </InModal.Provider>
    </Modal>
  );
};

/** The transition keeps what leaves until it has faded, and tells by key who leaves: its children must be direct. */
const Transition: Painter = ({ node }) => (
  <ModalTransition>
    {node.children.map((child) => (
      <Drawn key={child.key} node={child} />
    ))}
  </ModalTransition>
);

const DrawnPopup: Painter = ({ node }) => (
  <Popup
    {...(pass<PopupProps>(
      node.props,
      ...([
        'id',
        'placement',
        'shouldFlip',
        'fallbackPlacements',
        'autoFocus',
        'strategy',
        'role',
        'label',
        'testId',
      ] as const),
      'shouldFitContainer',
      'shouldDisableFocusLock',
      'rootBoundary',
      'titleId',
    ) as object)}
    isOpen={node.props['isOpen'] === true}
    onClose={() => void callback(node.props, 'onClose')?.()}
    content={() => (
      <PopupTrigger.Provider value={{}}>
        <DrawnList nodes={partOf(node, 'content')} />
      </PopupTrigger.Provider>
    )}
    trigger={({ ref, ...trigger }) => (
      <span ref={ref as React.Ref<HTMLSpanElement>} className="kit-trigger">
        <PopupTrigger.Provider
          value={pass<TriggerState>(trigger, 'aria-expanded', 'aria-haspopup', 'aria-controls')}
        >
          <DrawnList nodes={partOf(node, 'trigger')} />
        </PopupTrigger.Provider>
      </span>
    )}
  />
);

const DrawnTooltip: Painter = ({ node }) => (
  <Tooltip
    {...pass<React.ComponentProps<typeof Tooltip>>(
      node.props,
      'position',
      'mousePosition',
      'truncate',
      'testId',
      'delay',
    )}
    content={textProp(node.props, 'content') ?? ''}
  >
    <Kids of={node} />
  </Tooltip>
);

export const OVERLAYS: Palette = {
  Modal: DrawnModal,
  ModalTransition: Transition,
  ModalHeader: ({ node }) => (
    <ModalHeader hasCloseButton>
      <Kids of={node} />
    </ModalHeader>
  ),
  ModalTitle: handsOn(ModalTitle, 'appearance', 'isMultiline', 'testId'),
  ModalBody: handsOn(ModalBody, 'hasInlinePadding', 'testId'),
  ModalFooter: handsOn(ModalFooter, 'testId'),
  Popup: DrawnPopup,
  Tooltip: DrawnTooltip,
};
