import { Hono } from 'hono';
import type { Fault } from '../contracts';
import { durationMs } from '../platform/duration';
import type { DeliverySettings } from '../platform/delivery';
import { InvokeRefused } from '../platform/resolver-gateway';
import type { ServedSite } from '../local-site';
import { errorReply, InvalidRequest, readBody, readOptionalBody, readQuery } from './errors';
import {
  clockBody,
  deliveryBody,
  faultBody,
  invokeBody,
  lagBody,
  licenseBody,
  requestTypeBody,
  resetBody,
  sinceQuery,
} from './schemas';

/** A duration that does not parse, or lies in the past, is the caller's mistake. */
function milliseconds(duration: string, now: number): number {
  try {
    return durationMs(duration, now);
  } catch (error) {
    throw new InvalidRequest(error instanceof Error ? error.message : String(error));
  }
}

function addReading(app: Hono, site: ServedSite): void {
  app.get('/world', (c) => c.json(site.world as object));
  app.get('/requests', (c) => c.json(site.requests(readQuery(c, 'since', sinceQuery))));
  app.get('/storage', (c) => c.json(site.storageDump()));
  app.get('/logs', (c) => c.json(site.logs()));
  app.get('/queues', (c) => c.json({ pending: site.pendingJobs(), dropped: site.droppedJobs() }));
  app.get('/modules', (c) => c.json(site.modules()));
}

function addTime(app: Hono, site: ServedSite): void {
  app.post('/drain', async (c) => c.json(await site.drain()));
  app.get('/clock', (c) => c.json({ now: site.clock.iso() }));
  app.post('/clock', async (c) => {
    const { advance } = await readBody(c, clockBody);
    const counts = await site.advance(milliseconds(advance, site.clock.now()));
    return c.json({ now: site.clock.iso(), ...counts });
  });
  app.post('/reset', async (c) => {
    const { installation } = await readOptionalBody(c, resetBody);
    return c.json((await site.reset(installation)) as object);
  });
}

function addFaults(app: Hono, site: ServedSite): void {
  app.get('/faults', (c) => c.json(site.faults.list()));
  app.post('/faults', async (c) => {
    const fault = await readBody(c, faultBody);
    if (!('replicationLag' in fault)) return c.json(site.faults.add(fault as Omit<Fault, 'id'>), 201);
    site.setLag({ replicationMs: milliseconds(fault.replicationLag, site.clock.now()), searchMs: 0 });
    return c.json({ id: 'replication-lag', ...fault }, 201);
  });
  app.delete('/faults', (c) => {
    site.faults.clear();
    site.setLag({ replicationMs: 0, searchMs: 0 });
    return c.body(null, 204);
  });
}

function addSettings(app: Hono, site: ServedSite): void {
  app.get('/delivery', (c) => c.json(site.delivery));
  app.post('/delivery', async (c) => {
    const { delay, ...settings } = await readBody(c, deliveryBody);
    const delayMs = delay === undefined ? 0 : milliseconds(delay, site.clock.now());
    return c.json(site.setDelivery({ ...settings, delayMs } as Partial<DeliverySettings>));
  });
  app.post('/lag', async (c) => {
    const { replication = 'PT0S', search = 'PT0S' } = await readBody(c, lagBody);
    const now = site.clock.now();
    const lag = { replicationMs: milliseconds(replication, now), searchMs: milliseconds(search, now) };
    site.setLag(lag);
    return c.json(lag);
  });
  app.post('/license', async (c) => {
    const { active } = await readBody(c, licenseBody);
    site.setLicense(active ?? undefined);
    return c.json({ active });
  });
}

/** 204; 400 on ids that do not exist. */
function addArranging(app: Hono, site: ServedSite): void {
  app.post('/request-type', async (c) => {
    const arrangement = await readBody(c, requestTypeBody);
    try {
      site.arrangeRequestType(arrangement);
    } catch (error) {
      throw new InvalidRequest(error instanceof Error ? error.message : String(error));
    }
    return c.body(null, 204);
  });
}

/** 200 `{result}`; 403/404/413 when the platform refuses the call; 500 with the message the resolver threw. */
function addInvoke(app: Hono, site: ServedSite): void {
  app.post('/invoke', async (c) => {
    const request = await readBody(c, invokeBody);
    try {
      return c.json({ result: (await site.invoke(request)) ?? null });
    } catch (error) {
      if (error instanceof InvokeRefused)
        return c.json(errorReply('invoke-refused', error.message), error.status);
      const message = error instanceof Error ? error.message : String(error);
      return c.json(errorReply('invocation-failed', message), 500);
    }
  });
}

/** The control API under /_emulator. */
export function controlRoutes(site: ServedSite): Hono {
  const app = new Hono();
  for (const add of [addReading, addTime, addFaults, addSettings, addArranging, addInvoke]) add(app, site);
  return app;
}
