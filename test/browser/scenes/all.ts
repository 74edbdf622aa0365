import { adminScenes } from './admin-scenes';
import { fillDesk } from './busy-desk';
import { deskScenes } from './desk-scenes';
import { freshScenes } from './fresh-scenes';
import { germanScenes } from './german-scenes';
import type { Chapter } from './scene';
import { chapter } from './scene';
import { troubleScenes } from './trouble-scenes';

/** The first week of the desk takes a while: it is gone through once, for those who only look and then the others. */
const deskAtWork = chapter({
  title: 'A desk at work',
  installation: 'configured',
  prepare: fillDesk,
  scenes: [...germanScenes, ...adminScenes, ...deskScenes],
});

/** Every scene there is, chapter by chapter; the longest first, as two are walked through side by side. */
export const chapters: readonly Chapter[] = [deskAtWork, freshScenes, troubleScenes];
