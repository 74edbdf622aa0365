import { derKind } from './der-kind';
import type { DerKind } from './der-kind';
import { pemBlock, pemBlocks, textIn } from './pem-text';
import type { Block } from './pem-text';
import { bytesOf } from './picked-file';
import type { PickedFile } from './picked-file';

/** Far more than a certificate with its chain and a key needs. */
export const MOST_KIB = 64;

/** Why a file is of no use; each has a text that says what to do instead. */
export type FileFault =
  | 'tooLarge'
  | 'empty'
  | 'damaged'
  | 'pfx'
  | 'pkcs7'
  | 'encryptedKey'
  | 'otherKey'
  | 'sshKey'
  | 'publicKey'
  | 'request'
  | 'severalKeys'
  | 'unknown';

/** PEM texts out of a file. */
export interface FileParts {
  readonly certificate?: string;
  readonly privateKey?: string;
}

export type KeyFileReading =
  | { readonly kind: 'read'; readonly parts: FileParts; readonly certificates: number }
  | { readonly kind: 'refused'; readonly fault: FileFault };

const refused = (fault: FileFault): KeyFileReading => ({ kind: 'refused', fault });

const labels = {
  certificate: 'CERTIFICATE',
  privateKey: 'PRIVATE KEY',
  rsaPrivateKey: 'RSA PRIVATE KEY',
} as const;

const isWanted = (kind: DerKind): kind is keyof typeof labels => Object.hasOwn(labels, kind);

/** The most telling first: a pass phrase on the key matters more than the public key beside it. */
const reasons = ['encryptedKey', 'otherKey', 'pfx', 'pkcs7', 'request', 'publicKey'] as const;

function faultOf(blocks: readonly Block[]): FileFault {
  const kinds = blocks.map(({ kind }) => kind);
  if (kinds.includes('sshKey')) return 'sshKey';
  return (
    reasons.find((reason) => kinds.includes(reason)) ?? (kinds.includes('cutOff') ? 'damaged' : 'unknown')
  );
}

const isKey = ({ kind }: Block) => kind === 'privateKey' || kind === 'rsaPrivateKey';

/** A key nobody can use beside a certificate is said: the file looked complete to the person who chose it. */
const spoils = ({ kind }: Block) => kind === 'encryptedKey' || kind === 'otherKey' || kind === 'cutOff';

function readingOf(blocks: readonly Block[]): KeyFileReading {
  const keys = blocks.filter(isKey);
  const certificates = blocks.filter(({ kind }) => kind === 'certificate');
  if (keys.length > 1) return refused('severalKeys');
  const [key] = keys;
  const [certificate] = certificates;
  if ((key ?? certificate) === undefined || (key === undefined && blocks.some(spoils)))
    return refused(faultOf(blocks));
  const parts = {
    ...(certificate === undefined ? {} : { certificate: certificate.pem }),
    ...(key === undefined ? {} : { privateKey: key.pem }),
  };
  return { kind: 'read', parts, certificates: certificates.length };
}

const SSH = /^(ssh-|ecdsa-sha2-|PuTTY-User-Key-File)/;

/** Text without a whole PEM block. */
function faultOfText(text: string): FileFault {
  if (SSH.test(text)) return 'sshKey';
  return text.includes('-----BEGIN ') ? 'damaged' : 'unknown';
}

/** DER becomes PEM by writing it in Base64 between two lines. */
function readingOfBinary(bytes: string): KeyFileReading {
  const kind = derKind(bytes);
  const pem = isWanted(kind) ? pemBlock(labels[kind], bytes) : '';
  return readingOf([{ kind, pem }]);
}

function readingOfBytes(bytes: string): KeyFileReading {
  const text = textIn(bytes);
  if (text === '') return refused('empty');
  const blocks = pemBlocks(text);
  if (blocks.length > 0) return readingOf(blocks);
  return bytes.startsWith('\x30') && derKind(bytes) !== 'unknown'
    ? readingOfBinary(bytes)
    : refused(faultOfText(text));
}

/** What a file holds for a certificate credential, in PEM form, or why it is of no use. Keeps nothing. */
export function readFile(file: PickedFile): KeyFileReading {
  if (file.size > MOST_KIB * 1024) return refused('tooLarge');
  if (file.size === 0) return refused('empty');
  const bytes = bytesOf(file);
  if (bytes === undefined) return refused('damaged');
  return readingOfBytes(bytes);
}
