import type { PageTexts } from '../../shared/text/page-texts';

/** A file of the bundle per language, with the sections this page says something of. */
export const pageTexts: PageTexts = {
  'en-US': () => import('./en-us'),
  'de-DE': () => import('./de-de'),
};
