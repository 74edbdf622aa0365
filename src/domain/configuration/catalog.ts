import * as z from 'zod';
import { Application } from '#domain/catalog/application';
import { CatalogId, Instant } from '#domain/kit/ids';
import { PortalMapping } from '#domain/portals/portal';
import { AccessRule } from '#domain/rules/rule';
import { Settings, defaultSettings } from './settings';

/** One configured instance of a connector. Its secret lives in the vault; here is only which one is current. */
export const Connection = z.strictObject({
  id: CatalogId,
  connectorId: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  name: z.string().trim().min(1).max(120),
  description: z.string().max(1000).optional(),
  enabled: z.boolean().default(true),
  /** The connector's configuration without its secret fields. */
  config: z.record(z.string(), z.json()),
  /** Names the vault entry in force; absent until a secret was given. Never part of an export. */
  secret: z
    .strictObject({
      version: z.string().max(60),
      changedAt: Instant,
      /** The day it ends, as entered; for vendors that do not tell. */
      expiresOn: z.iso.date().optional(),
    })
    .optional(),
});
export type Connection = z.infer<typeof Connection>;

/** Everything an administrator configures. Rules are in order of evaluation. */
export const Catalog = z.strictObject({
  connections: z.array(Connection).max(50).default([]),
  applications: z.array(Application).max(1000).default([]),
  rules: z.array(AccessRule).max(500).default([]),
  portals: z.array(PortalMapping).max(50).default([]),
  settings: Settings.prefault({}),
});
export type Catalog = z.infer<typeof Catalog>;

export const emptyCatalog: Catalog = {
  connections: [],
  applications: [],
  rules: [],
  portals: [],
  settings: defaultSettings,
};
