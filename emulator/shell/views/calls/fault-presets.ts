import type { FaultDraft } from '../../api/control';

export interface FaultPreset {
  readonly name: string;
  readonly says: string;
  readonly draft: FaultDraft;
}

// Faults strike every client, this page as well. Each preset therefore stands where only the app passes by: writes of a
// membership, token requests with the client-request-id that its token library sends, the issue property.
const MEMBERSHIP_WRITE = { target: 'graph', method: 'POST', path: '/members/' } as const;

const answer = (status: number, body: unknown, retryAfter?: string): FaultDraft['effect'] => ({
  kind: 'respond',
  status,
  body,
  headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
});

const graphError = (code: string, message: string): unknown => ({ error: { code, message } });

/** The failures worth seeing once by hand. */
export const FAULT_PRESETS: readonly FaultPreset[] = [
  {
    name: 'Graph: too many requests',
    says: 'The next grant is answered 429 and told to wait 30 seconds.',
    draft: {
      ...MEMBERSHIP_WRITE,
      effect: answer(429, graphError('TooManyRequests', 'Too many requests'), '30'),
    },
  },
  {
    name: 'Graph: unavailable',
    says: 'The next three grants are answered 503.',
    draft: {
      ...MEMBERSHIP_WRITE,
      times: 3,
      effect: answer(503, graphError('ServiceUnavailable', 'The service is temporarily unavailable'), '10'),
    },
  },
  {
    name: 'Entra: client secret expired',
    says: 'The next five token requests of the app are refused (AADSTS7000222); a token it holds lasts about an hour.',
    draft: {
      target: 'token',
      path: 'client-request-id=',
      times: 5,
      effect: answer(401, {
        error: 'invalid_client',
        error_description: 'AADSTS7000222: The provided client secret keys for the app are expired.',
        error_codes: [7000222],
      }),
    },
  },
  {
    name: 'Graph: time-out after the write',
    says: 'The next grant is carried out, but the app never hears of it.',
    draft: { ...MEMBERSHIP_WRITE, effect: { kind: 'timeout', committed: true } },
  },
  {
    name: 'Graph: connection lost after the write',
    says: 'The next grant is carried out, then the connection breaks.',
    draft: { ...MEMBERSHIP_WRITE, effect: { kind: 'reset-after-commit' } },
  },
  {
    name: 'App: crash after the write',
    says: 'The app dies right after its next grant took effect.',
    draft: { ...MEMBERSHIP_WRITE, effect: { kind: 'crash' } },
  },
  {
    name: 'Jira: too many requests',
    says: 'The next time the app writes its issue property it is answered 429 and told to wait 20 seconds.',
    draft: {
      target: 'jira',
      method: 'PUT',
      path: '/properties/',
      effect: answer(429, { errorMessages: ['Rate limit exceeded'], errors: {} }, '20'),
    },
  },
];
