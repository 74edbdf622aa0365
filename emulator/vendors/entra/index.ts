import type { VirtualClock } from '../../contracts';
import { allHosts, cloudsSigningInAt } from './clouds';
import { handleGraph, handleStrangePath } from './graph/endpoint';
import { splitUrl } from './http/raw-url';
import type { EntraSimulator } from './simulator';
import { certificateOf, expireSecrets, needApp, secretOf, seedApplication } from './state/app-seeding';
import {
  bringBack,
  dropLink,
  dropObject,
  holdBack,
  needTenant,
  seedGroup,
  seedLink,
  seedOther,
  seedTenant,
  seedUser,
} from './state/seeding';
import { createWorld, resetWorld, type World } from './state/world';
import { handleSignIn, isSignInPath } from './token/endpoint';

export type { CloudName } from './clouds';
export type { EntraSimulator } from './simulator';
export type { GroupType } from './state/seeding';
export type { EntraSwitches } from './state/switches';

async function dispatch(world: World, request: Request): Promise<Response> {
  const { host, path } = splitUrl(request.url);
  if (isSignInPath(path) || cloudsSigningInAt(host).length > 0) return handleSignIn(world, request);
  if (path === '/v1.0' || path.startsWith('/v1.0/')) return handleGraph(world, request);
  return handleStrangePath(world, request);
}

type Creation = Pick<
  EntraSimulator,
  | 'createTenant'
  | 'registerApplication'
  | 'createUser'
  | 'createGroup'
  | 'createServicePrincipal'
  | 'createDevice'
  | 'createContact'
>;
type Directory = Pick<
  EntraSimulator,
  | 'addMember'
  | 'removeMember'
  | 'addOwner'
  | 'removeOwner'
  | 'memberIds'
  | 'deleteUser'
  | 'deleteGroup'
  | 'restore'
  | 'lagObject'
>;
type Applications = Pick<
  EntraSimulator,
  | 'grantRoles'
  | 'removeConsent'
  | 'giveConsent'
  | 'addSecret'
  | 'addCertificate'
  | 'expireSecret'
  | 'revokeTokens'
  | 'expireDeltaTokens'
>;

function creationOf(world: World): Creation {
  const tenantOf = (id: string): ReturnType<typeof needTenant> => needTenant(world, id);
  return {
    createTenant: (seed = {}) => seedTenant(world, seed),
    registerApplication: (tenantId, seed) => seedApplication(world, tenantOf(tenantId), seed),
    createUser: (tenantId, seed) => seedUser(world, tenantOf(tenantId), seed),
    createGroup: (tenantId, type, seed) => seedGroup(world, tenantOf(tenantId), type, seed),
    createServicePrincipal: (tenantId, seed) =>
      seedOther(world, tenantOf(tenantId), 'servicePrincipal', seed),
    createDevice: (tenantId, seed) => seedOther(world, tenantOf(tenantId), 'device', seed),
    createContact: (tenantId, seed) => seedOther(world, tenantOf(tenantId), 'orgContact', seed),
  };
}

function directoryOf(world: World): Directory {
  const tenantOf = (id: string): ReturnType<typeof needTenant> => needTenant(world, id);
  const drop: Directory['deleteUser'] = (tenantId, id, options) =>
    dropObject(world, tenantOf(tenantId), id, options?.forGood === true ? 'for-good' : 'as-service');
  return {
    addMember: (tenantId, group, member) => seedLink(world, tenantOf(tenantId), 'members', group, member),
    removeMember: (tenantId, group, member) => dropLink(world, tenantOf(tenantId), 'members', group, member),
    addOwner: (tenantId, group, owner) => seedLink(world, tenantOf(tenantId), 'owners', group, owner),
    removeOwner: (tenantId, group, owner) => dropLink(world, tenantOf(tenantId), 'owners', group, owner),
    memberIds: (tenantId, group) => tenantOf(tenantId).directory.members.membersOf(group),
    deleteUser: drop,
    deleteGroup: drop,
    restore: (tenantId, id) => bringBack(world, tenantOf(tenantId), id),
    lagObject: (tenantId, id, lag) => holdBack(world, tenantOf(tenantId), id, lag),
  };
}

function applicationsOf(world: World): Applications {
  const appOf = (tenantId: string, clientId: string): ReturnType<typeof needApp> =>
    needApp(needTenant(world, tenantId), clientId);
  return {
    grantRoles: (tenantId, clientId, roles) => {
      const app = appOf(tenantId, clientId);
      app.roles.clear();
      for (const role of roles) app.roles.add(role);
    },
    removeConsent: (tenantId, clientId) => {
      appOf(tenantId, clientId).consent = 'removed';
    },
    giveConsent: (tenantId, clientId) => {
      appOf(tenantId, clientId).consent = 'given';
    },
    addSecret: (tenantId, clientId, seed) =>
      void appOf(tenantId, clientId).secrets.push(secretOf(world, seed)),
    addCertificate: (tenantId, clientId, seed) =>
      void appOf(tenantId, clientId).certificates.push(certificateOf(world, seed)),
    expireSecret: (tenantId, clientId, which) => expireSecrets(world, appOf(tenantId, clientId), which),
    revokeTokens: (tenantId, clientId) => {
      appOf(tenantId, clientId).generation += 1;
    },
    expireDeltaTokens: (tenantId) => {
      needTenant(world, tenantId).deltaTokensValidFrom = world.clock.tick();
    },
  };
}

/** A new, empty simulator. `seed` fixes all ids it makes up. */
export function createEntra(options: { clock: VirtualClock; seed?: string }): EntraSimulator {
  const world = createWorld(options.clock, options.seed ?? 'entra');
  return {
    hosts: allHosts(),
    memory: world,
    fetch: (request) => dispatch(world, request),
    state: { tenants: world.tenants, unmodelled: world.unmodelled },
    get switches() {
      return world.switches;
    },
    ...creationOf(world),
    ...directoryOf(world),
    ...applicationsOf(world),
    counters: (tenantId) => world.counters.read(tenantId),
    resetCounters: () => world.counters.reset(),
    reset: () => resetWorld(world),
  };
}
