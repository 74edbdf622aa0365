import type { Sentence } from '#domain/failure/sentence';
import { say } from '../words';
import type { ConnectionCheck, ConnectorIo } from '#connectors/contract';
import { ConnectorError } from '#connectors/errors';
import { checkIds, checkOf } from './checks';
import type { CheckId } from './checks';
import { clouds } from '../clouds';
import type { EntraConfig } from '../config';
import { expiryCheck } from '../token/credential-expiry';
import type { Graph } from '../graph/graph-client';
import { query } from '../graph/graph-path';
import { permissionChecks } from './permission-checks';
import { GroupRecord, UserRecord, groupSelect, pageOf, userSelect } from '../schema';
import type { TokenSource } from '../token/token-source';

const operation = 'testConnection';

/** Runs every check, always against a new token: a secret rotated badly shows at once, a new consent too. */
export async function testConnection(
  config: EntraConfig,
  tokens: TokenSource,
  graph: Graph,
  io: ConnectorIo,
): Promise<readonly ConnectionCheck[]> {
  const refused = await failureOf(tokens.token(operation, { fresh: true }));
  if (refused !== undefined) return stoppedAt(checkOfSignIn(refused), refused, config);
  return [
    ...signInChecks(config),
    ...permissionChecks(tokens.roles()),
    await readable('users-readable', readUsers(graph)),
    await readable('groups-readable', readGroups(graph)),
    await expiryCheck(config, graph, io),
  ];
}

function signInChecks(config: EntraConfig): readonly ConnectionCheck[] {
  const settings = {
    host: clouds[config.cloud].graphHost,
    tenant: config.tenantId,
    application: config.clientId,
  };
  const [used, accepted] =
    config.certificate === undefined
      ? [say('vendor.entra.test.withSecret', settings), say('vendor.entra.test.secretAccepted')]
      : [say('vendor.entra.test.withCertificate', settings), say('vendor.entra.test.certificateAccepted')];
  return [
    checkOf('configuration', 'passed', used),
    checkOf('tenant', 'passed', say('vendor.entra.test.tenantAnswered')),
    checkOf('credential', 'passed', accepted),
  ];
}

/** Which check a refused sign-in belongs to; whatever is not about settings or tenant is about the credential. */
function checkOfSignIn(error: ConnectorError): CheckId {
  const { reason = '' } = error.details;
  if (reason === 'credential-unusable' || reason === 'credential-missing') return 'configuration';
  const unreached = ['unavailable', 'rate-limited', 'egress-blocked', 'unexpected-response'].includes(
    error.kind,
  );
  return unreached || reason === 'tenant-unknown' || reason === 'graph-unknown' ? 'tenant' : 'credential';
}

/** Passed before the failed check, skipped after it. */
function stoppedAt(failed: CheckId, why: Sentence, config: EntraConfig): readonly ConnectionCheck[] {
  const at = checkIds.indexOf(failed);
  return [
    ...signInChecks(config).slice(0, at),
    checkOf(failed, 'failed', why),
    ...checkIds.slice(at + 1).map((id) => checkOf(id, 'skipped', say('vendor.entra.test.notChecked'))),
  ];
}

function readUsers(graph: Graph): Promise<unknown> {
  return graph.read(pageOf(UserRecord), {
    operation,
    path: `/users${query({ $select: userSelect, $top: 1 })}`,
  });
}

function readGroups(graph: Graph): Promise<unknown> {
  return graph.read(pageOf(GroupRecord), {
    operation,
    path: `/groups${query({ $select: groupSelect, $top: 1 })}`,
  });
}

async function readable(
  id: 'users-readable' | 'groups-readable',
  read: Promise<unknown>,
): Promise<ConnectionCheck> {
  const failure = await failureOf(read);
  return failure === undefined
    ? checkOf(id, 'passed', say('vendor.entra.test.graphAnswered'))
    : checkOf(id, 'failed', failure);
}

async function failureOf(work: Promise<unknown>): Promise<ConnectorError | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof ConnectorError) return error;
    throw error;
  }
}
