import { handledBy } from '@akashi/api-platform';
import type { Operation } from '@akashi/contracts/api';
import { catalogueFieldNames } from '@akashi/domain/edition-import';
import type { INestApplication, Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { MetadataStorage } from 'class-transformer/types/MetadataStorage';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { createRequire } from 'node:module';
import type { JsonSchema } from './description';

const columns = {
  type: 'array' as const,
  maxItems: 20,
  items: { type: 'integer' as const, minimum: 1, maximum: 16_384 },
};

/** What our own validators mean, for a reader who has only the schema. */
const additionalConverters = {
  isText: ({ constraints }: { constraints?: unknown[] }) => ({
    type: 'string' as const,
    minLength: constraints?.[0] as number,
    maxLength: constraints?.[1] as number,
  }),
  isLocalDate: { type: 'string' as const, format: 'date' },
  isLanguageTag: { type: 'string' as const, maxLength: 35, example: 'zh-Hant' },
  areCatalogueColumns: {
    type: 'object' as const,
    properties: Object.fromEntries(catalogueFieldNames.map((name) => [name, columns])),
    patternProperties: { '^(title|text):[A-Za-z0-9-]+$': columns },
  },
  isAnswers: { type: 'object' as const, additionalProperties: { type: 'boolean' as const } },
};

// Where `@Type(() => …)` leaves what it was told; the package exports it in its CommonJS half alone.
const { defaultMetadataStorage } = createRequire(import.meta.url)('class-transformer/cjs/storage') as {
  defaultMetadataStorage: MetadataStorage;
};

/** A method of a controller that handles an operation of the table. */
export interface Handler {
  operation: Operation;
  controller: Type;
  method: string;
}

/** Every handler of every controller that the application has. */
export function handlersOf(app: INestApplication): Handler[] {
  return controllersOf(app).flatMap((controller) =>
    Object.getOwnPropertyNames(controller.prototype).flatMap((method) => {
      const operation = handledBy((controller.prototype as Record<string, object>)[method]!);
      return operation ? [{ operation, controller, method }] : [];
    }),
  );
}

export function controllersOf(app: INestApplication): Type[] {
  return [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map((controller) => controller.metatype as Type),
  );
}

/** The class of validators that a handler takes as its body, or as its query where the body is a file or there is none. */
export function inputOf({ controller, method }: Handler): Type | undefined {
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, method) as Type[];
  return types.find((type) => type?.name.endsWith('Dto'));
}

export const takesQuery = ({ method, sends }: Operation): boolean => method === 'GET' || sends === 'file';

export function schemaOf(type: Type): JsonSchema {
  return targetConstructorToSchema(type, {
    additionalConverters,
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
  }) as JsonSchema;
}

/** JSON schemas of everything that handlers take, nested classes included. */
export function inputSchemas(app: INestApplication): Record<string, JsonSchema> {
  const waiting = handlersOf(app).flatMap((handler) => inputOf(handler) ?? []);
  const schemas: Record<string, JsonSchema> = {};
  for (let type = waiting.pop(); type; type = waiting.pop()) {
    if (schemas[type.name]) continue;
    const schema = schemaOf(type);
    schemas[type.name] = schema;
    waiting.push(...nestedIn(type, Object.keys(schema.properties ?? {})));
  }
  return schemas;
}

/** The classes that a class names as the types of its own fields. */
function nestedIn(type: Type, fields: readonly string[]): Type[] {
  const types = fields.map((field) => defaultMetadataStorage.findTypeMetadata(type, field)?.typeFunction() as Type);
  return types.filter((each) => each?.name.endsWith('Dto'));
}
