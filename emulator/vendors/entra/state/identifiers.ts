import { createHash } from 'node:crypto';

/** Reproducible ids: two streams never disturb each other, so a further request changes no seeded id. */
export interface IdStream {
  guid(): string;
  /** An integer from 0 to below `bound`. */
  below(bound: number): number;
}

function shapeAsGuid(hex: string): string {
  const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return parts.join('-');
}

class HashedIds implements IdStream {
  private drawn = 0;

  constructor(private readonly source: string) {}

  guid(): string {
    return shapeAsGuid(this.draw());
  }

  below(bound: number): number {
    return parseInt(this.draw().slice(0, 8), 16) % bound;
  }

  private draw(): string {
    this.drawn += 1;
    return createHash('sha256').update(`${this.source}/${this.drawn}`).digest('hex');
  }
}

export function createIdStream(seed: string, name: string): IdStream {
  return new HashedIds(`${seed}/${name}`);
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isGuid(text: string): boolean {
  return GUID.test(text);
}

/** The security identifier that Entra derives from an object id: four little-endian words of its bytes. */
export function securityIdentifierOf(objectId: string): string {
  const [a = '', b = '', c = '', d = '', e = ''] = objectId.split('-');
  const tail = Buffer.from(d + e, 'hex');
  const words = [parseInt(a, 16), parseInt(c + b, 16), tail.readUInt32LE(0), tail.readUInt32LE(4)];
  return `S-1-12-1-${words.join('-')}`;
}
