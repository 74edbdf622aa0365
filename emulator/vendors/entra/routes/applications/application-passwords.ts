import { createHash } from 'node:crypto';
import { jsonBody } from '../../graph/body';
import type { GraphCall, Route } from '../../graph/call';
import { badRequest } from '../../http/graph-fault';
import { noContent, ok, type Reply } from '../../http/reply';
import { asText, isJsonObject, type Json, type JsonObject } from '../../json';
import { passwordCredentialsOf } from '../../odata/credentials-view';
import type { AppRegistration } from '../../state/app-registration';
import { needApp, secretOf, type SecretSeed } from '../../state/app-seeding';
import type { DirectoryObject } from '../../state/directory-object';
import { isGuid } from '../../state/identifiers';
import { auditApplication, needWritable, WRITE_OR_OWNED } from './applications-write';

/** Forty characters with a tilde, as the service makes them; reproducible like all made-up values. */
function newSecretText(call: GraphCall): string {
  const seed = `${call.world.seed}/${call.world.requestIds.guid()}`;
  const text = createHash('sha512').update(seed).digest('base64url').replaceAll('-', '.');
  return `${text.slice(0, 3)}8Q~${text.slice(3, 37)}`;
}

function dateOf(credential: JsonObject, name: string): string | undefined {
  const value = credential[name];
  if (value === undefined || value === null) return undefined;
  if (Number.isNaN(Date.parse(asText(value)))) throw badRequest(`Invalid value specified for '${name}'.`);
  return asText(value);
}

function seedOf(body: JsonObject): Omit<SecretSeed, 'value'> {
  const given: Json = body['passwordCredential'] ?? {};
  if (!isJsonObject(given)) throw badRequest("Invalid value specified for 'passwordCredential'.");
  const [startDateTime, endDateTime] = [dateOf(given, 'startDateTime'), dateOf(given, 'endDateTime')];
  return {
    ...(typeof given['displayName'] === 'string' ? { displayName: given['displayName'] } : {}),
    ...(startDateTime === undefined ? {} : { startDateTime }),
    ...(endDateTime === undefined ? {} : { endDateTime }),
  };
}

const registrationOf = (call: GraphCall, application: DirectoryObject): AppRegistration =>
  needApp(call.tenant, asText(application.props['appId']));

const CREDENTIALS = 'Update application – Certificates and secrets management';

/** The one answer that tells the secret. */
function addPassword(call: GraphCall): Reply {
  const application = needWritable(call);
  const app = registrationOf(call, application);
  const secret = secretOf(call.world, { ...seedOf(jsonBody(call)), value: newSecretText(call) });
  if (secret.endAt <= secret.startAt) throw badRequest('Key credential end date is invalid.');
  app.secrets.push(secret);
  auditApplication(call, CREDENTIALS, application);
  const context = `${call.graphOrigin}/v1.0/$metadata#microsoft.graph.passwordCredential`;
  return ok({ '@odata.context': context, ...passwordCredentialsOf(app).at(-1), secretText: secret.value });
}

function removePassword(call: GraphCall): Reply {
  const application = needWritable(call);
  const { secrets } = registrationOf(call, application);
  const keyId = asText(jsonBody(call)['keyId']);
  const at = secrets.findIndex((secret) => secret.keyId === keyId);
  if (!isGuid(keyId) || at < 0) throw badRequest(`No password credential found with keyId '${keyId}'.`);
  secrets.splice(at, 1);
  auditApplication(call, CREDENTIALS, application);
  return noContent();
}

const routeOf = (action: string, handle: Route['handle']): Route => ({
  method: 'POST',
  pattern: `applications/{application}/${action}`,
  kind: `applications.${action}`,
  units: 1,
  roles: WRITE_OR_OWNED,
  handle,
});

export const APPLICATION_PASSWORD_ROUTES: readonly Route[] = [
  routeOf('addPassword', addPassword),
  routeOf('removePassword', removePassword),
];
