import * as React from 'react';
import { Checkbox } from '@atlaskit/checkbox';
import { Radio, RadioGroup } from '@atlaskit/radio';
import Range from '@atlaskit/range';
import Toggle from '@atlaskit/toggle';
import type { Painter, Palette } from '../../document/drawing';
import type { Props } from '../../document/forge-node';
import { OwnIds } from '../../document/own-ids';
import { callback, pass } from '../../document/pass';
import { onEvent } from './text-fields';

type BoxProps = React.ComponentProps<typeof Checkbox>;
type RadioProps = React.ComponentProps<typeof Radio>;
type GroupProps = React.ComponentProps<typeof RadioGroup>;
type RangeProps = React.ComponentProps<typeof Range>;
type ToggleProps = React.ComponentProps<typeof Toggle>;

const HANDLED = ['onChange', 'onBlur', 'onFocus'] as const;

const events = (props: Props): object =>
  Object.fromEntries(HANDLED.map((name) => [name, onEvent(props, name)]));

const Box: Painter = ({ node: { props } }) => (
  <Checkbox
    {...pass<BoxProps>(
      props,
      ...([
        'aria-invalid',
        'aria-labelledby',
        'defaultChecked',
        'id',
        'isChecked',
        'isDisabled',
        'isIndeterminate',
      ] as const),
      ...(['isInvalid', 'isRequired', 'label', 'name', 'testId', 'value'] as const),
    )}
    {...events(props)}
  />
);

interface Choice {
  readonly label: string;
  readonly value: string;
  readonly isDisabled?: boolean;
}

const BoxGroup: Painter = ({ node: { props } }) => {
  const held = props['value'] as readonly string[] | undefined;
  const [own, setOwn] = React.useState((props['defaultValue'] ?? []) as readonly string[]);
  const chosen = held ?? own;
  const flip = (value: string): void => {
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    setOwn(next);
    callback(props, 'onChange')?.(next);
  };
  return (
    <div role="group">
      {((props['options'] ?? []) as readonly Choice[]).map(({ label, value, isDisabled }) => (
        <Checkbox
          key={value}
          label={label}
          value={value}
          name={String(props['name'] ?? '')}
          isDisabled={props['isDisabled'] === true || isDisabled === true}
          isChecked={chosen.includes(value)}
          onChange={() => flip(value)}
        />
      ))}
    </div>
  );
};

const OneRadio: Painter = ({ node: { props } }) => (
  <Radio
    {...pass<RadioProps>(
      props,
      ...([
        'aria-invalid',
        'aria-labelledby',
        'ariaLabel',
        'id',
        'isChecked',
        'isDisabled',
        'isInvalid',
      ] as const),
      ...(['isRequired', 'label', 'name', 'testId', 'value'] as const),
    )}
    {...events(props)}
  />
);

const Group: Painter = ({ node: { props } }) => {
  const labelledBy = React.useContext(OwnIds)(props['aria-labelledby']);
  return (
    <RadioGroup
      {...pass<GroupProps>(
        props,
        ...(['defaultValue', 'isDisabled', 'isInvalid', 'isRequired', 'name', 'testId', 'value'] as const),
      )}
      options={(props['options'] ?? []) as GroupProps['options']}
      {...(labelledBy === undefined ? {} : { labelId: labelledBy })}
      onChange={onEvent(props, 'onChange')}
    />
  );
};

const Slider: Painter = ({ node: { props } }) => (
  <Range
    {...pass<RangeProps>(
      props,
      ...([
        'aria-labelledby',
        'defaultValue',
        'id',
        'isDisabled',
        'max',
        'min',
        'name',
        'step',
        'testId',
        'value',
      ] as const),
    )}
    onChange={(value) => void callback(props, 'onChange')?.(value)}
  />
);

const Switch: Painter = ({ node: { props } }) => (
  <Toggle
    {...pass<ToggleProps>(
      props,
      ...([
        'defaultChecked',
        'id',
        'isChecked',
        'isDisabled',
        'label',
        'name',
        'size',
        'testId',
        'value',
      ] as const),
    )}
    {...events(props)}
  />
);

export const CHOICES: Palette = {
  Checkbox: Box,
  CheckboxGroup: BoxGroup,
  Radio: OneRadio,
  RadioGroup: Group,
  Range: Slider,
  Toggle: Switch,
};
