import * as React from 'react';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import type { Painter, Palette } from '../../document/drawing';
import { drawnProp } from '../../document/drawing';
import type { Props } from '../../document/forge-node';
import { callback, pass, textProp } from '../../document/pass';
import { plainEvent } from '../../document/plain-event';
import { useTypedText } from './typed-text';

type FieldProps = React.ComponentProps<typeof Textfield>;
type AreaProps = React.ComponentProps<typeof TextArea>;

const SHARED = [
  'appearance',
  'aria-invalid',
  'aria-labelledby',
  'autoFocus',
  'defaultValue',
  'id',
  'isCompact',
  'isDisabled',
  'isInvalid',
  'isMonospaced',
  'isReadOnly',
  'isRequired',
  'maxLength',
  'minLength',
  'name',
  'placeholder',
  'testId',
] as const;

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** The product hands over `{type, target: {type, id, name, value}}`, no DOM event. */
function useTextHandlers(props: Props, type: string): object {
  const { shown, typed } = useTypedText(props['value']);
  const hand = (name: string) => (event: React.SyntheticEvent<TextElement>) => {
    const { value, name: field, id } = event.currentTarget;
    callback(props, name)?.({ type: event.type, target: { type, id, name: field, value } });
  };
  return {
    ...(shown === undefined ? {} : { value: shown }),
    onChange: (event: React.ChangeEvent<TextElement>) => {
      typed(event.currentTarget.value);
      hand('onChange')(event);
    },
    onBlur: hand('onBlur'),
    onFocus: hand('onFocus'),
  };
}

const Field: Painter = ({ node: { props } }) => {
  const type = textProp(props, 'type') ?? 'text';
  const handlers = useTextHandlers(props, type);
  const before = drawnProp(props, 'elemBeforeInput');
  const after = drawnProp(props, 'elemAfterInput');
  return (
    <Textfield
      {...pass<FieldProps>(props, ...SHARED, 'max', 'min', 'pattern', 'width')}
      {...handlers}
      type={type}
      {...(before ? { elemBeforeInput: before } : {})}
      {...(after ? { elemAfterInput: after } : {})}
    />
  );
};

const Area: Painter = ({ node: { props } }) => {
  const handlers = useTextHandlers(props, 'textarea');
  return (
    <TextArea
      {...pass<AreaProps>(props, ...SHARED, 'maxHeight', 'minimumRows', 'resize', 'spellCheck')}
      {...handlers}
    />
  );
};

export const onEvent = (props: Props, name: string) => (event: React.SyntheticEvent) =>
  void callback(props, name)?.(plainEvent(event));

export const TEXT_FIELDS: Palette = { Textfield: Field, TextArea: Area };
