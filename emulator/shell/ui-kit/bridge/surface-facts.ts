import type { UiModule } from '../../api/modules';
import type { Person } from '../../api/world';

/** What is shown, where, and to whom. */
export interface SurfaceFacts {
  readonly module: UiModule;
  readonly persona: Person;
  readonly locale: string;
  /** E.g. `{issue: {id, key, …}, project: {…}}`; the type is added. */
  readonly extension: Readonly<Record<string, unknown>>;
}

/** One installation, as the platform knows it; the resolvers get the same from the local platform. */
export const INSTALLATION = {
  cloudId: 'c7d8e9f0-1a2b-4c3d-8e4f-5a6b7c8d9e0f',
  siteUrl: 'https://site.example',
  environmentId: 'local',
  environmentType: 'DEVELOPMENT',
} as const;

/** Answer of `getContext`. */
export function contextOf({ module, persona, locale, extension }: SurfaceFacts): object {
  return {
    ...INSTALLATION,
    accountId: persona.accountId,
    localId: `ari:cloud:jira::site/${INSTALLATION.cloudId}/${module.key}`,
    moduleKey: module.key,
    locale,
    timezone: 'Etc/UTC',
    theme: { colorMode: 'light', light: 'light', dark: 'dark', spacing: 'spacing', typography: 'typography' },
    surfaceColor: '#FFFFFF',
    userAccess: { enabled: false, hasAccess: true },
    extension: { ...extension, type: module.type },
  };
}
