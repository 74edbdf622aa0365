/** What a binary file or the inside of a PEM block turns out to be, by its first elements (X.690; RFC 5208, 5280, 7292). */
export type DerKind =
  | 'certificate'
  | 'privateKey'
  | 'rsaPrivateKey'
  | 'otherKey'
  | 'encryptedKey'
  | 'publicKey'
  | 'request'
  | 'pfx'
  | 'pkcs7'
  | 'cutOff'
  | 'unknown';

interface Element {
  readonly tag: number;
  /** Where the content begins, and where it ends. */
  readonly start: number;
  readonly end: number;
}

const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const OBJECT_ID = 0x06;
const SEQUENCE = 0x30;
const EXPLICIT_VERSION = 0xa0;
const INDEFINITE = 0x80;

/** 1.2.840.113549.1.1.1 */
const RSA_ENCRYPTION = '\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01';

/** Undefined: nothing there, or a length that cannot be. */
function elementAt(bytes: string, at: number): Element | undefined {
  if (at + 2 > bytes.length) return undefined;
  const tag = bytes.charCodeAt(at);
  const first = bytes.charCodeAt(at + 1);
  if (first < INDEFINITE) return { tag, start: at + 2, end: at + 2 + first };
  const count = first - INDEFINITE;
  const start = at + 2 + count;
  if (count === 0) return { tag, start, end: bytes.length };
  if (count > 4 || start > bytes.length) return undefined;
  const digits = Array.from({ length: count }, (_, index) => bytes.charCodeAt(at + 2 + index));
  return { tag, start, end: start + digits.reduce((sum, digit) => sum * 256 + digit, 0) };
}

/** The first elements inside another one; what starts beyond its end is not there. */
function inside(bytes: string, { start, end }: Element): readonly (Element | undefined)[] {
  const first = elementAt(bytes, start);
  const second = first && first.end < end ? elementAt(bytes, first.end) : undefined;
  const third = second && second.end < end ? elementAt(bytes, second.end) : undefined;
  return [first, second, third];
}

const contentOf = (bytes: string, element: Element) => bytes.slice(element.start, element.end);

/** RSA keys are the only ones of PKCS #8 that are wanted. */
function kindOfPkcs8(bytes: string, algorithm: Element): DerKind {
  const [id] = inside(bytes, algorithm);
  return id !== undefined && contentOf(bytes, id) === RSA_ENCRYPTION ? 'privateKey' : 'otherKey';
}

/** A version first: keys and PFX. A public key in the old form has its modulus there. */
function kindByVersion(bytes: string, version: Element, second: Element | undefined): DerKind {
  const number = contentOf(bytes, version);
  if (number === '\x03') return 'pfx';
  if (number.length > 1) return second?.tag === INTEGER ? 'publicKey' : 'unknown';
  if (second?.tag === SEQUENCE) return kindOfPkcs8(bytes, second);
  return second?.tag === INTEGER ? 'rsaPrivateKey' : 'otherKey';
}

/** A certificate and a request differ in what follows their first number: an algorithm, or a name. */
function kindOfSigned(bytes: string, signed: Element): DerKind {
  const [first, second] = inside(bytes, signed);
  if (first?.tag === EXPLICIT_VERSION) return 'certificate';
  if (first?.tag !== INTEGER || second?.tag !== SEQUENCE) return 'unknown';
  const [id] = inside(bytes, second);
  return id?.tag === OBJECT_ID ? 'certificate' : 'request';
}

function kindByAlgorithm(bytes: string, first: Element, second: Element | undefined): DerKind {
  const [id] = inside(bytes, first);
  if (id?.tag !== OBJECT_ID) return kindOfSigned(bytes, first);
  if (second?.tag === BIT_STRING) return 'publicKey';
  return second?.tag === OCTET_STRING ? 'encryptedKey' : 'unknown';
}

/** @param bytes one character per byte */
export function derKind(bytes: string): DerKind {
  const whole = elementAt(bytes, 0);
  if (whole?.tag !== SEQUENCE) return 'unknown';
  const [first, second] = inside(bytes, whole);
  if (first === undefined) return 'unknown';
  if (whole.end > bytes.length) return 'cutOff';
  if (first.tag === OBJECT_ID) return 'pkcs7';
  if (first.tag === INTEGER) return kindByVersion(bytes, first, second);
  return first.tag === SEQUENCE ? kindByAlgorithm(bytes, first, second) : 'unknown';
}
