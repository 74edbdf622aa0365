import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { controlRoutes } from './control/control-routes';
import { errorReply, InvalidRequest } from './control/errors';
import { productRoutes } from './control/product-routes';
import { staticFiles } from './control/static-files';
import type { ServedSite } from './local-site';

/** Only this machine may reach the site. */
const LOOPBACK = '127.0.0.1';

export interface ServerOptions {
  readonly site: ServedSite;
  /** Folder of the built web shell: index.html, app.js, app.css. */
  readonly shellDir: string;
  /** Folder of the app's built front ends, served under /ui. */
  readonly uiDir: string;
}

/** The one origin of the local site as a handler of requests; `startServer` puts it on a port. */
export function createApp({ site, shellDir, uiDir }: ServerOptions): Hono {
  const app = new Hono();
  app.use(compress());
  app.route('/_emulator', controlRoutes(site));
  app.route('/', productRoutes(site));
  app.get('/ui/*', staticFiles(uiDir, '/ui'));
  app.get('*', staticFiles(shellDir, ''));
  app.notFound((c) => c.json(errorReply('not-found', `Nothing answers ${c.req.method} ${c.req.path}`), 404));
  app.onError((error, c) => {
    if (error instanceof InvalidRequest) return c.json(errorReply('invalid-request', error.message), 400);
    return c.json(errorReply('internal', error.message), 500);
  });
  return app;
}

export interface RunningServer {
  /** E.g. `http://127.0.0.1:4400`. */
  readonly address: string;
  close(): Promise<void>;
}

function closing(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}

/** Listens on the loopback address; port 0 takes a free one. Rejects with the system's error, e.g. EADDRINUSE. */
export function startServer(options: ServerOptions, port: number): Promise<RunningServer> {
  const server = createAdaptorServer({ fetch: createApp(options).fetch });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      const bound = server.address();
      const actual = typeof bound === 'object' && bound ? bound.port : port;
      resolve({ address: `http://${LOOPBACK}:${actual}`, close: () => closing(server) });
    });
  });
}
