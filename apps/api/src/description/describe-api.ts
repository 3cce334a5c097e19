import { isOpenToTokens, operations, type Operation } from '@akashi/contracts/api';
import type { INestApplication, Type } from '@nestjs/common';
import type { ContractTypes } from './contract-types';
import type { Description, DescribedOperation, JsonSchema } from './description';
import { handlersOf, inputOf, inputSchemas, schemaOf, takesQuery } from './inputs';
import { problemsOf } from './problems-of';

/**
 * The API as an OpenAPI document: the operations of the table, with the bodies and queries that the validators take and
 * the answers that the contracts' types promise.
 */
export function describeApi(app: INestApplication, types: ContractTypes): Description {
  const taken = new Map(handlersOf(app).map((handler) => [handler.operation, inputOf(handler)]));
  const told = new Map(types.operations.map((each) => [each.name, each]));
  const paths: Description['paths'] = {};
  for (const { name, operation } of operations) {
    const address = `/api/${operation.path.replace(/:(\w+)/g, '{$1}')}`;
    const { summary, answer } = told.get(name)!;
    const described = describe(operation, taken.get(operation), answer as JsonSchema | null);
    (paths[address] ??= {})[operation.method.toLowerCase()] = { operationId: name, summary, ...described };
  }
  const schemas = { ...(types.schemas as Record<string, JsonSchema>), ...inputSchemas(app) };
  const securitySchemes = {
    cookie: { type: 'apiKey', in: 'cookie', name: 'akashi' },
    token: { type: 'http', scheme: 'bearer' },
  };
  const info = { title: 'Akashi', version: '1' };
  return sorted({ openapi: '3.1.0', info, paths, components: { schemas, securitySchemes } });
}

function describe(
  operation: Operation,
  input: Type | undefined,
  answer: JsonSchema | null,
): Omit<DescribedOperation, 'operationId' | 'summary'> {
  const [body, query] = takesQuery(operation) ? [undefined, input] : [input, undefined];
  return {
    'x-access': operation.access,
    'x-idempotent': operation.method === 'GET' || takesKey(operation),
    security: securityOf(operation),
    parameters: [...inPath(operation), ...(query ? inQuery(query) : []), ...inHeader(operation)],
    ...requestBody(operation, body),
    responses: { [operation.status]: success(operation, answer), ...problemsOf(operation) },
  };
}

function securityOf(operation: Operation): Record<string, never[]>[] {
  if (operation.access === 'public') return [];
  const byToken = operation.access === 'provisioning' || isOpenToTokens(operation) ? [{ token: [] }] : [];
  return operation.access === 'provisioning' ? byToken : [{ cookie: [] }, ...byToken];
}

function inPath({ path }: Operation): object[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: name?.endsWith('Id') ? { type: 'string', format: 'uuid' } : { type: 'string' },
  }));
}

function inQuery(type: Type): object[] {
  const { properties = {}, required = [] } = schemaOf(type);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

/** Every send of the standard's own stands for itself. */
const takesKey = ({ access }: Operation): boolean => access !== 'public' && access !== 'provisioning';

function inHeader({ method, sends, access, inParts }: Operation): object[] {
  const header = (name: string, required: boolean) => ({ name, in: 'header', required, schema: { type: 'string' } });
  if (method === 'GET') return [];
  if (access === 'provisioning') return method === 'POST' ? [] : [header('If-Match', false)];
  return [
    header('Idempotency-Key', false),
    ...(sends === 'file' ? [header('X-File-Name', true)] : []),
    ...(inParts ? [header('Upload-Id', false), header('Upload-Digest', false)] : []),
  ];
}

const scimJson = 'application/scim+json';

function requestBody({ sends, access, method }: Operation, body: Type | undefined): { requestBody?: object } {
  if (access === 'provisioning') {
    const content = { [scimJson]: { schema: { type: 'object' } } };
    return ['POST', 'PUT', 'PATCH'].includes(method) ? { requestBody: { required: true, content } } : {};
  }
  if (sends === 'file') {
    return { requestBody: { required: true, content: { 'application/octet-stream': { schema: { type: 'string' } } } } };
  }
  if (sends === 'form') {
    return {
      requestBody: { required: true, content: { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } } },
    };
  }
  if (!body) return {};
  const schema = { $ref: `#/components/schemas/${body.name}` };
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

function success({ answers, access, status }: Operation, answer: JsonSchema | null): object {
  if (status === 303) return { description: 'The browser goes on to a page of this installation' };
  if (answers === 'file') {
    return { description: 'The file', content: { 'application/octet-stream': { schema: { type: 'string' } } } };
  }
  if (!answer) return { description: 'Done; there is nothing to say' };
  const type = access === 'provisioning' ? scimJson : 'application/json';
  return { description: 'Done', content: { [type]: { schema: answer } } };
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
