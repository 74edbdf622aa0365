import { assertionForm, clientAssertion, keyPair, type AssertionParts } from '../support/client-assertion';
import { CLIENT, SECRET, tokenRequest, world, type TestWorld } from '../support/world';
import { errorDescription, type Pair } from './pair';
import { fillIn, isAt, type Replayed, type Rule } from './rule';

const TOKEN = /\/oauth2\/v2\.0\/token$/;
const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const IDS = { 'daemon-app-id': CLIENT, clientId: CLIENT };

function codeOf(pair: Pair): string {
  return /AADSTS(\d+)/.exec(errorDescription(pair))?.[1] ?? '';
}

function stage(pair: Pair, start?: string): TestWorld {
  const tenantId = GUID.exec(pair.request.url)?.[0];
  const at = world({
    ...(tenantId === undefined ? {} : { tenantId }),
    ...(start === undefined ? {} : { start }),
  });
  const description = errorDescription(pair);
  at.entra.switches.tokenErrorSeparator = description.includes('\r\n') ? 'crlf' : 'space';
  return at;
}

async function send(
  at: TestWorld,
  pair: Pair,
  form: Readonly<Record<string, string | null>>,
): Promise<Replayed> {
  const url = pair.request.url
    .replace('{host}', 'login.microsoftonline.com')
    .replace(/\{tenant(?:-id)?\}/, at.tenantId);
  const answer = await tokenRequest(at, form, url);
  const partial = /^logged|^captured/.test(pair.evidence) && Object.keys(pair.response.headers).length === 0;
  const kept = pair.evidence.startsWith('logged') && partial;
  return { answer, expected: fillIn(pair.response.body, IDS), compare: kept ? 'some' : 'exact' };
}

type Form = Readonly<Record<string, string | null>>;

function rule(code: string, form: (pair: Pair, at: TestWorld) => Form): Rule {
  return {
    name: `token ${code}`,
    fits: (pair) => isAt(pair, 'POST', TOKEN) && codeOf(pair) === code,
    replay: (pair) => {
      const at = stage(pair);
      return send(at, pair, form(pair, at));
    },
  };
}

function scopeIn(pair: Pair): string {
  return /provided value for scope (\S+) is not valid/.exec(errorDescription(pair))?.[1] ?? '';
}

function assertion(at: TestWorld, parts: AssertionParts): Form {
  const key = keyPair();
  at.entra.addCertificate(at.tenantId, CLIENT, { pem: key.pem, 'x5t#S256': key.thumbprint });
  return assertionForm(clientAssertion(at, key, parts));
}

/** The assertion's own times stand in the recorded text. */
const outOfTime: Rule = {
  name: 'token 700024',
  fits: (pair) => isAt(pair, 'POST', TOKEN) && codeOf(pair) === '700024',
  replay: (pair) => {
    const text = errorDescription(pair);
    const moment = (label: string): string => new RegExp(`${label} (\\S+?Z)`).exec(text)?.[1] ?? '';
    const seconds = (label: string): number => Date.parse(moment(label)) / 1000;
    const at = stage(pair, new Date(Date.parse(moment('Current time:'))).toISOString());
    const claims = { nbf: seconds('valid from'), exp: seconds('time of assertion') };
    return send(at, pair, assertion(at, { claims }));
  },
};

const granted: Rule = {
  name: 'token granted',
  fits: (pair) => isAt(pair, 'POST', TOKEN) && pair.response.status === 200,
  replay: (pair) => send(stage(pair), pair, {}),
};

const discovery: Rule = {
  name: 'instance discovery',
  fits: (pair) => isAt(pair, 'GET', /^\/common\/discovery\/instance$/),
  replay: async (pair) => {
    const response = await stage(pair).entra.fetch(new Request(pair.request.url));
    const text = await response.text();
    const body = JSON.parse(text) as Replayed['answer']['body'];
    const answer = { status: response.status, headers: response.headers, body, text };
    return { answer, expected: pair.response.body, compare: 'exact' };
  },
};

export const TOKEN_RULES: readonly Rule[] = [
  granted,
  discovery,
  outOfTime,
  rule('900023', () => ({})),
  rule('7000215', () => ({ client_secret: 'wrong' })),
  rule('70003', () => ({ grant_type: 'no_such_grant' })),
  rule('1002012', (pair) => ({ scope: scopeIn(pair) })),
  rule('700021', (_, at) => assertion(at, { claims: { iss: at.tenantId } })),
  rule('5002723', (_, at) => assertion(at, { header: { 'x5t#S256': undefined } })),
  rule('7000222', (_, at) => {
    at.entra.expireSecret(at.tenantId, CLIENT, SECRET);
    return {};
  }),
  rule('53003', (_, at) => {
    at.entra.switches.conditionalAccess = 'blocks';
    return {};
  }),
];
