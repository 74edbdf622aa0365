import type { VirtualClock } from '#emulator/contracts';
import { createEntra, type CloudName, type EntraSimulator } from '#emulator/vendors/entra/index';
import { asText, isJsonObject, type Json, type JsonObject } from '#emulator/vendors/entra/json';
import { manualClock } from './manual-clock';

export const TENANT = '54826b22-38d6-4fb2-bad9-b7b93a3e9c5a';
export const CLIENT = '11112222-3333-4444-8555-666677778888';
export const SECRET = 's3cr+t~&=value';
export const GRAPH = 'https://graph.microsoft.com/v1.0';
export const LOGIN = 'https://login.microsoftonline.com';

export const ALL_ROLES: readonly string[] = [
  'User.ReadWrite.All',
  'Group.ReadWrite.All',
  'Group.Create',
  'Directory.ReadWrite.All',
  'Application.ReadWrite.All',
  'AuditLog.Read.All',
  'Organization.Read.All',
  'EntitlementManagement.Read.All',
  'Device.ReadWrite.All',
];

export const LEAST_ROLES: readonly string[] = ['GroupMember.ReadWrite.All', 'User.Read.All'];

export interface TestWorld {
  readonly entra: EntraSimulator;
  readonly clock: VirtualClock;
  readonly tenantId: string;
}

export interface Seed {
  readonly roles?: readonly string[];
  readonly tenantId?: string;
  readonly cloud?: CloudName;
  readonly domains?: readonly string[];
  readonly start?: string;
}

/** One tenant and one application with a secret. */
export function world(seed: Seed = {}): TestWorld {
  const clock = manualClock(seed.start);
  const entra = createEntra({ clock });
  const tenantId = seed.tenantId ?? TENANT;
  const domains = seed.domains ?? ['contoso.onmicrosoft.com', 'example.com'];
  entra.createTenant({ id: tenantId, domains, cloud: seed.cloud ?? 'global' });
  registerApp({ entra, clock, tenantId }, seed.roles ?? ALL_ROLES);
  return { entra, clock, tenantId };
}

export function registerApp(at: TestWorld, roles: readonly string[]): void {
  at.entra.registerApplication(at.tenantId, { clientId: CLIENT, secrets: [{ value: SECRET }], roles });
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: JsonObject;
  readonly text: string;
}

export async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    parsed = {};
  }
  return {
    status: response.status,
    headers: response.headers,
    body: isJsonObject(parsed) ? parsed : {},
    text,
  };
}

/** Posts a form to the token endpoint of the test tenant; members of `form` replace the usual ones, null drops one. */
export async function tokenRequest(
  at: TestWorld,
  form: Readonly<Record<string, string | null>> = {},
  url = `${LOGIN}/${at.tenantId}/oauth2/v2.0/token`,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const usual: Record<string, string | null> = {
    client_id: CLIENT,
    client_secret: SECRET,
    grant_type: 'client_credentials',
    scope: 'https://graph.microsoft.com/.default',
  };
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...usual, ...form }))
    if (value !== null) body.set(name, value);
  return read(await at.entra.fetch(new Request(url, { method: 'POST', body, headers })));
}

export async function bearer(
  at: TestWorld,
  form: Readonly<Record<string, string>> = {},
  url?: string,
): Promise<string> {
  const answer = await tokenRequest(at, form, url);
  return asText(answer.body['access_token']);
}

export interface GraphOptions {
  readonly token?: string;
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
  readonly base?: string;
}

/** Calls Graph with a fresh token of the test application unless one is given. */
export async function graph(
  at: TestWorld,
  method: string,
  path: string,
  options: GraphOptions = {},
): Promise<Answer> {
  const token = options.token ?? (await bearer(at));
  const headers: Record<string, string> = { authorization: `Bearer ${token}`, ...options.headers };
  const init: RequestInit = { method, headers };
  if (options.body !== undefined) {
    headers['content-type'] = 'application/json';
    init.body = JSON.stringify(options.body);
  }
  return read(await at.entra.fetch(new Request(`${options.base ?? GRAPH}${path}`, init)));
}

/** `error` of an answer, or an empty object. */
export function errorOf(answer: Answer): JsonObject {
  const { error } = answer.body;
  return isJsonObject(error) ? error : {};
}

export function valueOf(answer: Answer): readonly JsonObject[] {
  const { value } = answer.body;
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

export function reference(id: string, host = 'graph.microsoft.com'): JsonObject {
  return { '@odata.id': `https://${host}/v1.0/directoryObjects/${id}` };
}
