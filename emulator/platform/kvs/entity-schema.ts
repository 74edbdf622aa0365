import type { EntityDefinition } from '../manifest';
import { KvsFailure } from './kvs-failure';

const INT32_MAX = 2_147_483_647;
const INT32_MIN = -2_147_483_648;

/** The index every entity has without declaring it: its range attribute is the key itself. */
const BY_KEY = 'by-key';

export interface EntityIndex {
  readonly name: string;
  readonly partition: readonly string[];
  /** Attribute whose value orders the index; undefined = the key. */
  readonly range: string | undefined;
}

type AttributeType = EntityDefinition['attributes'][string]['type'];

const TYPE_TESTS: Readonly<Record<AttributeType, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  integer: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= INT32_MIN && value <= INT32_MAX,
  float: (value) => typeof value === 'number',
  any: () => true,
};

function toIndex(declared: NonNullable<EntityDefinition['indexes']>[number]): EntityIndex {
  if (typeof declared === 'string') return { name: declared, partition: [], range: declared };
  return { name: declared.name, partition: declared.partition ?? [], range: declared.range[0] };
}

/** One declared entity: knows its attributes and indexes and refuses what does not fit them. */
export class EntitySchema {
  private readonly indexes: readonly EntityIndex[];

  constructor(private readonly definition: EntityDefinition) {
    this.indexes = [
      ...(definition.indexes ?? []).map(toIndex),
      { name: BY_KEY, partition: [], range: undefined },
    ];
    for (const index of this.indexes)
      for (const attribute of [...index.partition, ...(index.range === undefined ? [] : [index.range])])
        if (!Object.hasOwn(definition.attributes, attribute))
          throw new Error(
            `Entity "${definition.name}": index "${index.name}" needs attribute "${attribute}"`,
          );
  }

  /**
   * Stricter than is known of the platform in one point: an attribute that the manifest does not declare is refused,
   * so that code which works here does not depend on undocumented behaviour.
   */
  checkValue(value: unknown): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new KvsFailure(400, 'INVALID_ENTITY_VALUE', 'An entity value must be an object');
    for (const [name, actual] of Object.entries(value)) this.checkAttribute(name, actual);
  }

  checkAttributeName(name: string): void {
    if (!Object.hasOwn(this.definition.attributes, name))
      throw new KvsFailure(
        400,
        'INVALID_ENTITY_VALUE',
        `Entity "${this.definition.name}" declares no attribute "${name}"`,
      );
  }

  index(name: string): EntityIndex {
    const found = this.indexes.find((index) => index.name === name);
    if (found) return found;
    throw new KvsFailure(
      400,
      'INVALID_ENTITY_INDEX',
      `Entity "${this.definition.name}" declares no index "${name}"`,
    );
  }

  private checkAttribute(name: string, value: unknown): void {
    this.checkAttributeName(name);
    const type = this.definition.attributes[name]?.type ?? 'any';
    if (!TYPE_TESTS[type](value))
      throw new KvsFailure(
        400,
        'INCORRECT_PROPERTY_TYPE',
        `Data type for property "${name}" is defined as "${type}"`,
      );
  }
}
