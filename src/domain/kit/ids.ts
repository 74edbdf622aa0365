import * as z from 'zod';

/** Ids that an administrator chooses in the catalog: short, readable, safe in storage keys. */
export const CatalogId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'faults.id.form');

/** An Atlassian account id, e.g. `712020:…`. The only personal datum we keep. */
export const AccountId = z.string().regex(/^[\w:.-]{1,128}$/, 'faults.id.account');

/** A Jira numeric id as the REST API writes it: a string of digits. */
export const JiraId = z.string().regex(/^\d{1,20}$/, 'faults.id.jira');

/** UTC instant, ISO-8601 with `Z`. Sortable as text. */
export const Instant = z.iso.datetime();
export type Instant = string;
