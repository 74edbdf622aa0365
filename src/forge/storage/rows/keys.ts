import { createHash } from 'node:crypto';

/** Entities of manifest.yml. */
export const entities = {
  request: 'request',
  grant: 'grant',
  holding: 'holding',
  auditEvent: 'audit-event',
  auditHead: 'audit-head',
  auditSeal: 'audit-seal',
  catalogHead: 'catalog-head',
  identityMapping: 'identity-mapping',
  statistics: 'statistics',
} as const;
export type EntityName = (typeof entities)[keyof typeof entities];

/** Longest encoded id; with prefix and number a key stays below the platform's 500 characters. */
const LONGEST_ID = 400;
const plain = /^[A-Za-z0-9._-]$/;
const loneSurrogate = /^[\uD800-\uDFFF]$/;

function hexOf(character: string): string {
  return [...Buffer.from(character, 'utf8')]
    .map((byte) => `#${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

/** Lone surrogates have no UTF-8 form and would all become one character, so they are written by code unit. */
function encodeCharacter(character: string, kept: string): string {
  if (plain.test(character) || kept.includes(character)) return character;
  return loneSurrogate.test(character) ? `#u${character.charCodeAt(0).toString(16)}` : hexOf(character);
}

/**
 * Writes an id with the characters that storage keys may have; different ids give different texts. What is too long
 * becomes a hash, marked by `##`, which no encoded text contains.
 */
function encode(id: string, kept: string): string {
  const encoded = Array.from(id)
    .map((character) => encodeCharacter(character, kept))
    .join('');
  if (encoded.length <= LONGEST_ID) return encoded;
  return `##${createHash('sha256').update(encoded).digest('hex')}`;
}

/** An id at the end of a key: colons stay readable. */
const tail = (id: string): string => encode(id, ':');
/** An id with something behind it: a colon inside must not look like the separator. */
const part = (id: string): string => encode(id, '');

export const keys = {
  request: (issueId: string) => `request:${tail(issueId)}`,
  grant: (grantId: string) => `grant:${tail(grantId)}`,
  /** @param key of the domain (`Holding.key`). */
  holding: (key: string) => `holding:${tail(key)}`,
  auditEvent: (subject: string, seq: number) => `audit:${tail(subject)}:${seq}`,
  auditHead: (subject: string) => `audit-head:${tail(subject)}`,
  auditSeal: (seq: number) => `audit-seal:${seq}`,
  /** Head of the chain of seals; no subject can have this key. */
  sealHead: 'seals',
  catalogHead: 'catalog',
  catalogChunk: (snapshot: string, index: number) => `catalog:${part(snapshot)}:${index}`,
  secret: (connectionId: string, version: string) => `secret:${part(connectionId)}:${part(version)}`,
  identityMapping: (connectionId: string, accountId: string) =>
    `mapping:${part(connectionId)}:${tail(accountId)}`,
  connectionHealth: (connectionId: string) => `health:${tail(connectionId)}`,
  connectionTest: (connectionId: string) => `connection-test:${tail(connectionId)}`,
  sweepMark: 'sweep-mark',
  statistics: 'statistics',
  reminderMark: 'reminder-mark',
} as const;

/** Indexes of manifest.yml, by entity. */
export const indexes = {
  request: {
    byState: 'by-state',
    byOutbox: 'by-outbox',
    byFinish: 'by-finish',
    byBeneficiary: 'by-beneficiary',
    byApplication: 'by-application',
  },
  grant: {
    byStateDue: 'by-state-due',
    byStateExpiry: 'by-state-expiry',
    byConnection: 'by-connection',
    byEntitlement: 'by-entitlement',
    byBeneficiary: 'by-beneficiary',
    byApplication: 'by-application',
    byUpdate: 'by-update',
  },
  auditEvent: { bySubject: 'by-subject', byDay: 'by-day', byActor: 'by-actor', byAction: 'by-action' },
  auditHead: { bySealed: 'by-sealed' },
  identityMapping: { byConnection: 'by-connection' },
} as const;
