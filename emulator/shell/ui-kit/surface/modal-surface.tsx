import * as React from 'react';
import { titleIn } from '../../api/modules';
import { Dialog } from '../../parts/dialog';
import type { Data } from '../bridge/bridge-host';
import type { SurfaceFacts } from '../bridge/surface-facts';
import { LoadingApp } from './loading-app';
import type { SurfaceProps } from './surface-props';

interface Props {
  /** What the app passed to `openModal`: `{resource, onClose, size, context, title}`. */
  readonly options: Data;
  readonly facts: SurfaceFacts;
  readonly surface: React.ComponentType<SurfaceProps>;
  readonly onGone: () => void;
}

const WIDTHS: Readonly<Record<string, string>> = {
  small: 'small',
  medium: 'medium',
  large: 'large',
  xlarge: 'x-large',
  max: '100%',
  fullscreen: '100%',
};

/** A resource in a dialog of its own; what it hands to `view.close` goes to whoever opened it. */
export function ModalSurface({ options, facts, surface: Surface, onGone }: Props): React.JSX.Element {
  const close = (payload?: unknown): void => {
    onGone();
    (options['onClose'] as ((payload: unknown) => void) | undefined)?.(payload);
  };
  const resource = typeof options['resource'] === 'string' ? options['resource'] : facts.module.resource;
  const extension = { ...facts.extension, modal: options['context'] ?? {} };
  return (
    <Dialog
      title={String(options['title'] || titleIn(facts.module, facts.locale))}
      width={WIDTHS[String(options['size'])] ?? 'medium'}
      onClose={() => close()}
    >
      <Surface
        facts={{ ...facts, extension, module: { ...facts.module, resource } }}
        loading={<LoadingApp />}
        reload={() => undefined}
        onClose={close}
      />
    </Dialog>
  );
}
