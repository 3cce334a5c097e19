import { operations, type NamedOperation, type Operation } from '@akashi/contracts/api';
import { Ajv, type ValidateFunction } from 'ajv';
import { appendFileSync, readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { resolve } from 'node:path';

const description = resolve(import.meta.dirname, '../../../../../apps/api/openapi.json');

type Route = NamedOperation & { address: RegExp };

const routes: readonly Route[] = operations.map(({ name, operation }) => ({
  name,
  operation,
  address: new RegExp(`^/api/${operation.path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`),
}));

/** More particular addresses come before those with a parameter in the same place. */
function routeOf(method: string, url: string): Route | undefined {
  const path = url.split('?')[0] ?? '';
  const fitting = routes.filter(({ operation, address }) => operation.method === method && address.test(path));
  return fitting.sort((a, b) => a.operation.path.split(':').length - b.operation.path.split(':').length)[0];
}

/** Reading the description takes a moment: all servers of a process are held to one, and it is read when the first answers. */
let read: Ajv | null = null;

function schemas(): Ajv {
  if (read) return read;
  read = new Ajv({ strict: false, validateFormats: false });
  return read.addSchema(JSON.parse(readFileSync(description, 'utf8')) as object, 'api');
}

const compiled = new Map<string, ValidateFunction>();

function schemaOf(name: string, operation: Operation): ValidateFunction | undefined {
  const known =
    compiled.get(name) ?? (schemas().getSchema(`api#${pointerTo(operation)}`) as ValidateFunction | undefined);
  if (known) compiled.set(name, known);
  return known;
}

/**
 * Reads every successful JSON answer that a server gives and holds it to the committed schema of its operation (`npm run
 * openapi` writes it): field by field, and nothing besides. Gives what did not fit. Which operations were answered is noted in
 * the file `AKASHI_ANSWERED` when there is one: `npm test` wants to have seen them all.
 */
export function holdAnswers(server: Server): readonly string[] {
  const seen = new Set<string>();
  const faults: string[] = [];

  const faultOf = ({ name, operation }: Route, status: number, text: string): string | null => {
    if (status !== operation.status) return `status ${status} instead of ${operation.status}`;
    // Whom it sends on reads no answer of ours.
    if (status === 303) return null;
    if (status === 204) return text === '' ? null : 'an answer where there is none';
    const validate = schemaOf(name, operation);
    if (!validate) return 'not in the description of the API; npm run openapi writes it anew';
    if (text !== '' && validate(JSON.parse(text))) return null;
    return `${schemas().errorsText(validate.errors)} ${JSON.stringify(validate.errors?.[0]?.params ?? text)}`;
  };

  const look = (request: IncomingMessage, response: ServerResponse, text: string): void => {
    const route = routeOf(request.method ?? '', request.url ?? '');
    const isCarriedOut = response.statusCode < 300 || response.statusCode === route?.operation.status;
    if (!route || !isCarriedOut || route.operation.answers === 'file') return;
    const fault = faultOf(route, response.statusCode, text);
    if (fault) faults.push(`${route.name}: ${fault}`);
    const noted = process.env['AKASHI_ANSWERED'];
    if (noted && !seen.has(route.name)) appendFileSync(noted, `${route.name}\n`);
    seen.add(route.name);
  };

  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = [];
    const keep = (part: unknown): void => {
      if (typeof part === 'string' || part instanceof Uint8Array) parts.push(Buffer.from(part));
    };
    const { write, end } = response;
    response.write = ((part: unknown, ...rest: never[]) => {
      keep(part);
      return (write as (...given: unknown[]) => boolean).call(response, part, ...rest);
    }) as typeof response.write;
    response.end = ((part: unknown, ...rest: never[]) => {
      keep(part);
      look(request, response, Buffer.concat(parts).toString('utf8'));
      return (end as (...given: unknown[]) => ServerResponse).call(response, part, ...rest);
    }) as typeof response.end;
  });
  return faults;
}

function pointerTo({ method, path, status, access }: Operation): string {
  const address = `/api/${path.replace(/:(\w+)/g, '{$1}')}`.replaceAll('/', '~1');
  const type = access === 'provisioning' ? 'application~1scim+json' : 'application~1json';
  return `/paths/${address}/${method.toLowerCase()}/responses/${status}/content/${type}/schema`;
}
