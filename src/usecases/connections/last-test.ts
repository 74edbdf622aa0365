import type { ConnectionCheck } from '#connectors/contract';
import type { Connection } from '#domain/configuration/catalog';
import { endOfCredential } from '#domain/connections/credential-warning';
import type { LastTest, TestedCheck } from '#ports/connection-health';
import { storedSaid } from '#domain/failure/sentence';
import { credentialEndIn, failedIn } from './run-checks';
import type { Checks } from './run-checks';

/** A stored value has at most 240 KiB; with these limits a test stays below it. */
const MOST_CHECKS = 20;
const MOST_NAMES = 50;
const NAME_LENGTH = 80;

const names = (list: readonly string[]) =>
  list.slice(0, MOST_NAMES).map((name) => name.slice(0, NAME_LENGTH));

function bounded(check: ConnectionCheck): TestedCheck {
  const { id, name, result, missingPermissions, excessPermissions } = check;
  return {
    id: id.slice(0, NAME_LENGTH),
    name: name.slice(0, NAME_LENGTH),
    result,
    said: storedSaid(check),
    ...(missingPermissions === undefined ? {} : { missingPermissions: names(missingPermissions) }),
    ...(excessPermissions === undefined ? {} : { excessPermissions: names(excessPermissions) }),
  };
}

/** Whether the test was made with the secret that is in force. */
const isOfSecret = (test: LastTest, { secret }: Connection) =>
  secret !== undefined && test.at >= secret.changedAt;

function learnedEnd(connection: Connection, test: LastTest | undefined): string | undefined {
  return test !== undefined && isOfSecret(test, connection) ? test.credentialExpiresAt : undefined;
}

/** What is kept of a test. The end of a credential stays known although a later test could not learn it again. */
export function lastTestFrom(
  checks: Checks,
  at: string,
  known: { readonly connection: Connection; readonly earlier: LastTest | undefined },
): LastTest {
  const end = credentialEndIn(checks) ?? learnedEnd(known.connection, known.earlier);
  return {
    at,
    passed: failedIn(checks).length === 0,
    checks: checks.slice(0, MOST_CHECKS).map(bounded),
    ...(end === undefined ? {} : { credentialExpiresAt: end }),
  };
}

/** When the credential of a connection ends (UTC instant): what the vendor told, else what was entered. */
export function credentialEnd(connection: Connection, lastTest: LastTest | undefined): string | undefined {
  const entered = connection.secret?.expiresOn;
  return learnedEnd(connection, lastTest) ?? (entered === undefined ? undefined : endOfCredential(entered));
}
