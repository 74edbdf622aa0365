import { malformed } from '../http/graph-fault';
import { isJsonObject, stringsOf, type Json, type JsonObject } from '../json';

export interface BatchStep {
  readonly id: string;
  readonly method: string;
  /** Relative, without version. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json | undefined;
  readonly dependsOn: readonly string[];
}

const MOST_STEPS = 20;
const FORMAT = 'Invalid batch payload format.';

function textHeaders(value: Json | undefined): Readonly<Record<string, string>> {
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).map(([name, text]) => [
      name,
      typeof text === 'string' ? text : JSON.stringify(text),
    ]),
  );
}

function stepOf(value: Json): BatchStep {
  if (!isJsonObject(value)) throw malformed(FORMAT);
  const { id, method, url, headers, body, dependsOn } = value;
  if (typeof id !== 'string' || id === '' || typeof method !== 'string' || typeof url !== 'string')
    throw malformed(FORMAT);
  const step = {
    id,
    method: method.toUpperCase(),
    url,
    headers: textHeaders(headers),
    body,
    dependsOn: stringsOf(dependsOn),
  };
  const typed = Object.keys(step.headers).some((name) => name.toLowerCase() === 'content-type');
  if (body !== undefined && body !== null && !typed) {
    throw malformed(`Write request id : ${id} does not contain Content-Type header or body.`);
  }
  if (/^\/?\$batch\b/.test(url)) throw malformed('Nested batch requests are not supported.');
  return step;
}

function checkDependencies(steps: readonly BatchStep[]): void {
  const earlier = new Set<string>();
  for (const step of steps) {
    const strange = step.dependsOn.find((id) => !earlier.has(id));
    if (strange !== undefined) {
      throw malformed(
        `Request '${step.id}' depends on '${strange}', which does not precede it in the batch.`,
      );
    }
    earlier.add(step.id);
  }
}

/** The steps of a batch body; anything malformed refuses the batch as a whole. */
export function batchSteps(body: JsonObject): readonly BatchStep[] {
  const { requests } = body;
  if (!Array.isArray(requests) || requests.length === 0) throw malformed(FORMAT);
  if (requests.length > MOST_STEPS) {
    throw malformed(`Number of batch request steps exceeds the maximum value of ${MOST_STEPS}.`);
  }
  const steps = requests.map(stepOf);
  if (new Set(steps.map((step) => step.id)).size !== steps.length)
    throw malformed('Request Id values must be unique in a batch.');
  checkDependencies(steps);
  return steps;
}
