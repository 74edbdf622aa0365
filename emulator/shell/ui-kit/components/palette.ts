import type { Palette } from '../document/drawing';
import { BUTTONS } from './buttons';
import { CHARTS } from './charts';
import { CHOICES } from './choices';
import { DATES } from './dates';
import { FILES } from './files';
import { FORM } from './form';
import { LAYOUT } from './layout';
import { MEDIA } from './media';
import { OVERLAYS } from './overlays';
import { PEOPLE } from './people';
import { SELECTS } from './selects';
import { STATUS } from './status';
import { TABLE } from './table';
import { TABS } from './tabs';
import { TEXT } from './text';
import { TEXT_FIELDS } from './text-fields';
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
