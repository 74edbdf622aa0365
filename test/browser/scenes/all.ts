import { adminScenes } from './admin-scenes';
import { deskScenes } from './desk-scenes';
import { freshScenes } from './fresh-scenes';
import { germanScenes } from './german-scenes';
import type { Chapter } from './scene';
import { troubleScenes } from './trouble-scenes';

/** Every scene there is, chapter by chapter. */
export const chapters: readonly Chapter[] = [
  freshScenes,
  adminScenes,
  deskScenes,
  troubleScenes,
  germanScenes,
];
