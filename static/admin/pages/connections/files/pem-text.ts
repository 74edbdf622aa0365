import { derKind } from './der-kind';
import type { DerKind } from './der-kind';

/** One block of a PEM text, as it goes into a field: what surrounds it and its own extra lines are left out. */
export interface Block {
  readonly kind: DerKind | 'sshKey';
  readonly pem: string;
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g;

/** Windows writes text in UTF-16 when it is redirected into a file: every other byte of ASCII is zero then. */
const UTF16 = /^(\xff\xfe|\xfe\xff)/;

/** The text of a file; of PEM and of what is mistaken for it, only ASCII matters. */
export function textIn(bytes: string): string {
  const ascii = UTF16.test(bytes) ? bytes.slice(2).replaceAll('\0', '') : bytes;
  return ascii.replace(/^\xef\xbb\xbf/, '').trim();
}

/** @param bytes one character per byte */
export function pemBlock(label: string, bytes: string): string {
  const lines = btoa(bytes).match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join('\n');
}

function decoded(body: string): string | undefined {
  try {
    return atob(body.replaceAll(/\s/g, ''));
  } catch {
    return undefined;
  }
}

/** Labels that say it all: what is inside is not DER, or is behind a pass phrase. */
function kindByLabel(label: string, body: string): Block['kind'] | undefined {
  if (label === 'OPENSSH PRIVATE KEY') return 'sshKey';
  if (label === 'ENCRYPTED PRIVATE KEY' || /^Proc-Type:.*ENCRYPTED/m.test(body)) return 'encryptedKey';
  if (label.endsWith('PUBLIC KEY')) return 'publicKey';
  // Curve parameters stand before a key of another kind; they are no key themselves.
  return label.endsWith('PARAMETERS') ? 'unknown' : undefined;
}

function blockOf(label: string, body: string): Block {
  const named = kindByLabel(label, body);
  if (named !== undefined) return { kind: named, pem: '' };
  const bytes = decoded(body) ?? '';
  const kind = derKind(bytes);
  // A block says what it is; one that is not that has lost something.
  return { kind: kind === 'unknown' ? 'cutOff' : kind, pem: pemBlock(label, bytes) };
}

/** Every block of a text, in its order. */
export function pemBlocks(text: string): readonly Block[] {
  return [...text.matchAll(BLOCK)].map(([, label = '', body = '']) => blockOf(label, body));
}
