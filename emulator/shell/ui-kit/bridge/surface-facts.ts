import { INSTALLATION } from '../../../installation';
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

/** Answer of `getContext`. */
export function contextOf({ module, persona, locale, extension }: SurfaceFacts): object {
  const { cloudId, siteUrl, environmentId, environmentType } = INSTALLATION;
  return {
    ...{ cloudId, siteUrl, environmentId, environmentType },
    accountId: persona.accountId,
    localId: `ari:cloud:jira::site/${cloudId}/${module.key}`,
    moduleKey: module.key,
    locale,
    timezone: 'Etc/UTC',
    theme: { colorMode: 'light', light: 'light', dark: 'dark', spacing: 'spacing', typography: 'typography' },
    surfaceColor: '#FFFFFF',
    userAccess: { enabled: false, hasAccess: true },
    extension: { ...extension, type: module.type },
  };
}
