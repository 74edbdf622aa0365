import type { Palette } from '../document/drawing';
import { BUTTONS } from './buttons';
import { CHARTS } from './charts';
import { CHOICES } from './inputs/choices';
import { DATES } from './inputs/dates';
import { FILES } from './inputs/files';
import { FORM } from './inputs/form';
import { LAYOUT } from './layout';
import { MEDIA } from './media';
import { OVERLAYS } from './overlays';
import { PEOPLE } from './inputs/people';
import { SELECTS } from './inputs/selects';
import { STATUS } from './status';
import { TABLE } from './table';
import { TABS } from './tabs';
import { TEXT } from './text';
import { TEXT_FIELDS } from './inputs/text-fields';
import { Unknown } from './unknown';

/** Every UI Kit component with an Atlaskit counterpart here; `*` stands for all others. */
export const PALETTE: Palette = {
  ...LAYOUT,
  ...TEXT,
  ...BUTTONS,
  ...STATUS,
  ...TABLE,
  ...TABS,
  ...OVERLAYS,
  ...FILES,
  ...FORM,
  ...TEXT_FIELDS,
  ...CHOICES,
  ...SELECTS,
  ...DATES,
  ...PEOPLE,
  ...MEDIA,
  ...CHARTS,
  '*': Unknown,
};
