type Location = Readonly<Record<string, unknown>>;

/** Paths of the product and where the shell shows the same thing. */
const PLACES: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^\/browse\/([A-Z][A-Z0-9_]*-\d+)$/, (key) => `#/issues/${key}`],
  [
    /^\/servicedesk\/customer\/portal\/(\d+)\/group\/\d+\/create\/(\d+)$/,
    (desk, type) => `#/portal/new/${desk}/${type}`,
  ],
  [/^\/servicedesk\/customer\/portal\/(\d+)\/create\/(\d+)$/, (desk, type) => `#/portal/new/${desk}/${type}`],
  [/^\/servicedesk\/customer\/portal\/\d+\/([A-Z][A-Z0-9_]*-\d+)$/, (key) => `#/portal/${key}`],
  [/^\/servicedesk\/customer\/(portal\/\d+|portals)?$/, () => '#/portal'],
  [/^\/jira\/settings\/apps\/([\w-]+)$/, (module) => `#/admin/${module}`],
];

/** The shell's hash for a path of the product, or undefined when the shell shows no such thing. */
export function shellHash(path: string): string | undefined {
  for (const [pattern, hash] of PLACES) {
    const match = pattern.exec(path.replace(/\/$/, ''));
    if (match) return hash(...match.slice(1));
  }
  return undefined;
}

/** Resolves what an app gave as address: absolute on this site, absolute elsewhere, or a path of the product. */
export function resolveAddress(url: string, siteUrl: string): string {
  if (url.startsWith('#')) return url;
  const parsed = new URL(url, siteUrl);
  const here = parsed.origin === new URL(siteUrl).origin;
  return (here ? shellHash(parsed.pathname) : undefined) ?? parsed.href;
}

/** Path of the product for a location such as `{target: 'issue', issueKey}`; undefined for targets of other products. */
export function targetPath(location: Location): string | undefined {
  switch (location['target']) {
    case 'issue':
      return `/browse/${String(location['issueKey'])}`;
    case 'module':
      return `/jira/settings/apps/${String(location['moduleKey'])}`;
    case 'userProfile':
      return `/jira/people/${String(location['accountId'])}`;
    case 'dashboard':
      return `/jira/dashboards/${String(location['dashboardId'])}`;
    case 'projectSettingsDetails':
      return `/jira/servicedesk/projects/${String(location['projectKey'])}/settings/details`;
    default:
      return undefined;
  }
}
