import { permissionScope } from '@akashi/domain/access';
import { Requires } from '@akashi/api-platform';
import type { INestApplication, Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { MetadataStorage } from 'class-transformer/types/MetadataStorage';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { createRequire } from 'node:module';

type Operation = Record<string, unknown> & { operationId?: string; responses?: Record<string, unknown> };

/** What our own validators mean, for a reader who has only the schema. */
const additionalConverters = {
  isText: ({ constraints }: { constraints?: unknown[] }) => ({
    type: 'string' as const,
    minLength: constraints?.[0] as number,
    maxLength: constraints?.[1] as number,
  }),
  isLocalDate: { type: 'string' as const, format: 'date' },
};

const problem = {
  description: 'RFC 9457 problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The API as an OpenAPI document: addresses, permissions and bodies, from the code itself. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder().setTitle('Akashi').setVersion('1').addCookieAuth('akashi').build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller}.${method}`,
  });
  document.components = { ...document.components, schemas: { ...schemasOf(app), Problem: problemSchema } };
  for (const { operation, handler } of operationsOf(app, document)) describe(operation, handler);
  return sorted(document);
}

const problemSchema = {
  type: 'object',
  required: ['type', 'status', 'code', 'title', 'text', 'requestId'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    title: { type: 'string' },
    text: { type: 'object' },
    requestId: { type: 'string' },
  },
};

function controllersOf(app: INestApplication): Type[] {
  return [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map((controller) => controller.metatype as Type),
  );
}

// Where `@Type(() => …)` leaves what it was told; the package exports it in its CommonJS half alone.
const { defaultMetadataStorage } = createRequire(import.meta.url)('class-transformer/cjs/storage') as {
  defaultMetadataStorage: MetadataStorage;
};

const reading = {
  additionalConverters,
  classTransformerMetadataStorage: defaultMetadataStorage,
  refPointerPrefix: '#/components/schemas/',
};

/** JSON schemas of every class that a handler takes as its body or query, nested ones included. */
function schemasOf(app: INestApplication): Record<string, object> {
  const waiting = controllersOf(app).flatMap((controller) =>
    Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
      const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) as
        Type[] | undefined;
      return (types ?? []).filter((type) => /(Dto|Query)$/.test(type?.name ?? ''));
    }),
  );
  const schemas: Record<string, object> = {};
  for (let type = waiting.pop(); type; type = waiting.pop()) {
    if (schemas[type.name]) continue;
    schemas[type.name] = targetConstructorToSchema(type, reading);
    waiting.push(...nestedIn(type));
  }
  return schemas;
}

/** The classes that a class names as the types of its own fields. */
function nestedIn(type: Type): Type[] {
  const fields = Object.keys((targetConstructorToSchema(type, reading) as { properties?: object }).properties ?? {});
  const types = fields.map((field) => defaultMetadataStorage.findTypeMetadata(type, field)?.typeFunction() as Type);
  return types.filter((each) => /Dto$/.test(each?.name ?? ''));
}

function operationsOf(
  app: INestApplication,
  document: OpenAPIObject,
): { operation: Operation; handler: object | undefined }[] {
  const handlers = new Map<string, object>();
  for (const controller of controllersOf(app)) {
    for (const name of Object.getOwnPropertyNames(controller.prototype)) {
      handlers.set(`${controller.name}.${name}`, (controller.prototype as Record<string, object>)[name] ?? {});
    }
  }
  return Object.values(document.paths).flatMap((path) =>
    (Object.values(path) as Operation[])
      .filter((operation) => operation?.operationId)
      .map((operation) => ({ operation, handler: handlers.get(operation.operationId ?? '') })),
  );
}

function describe(operation: Operation, handler: object | undefined): void {
  const permission =
    handler && (Reflect.getMetadata(Requires.KEY, handler) as Parameters<typeof permissionScope>[0] | undefined);
  operation['x-permission'] = permission ?? null;
  operation['security'] = permission ? [{ cookie: [] }] : [];
  operation.responses = { ...operation.responses, '4XX': problem, '5XX': problem };
}

/** Keys in order, so that the file changes only when the API does. */
function sorted<T>(value: T): T {
  if (Array.isArray(value)) return value.map(sorted) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  ) as T;
}
