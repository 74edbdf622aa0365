import type { AdminPorts } from '#usecases/kit/admin-ports';

const MOST_SUGGESTIONS = 20;

export function siteOperations({ site }: Pick<AdminPorts, 'site'>) {
  return {
    'site.groups': async ({ text }: { readonly text: string }) => ({
      groups: await site.groupsNamed(text.trim(), MOST_SUGGESTIONS),
    }),
  };
}
