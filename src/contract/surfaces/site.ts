import * as z from 'zod';

/** A group of the Jira site. */
export interface SiteGroupView {
  readonly id: string;
  readonly name: string;
}

/** What pages ask about the site itself, to offer it in a picker or to show a name instead of an id. */
export const siteInputs = {
  /** Groups whose name contains the text, whatever its case; at most 20. Empty text = the first ones. */
  'site.groups': z.strictObject({ text: z.string().max(255).default('') }),
  /** Those that still exist. */
  'site.groupNames': z.strictObject({ ids: z.array(z.string().min(1).max(255)).max(200) }),
} as const;

export interface SiteOutputs {
  'site.groups': { readonly groups: readonly SiteGroupView[] };
  'site.groupNames': { readonly groups: readonly SiteGroupView[] };
}
