import * as React from 'react';
import Select from '@atlaskit/select';
import type { Painter, Palette } from '../../document/drawing';
import type { Props } from '../../document/forge-node';
import { callback, pass } from '../../document/pass';
import { onEvent } from './text-fields';

type SelectProps = React.ComponentProps<typeof Select>;

const AS_THEY_ARE = [
  'appearance',
  'aria-invalid',
  'aria-label',
  'aria-labelledby',
  'autoFocus',
  'closeMenuOnScroll',
  'closeMenuOnSelect',
  'defaultInputValue',
  'defaultMenuIsOpen',
  'defaultValue',
  'inputValue',
  'isClearable',
  'isDisabled',
  'isInvalid',
  'isLoading',
  'isMulti',
  'isRequired',
  'isSearchable',
  'menuIsOpen',
  'name',
  'openMenuOnFocus',
  'options',
  'placeholder',
  'spacing',
  'testId',
  'value',
] as const;

/** Above dialogs and flags, whatever clips the field itself. */
export const menuLayer = {
  className: 'kit-select',
  menuPortalTarget: document.body,
  styles: { menuPortal: (base: object) => ({ ...base, zIndex: 9999 }) },
} as const;

/** Where the label points to: `id`, or `inputId` of older apps. */
export const inputIdOf = (props: Props): { readonly inputId?: string } => {
  const id = props['id'] ?? props['inputId'];
  return typeof id === 'string' ? { inputId: id } : {};
};

const DrawnSelect: Painter = ({ node: { props } }) => (
  <Select
    {...(pass<SelectProps>(
      props,
      ...(AS_THEY_ARE as readonly Extract<keyof SelectProps, string>[]),
    ) as object)}
    {...inputIdOf(props)}
    {...menuLayer}
    onChange={(value: unknown) => void callback(props, 'onChange')?.(value)}
    onInputChange={(text: string, meta: unknown) => void callback(props, 'onInputChange')?.(text, meta)}
    onBlur={onEvent(props, 'onBlur')}
    onFocus={onEvent(props, 'onFocus')}
  />
);

export const SELECTS: Palette = { Select: DrawnSelect };
