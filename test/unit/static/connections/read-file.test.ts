import { X509Certificate, createPrivateKey } from 'node:crypto';
import fc from 'fast-check';
import { readFile } from '../../../../static/admin/pages/connections/files/read-file';
import { beginnings, certificate, certificateDer, keys, picked } from './key-files';

const read = (content: string | Uint8Array) => readFile(picked('file', content));
const partsOf = (content: string | Uint8Array) => {
  const reading = read(content);
  return reading.kind === 'read' ? reading.parts : reading.fault;
};
const utf16 = (text: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.replaceAll('\n', '\r\n'), 'utf16le')]);

describe('A file for a certificate credential', () => {
  it('gives the certificate or the key that it holds as PEM text', () => {
    expect(partsOf(certificate)).toEqual({ certificate });
    expect(partsOf(keys.pkcs8)).toEqual({ privateKey: keys.pkcs8 });
    expect(partsOf(keys.pkcs1)).toEqual({ privateKey: keys.pkcs1 });
  });

  it('gives both when it holds both, in either order and with remarks between them', () => {
    const both = { certificate, privateKey: keys.pkcs8 };
    expect(partsOf(`${certificate}\n${keys.pkcs8}\n`)).toEqual(both);
    const remark = 'Bag Attributes\n    friendlyName: gatehouse\n';
    expect(partsOf(`${remark}${keys.pkcs8}\n${remark}subject=CN = gatehouse\n${certificate}`)).toEqual(both);
  });

  it('gives the first certificate of a chain and says how many there are', () => {
    const reading = read(`${keys.pkcs8}\n${certificate}\n${certificate}`);
    expect(reading).toMatchObject({ kind: 'read', certificates: 2, parts: { certificate } });
  });

  it('is turned from DER into PEM that reads as the same certificate and key', () => {
    expect(partsOf(certificateDer)).toEqual({ certificate });
    expect(partsOf(keys.pkcs8Der)).toEqual({ privateKey: keys.pkcs8 });
    expect(partsOf(keys.pkcs1Der)).toEqual({ privateKey: keys.pkcs1 });
    const reading = read(certificateDer);
    const pem = reading.kind === 'read' ? (reading.parts.certificate ?? '') : '';
    expect(new X509Certificate(pem).raw.equals(certificateDer)).toBe(true);
    expect(createPrivateKey(keys.pkcs1).asymmetricKeyType).toBe('rsa');
  });

  it('may be written as Windows writes it', () => {
    expect(partsOf(utf16(`${certificate}\n`))).toEqual({ certificate });
    expect(partsOf(`\ufeff${keys.pkcs8.replaceAll('\n', '\r\n')}`)).toEqual({ privateKey: keys.pkcs8 });
  });

  it('may be handed over as a data URL', () => {
    const file = picked('file', certificate);
    const reading = readFile({ ...file, data: `data:application/x-pem-file;base64,${file.data}` });
    expect(reading).toMatchObject({ kind: 'read', parts: { certificate } });
  });

  it('may have a public key beside what is needed', () => {
    expect(partsOf(`${keys.public}\n${keys.pkcs8}`)).toEqual({ privateKey: keys.pkcs8 });
  });

  it.each([
    ['a PFX', beginnings.pfx, 'pfx'],
    ['a PFX of open length', beginnings.pfxOpenEnded, 'pfx'],
    ['PKCS #7', beginnings.pkcs7, 'pkcs7'],
    ['a request', beginnings.request, 'request'],
    ['a key with a pass phrase', keys.encrypted, 'encryptedKey'],
    ['a key with a pass phrase in DER', keys.encryptedDer, 'encryptedKey'],
    ['a key with a pass phrase in the old form', keys.encryptedPkcs1, 'encryptedKey'],
    ['a certificate beside a key with a pass phrase', `${certificate}\n${keys.encrypted}`, 'encryptedKey'],
    ['a key on a curve', keys.curve, 'otherKey'],
    ['a key on a curve in its own form', keys.curveSec1, 'otherKey'],
    ['a key on a curve in DER', keys.curveDer, 'otherKey'],
    ['a public key', keys.public, 'publicKey'],
    ['a public key in DER', keys.publicDer, 'publicKey'],
    ['a public key in the old form', keys.publicPkcs1, 'publicKey'],
    ['a public key for SSH', 'ssh-rsa AAAAB3NzaC1yc2E somebody', 'sshKey'],
    ['a key of PuTTY', 'PuTTY-User-Key-File-3: ssh-rsa', 'sshKey'],
    ['two keys', `${keys.pkcs8}\n${keys.other}`, 'severalKeys'],
    ['nothing', '', 'empty'],
    ['only blanks', ' \r\n ', 'empty'],
    ['half a certificate', certificate.slice(0, 300), 'damaged'],
    ['half a certificate in DER', certificateDer.subarray(0, 200), 'damaged'],
    ['a certificate with lines missing', certificate.replace(/\n.{64}\n/, '\n'), 'damaged'],
    ['some text', 'Dear administrator', 'unknown'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'unknown'],
  ])('that is or holds %s is refused for that reason', (_what, content, fault) => {
    expect(read(content)).toEqual({ kind: 'refused', fault });
  });

  it('is not read above 64 KiB, and read at 64 KiB', () => {
    const filled = `${certificate}\n`.padEnd(64 * 1024, ' ');
    expect(partsOf(filled)).toEqual({ certificate });
    expect(partsOf(`${filled} `)).toBe('tooLarge');
  });

  it('whose data is no Base64 is called damaged', () => {
    expect(readFile({ name: 'file', size: 3, type: '', data: '%%%' })).toEqual({
      kind: 'refused',
      fault: 'damaged',
    });
  });

  it('never breaks the page, whatever it holds', () => {
    const sequences = fc
      .uint8Array({ minLength: 1, maxLength: 40 })
      .map((rest) => Uint8Array.of(0x30, ...rest));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 80 }), sequences), (bytes) => {
        expect(['read', 'refused']).toContain(read(bytes).kind);
      }),
    );
  });

  it('that is cut off anywhere is never taken for a whole one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: certificateDer.length - 1 }), (length) => {
        expect(read(certificateDer.subarray(0, length)).kind).toBe('refused');
      }),
    );
  });
});
