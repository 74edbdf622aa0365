import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { EntraSimulator } from '#emulator/vendors/entra/index';

export interface Loopback {
  /** `http://127.0.0.1:{port}/entra`. */
  readonly base: string;
  close(): Promise<void>;
}

/** Serves the simulator under `/entra` on a free port of the loopback address, as the local site does. */
export async function serveLocally(entra: EntraSimulator): Promise<Loopback> {
  const origin = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const server: Server = createServer(
    getRequestListener(async (request) => {
      const headers = new Headers(request.headers);
      if (!headers.has('x-emulator-base')) headers.set('x-emulator-base', `${origin()}/entra`);
      const url = request.url.replace('/entra/', '/');
      const body = request.method === 'GET' ? null : await request.text();
      return entra.fetch(new Request(url, { method: request.method, headers, body }));
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `${origin()}/entra`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error === undefined ? resolve() : reject(error)));
      }),
  };
}
