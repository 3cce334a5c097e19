/** The part of JSON Schema that our own validators come out as. */
export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  minimum?: number;
  minLength?: number;
  minItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

export type Schemas = Record<string, Schema>;

/** A place where an id goes: `tests.testId` in a body, `engagementId` in a path. */
export interface Slot {
  place: 'path' | 'body' | 'query';
  /** Field names from the top, list positions left out. */
  path: string;
}

/** What stands in a slot, and in the fields whose value only the example knows. */
export interface Filling {
  id(slot: Slot): string;
  /** The value of a field by its name, or undefined to make one up. */
  value(name: string): unknown;
}

function resolve(schemas: Schemas, schema: Schema): Schema {
  if (!schema.$ref) return schema;
  const named = schemas[schema.$ref.split('/').at(-1) ?? ''];
  if (!named) throw new Error(`The description of the API has no ${schema.$ref}.`);
  return named;
}

/** The slots of a schema, in the order of its fields. */
export function slotsOf(schemas: Schemas, name: string | null, place: 'body' | 'query'): Slot[] {
  const walk = (given: Schema, path: string): Slot[] => {
    const schema = resolve(schemas, given);
    if (schema.format === 'uuid') return [{ place, path }];
    if (schema.items) return walk(schema.items, path);
    return Object.entries(schema.properties ?? {}).flatMap(([field, part]) =>
      walk(part, path ? `${path}.${field}` : field),
    );
  };
  return name === null ? [] : walk(schemas[name] ?? {}, '');
}

/** A value that fits the schema: one element in every list, every field given. */
export function sampleOf(schemas: Schemas, name: string, place: 'body' | 'query', filling: Filling): unknown {
  const make = (given: Schema, path: string): unknown => {
    const schema = resolve(schemas, given);
    const field = path.split('.').at(-1) ?? '';
    if (schema.format === 'uuid') return filling.id({ place, path });
    const known = filling.value(field);
    if (known !== undefined) return known;
    if (schema.items) return [make(schema.items, path)];
    if (schema.properties) {
      const fields = Object.entries(schema.properties);
      return Object.fromEntries(fields.map(([key, part]) => [key, make(part, path ? `${path}.${key}` : key)]));
    }
    return leaf(schema);
  };
  return make(schemas[name] ?? {}, '');
}

function leaf(schema: Schema): unknown {
  if (schema.enum) return schema.enum[0];
  if (schema.format === 'date') return '2026-10-20';
  const length = /\{(36|64)\}/.exec(schema.pattern ?? '')?.[1];
  if (length) return 'a'.repeat(Number(length));
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 1, 1);
  if (schema.type === 'boolean') return false;
  if (schema.type === 'object') return {};
  return '記録'.padEnd(schema.minLength ?? 0, '。');
}
