import type { Page } from 'playwright-core';
import type { SceneSite } from './scene-site';

/** One page in one state, as one person sees it. */
export interface Scene<Story = unknown> {
  /** Also the name of its picture, docs/images/<name>.png; unique. */
  readonly name: string;
  /** Short name of a seeded person. */
  readonly persona: string;
  /** Place in the web shell, e.g. `admin`; without the leading `#/`. */
  readonly route: string | ((story: Story) => string);
  readonly locale?: 'en-US' | 'de-DE';
  /** Clicks that lead to the state. */
  readonly act?: (page: Page, story: Story, site: SceneSite) => Promise<void>;
  /** Words that are on the page when the state is there. */
  readonly shows: string | RegExp;
  /** Heading that the page is scrolled to; the top unless given. */
  readonly from?: string;
  /** Height of the window in CSS pixels; 900 unless the state needs more to be seen whole. */
  readonly height?: number;
}

/** Scenes that share a world, in order: what a scene changes, the later ones see. */
export interface Chapter<Story = unknown> {
  readonly title: string;
  readonly installation: 'configured' | 'fresh';
  readonly prepare: (site: SceneSite) => Promise<Story>;
  readonly scenes: readonly Scene<Story>[];
}

/** A chapter whose scenes know what its preparation hands them. */
export const chapter = <Story>(parts: Chapter<Story>): Chapter => parts as Chapter;
