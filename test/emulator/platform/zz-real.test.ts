import { execFileSync } from 'node:child_process';
import { LocalSite } from '../../../emulator/local-site';
import { createJiraSite } from '../../../emulator/jira/index';
import { createEntra } from '../../../emulator/vendors/entra/index';
it('boots the real app', async () => {
  execFileSync(process.execPath, ['scripts/build-app.mjs']);
  const site = await LocalSite.boot({}, { jira: (clock) => createJiraSite({ clock }), vendors: (clock) => ({ entra: createEntra({ clock }) }), seed: async () => ({}) });
  console.log(await site.drain(), site.logs(), site.requests());
  console.log(site.modules(), await site.advance('PT6M'), site.logs(), site.requests().length);
});
