import * as z from 'zod';

/** A group of the Jira site. */
export interface SiteGroupView {
  readonly id: string;
  readonly name: string;
}

/** What pages ask about the site itself, to offer it in a picker. */
export const siteInputs = {
  /** Groups whose name contains the text, whatever its case; at most 20. Empty text = the first ones. */
  'site.groups': z.strictObject({ text: z.string().max(255).default('') }),
} as const;

export interface SiteOutputs {
  'site.groups': { readonly groups: readonly SiteGroupView[] };
}
