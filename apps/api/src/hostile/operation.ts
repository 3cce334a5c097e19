import { Requires } from '@akashi/api-platform';
import { type Permission, permissionScope } from '@akashi/domain/access';
import { RequestMethod, type INestApplication, type Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';

/** One route of the API with everything a stranger can put into it. */
export interface Operation {
  /** `PUT /api/engagements/:engagementId/tests/:testId/steps` */
  name: string;
  method: string;
  path: string;
  permission: Permission | null;
  inEngagement: boolean;
  /** Names of the parameters in the path. */
  params: string[];
  /** Name of the class that the body, the query must fit. */
  body: string | null;
  query: string | null;
  /** Single values of the query. */
  queryNames: string[];
  /** The body is a file. */
  upload: boolean;
}

const [requestArgument, bodyArgument, queryArgument] = ['0', '3', '4'];

/** Every operation, from the controllers themselves. */
export function operationsOf(app: INestApplication): Operation[] {
  return [...app.get(ModulesContainer).values()]
    .flatMap((module) => [...module.controllers.values()].map(({ metatype }) => metatype as Type))
    .flatMap((controller) =>
      Object.getOwnPropertyNames(controller.prototype).flatMap((name) => operationOf(controller, name) ?? []),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function operationOf(controller: Type, name: string): Operation | null {
  const handler = (controller.prototype as Record<string, object>)[name];
  const path = handler && (Reflect.getMetadata('path', handler) as string | undefined);
  if (name === 'constructor' || !handler || path === undefined) return null;
  const base = Reflect.getMetadata('path', controller) as string;
  const address = `/api/${base}/${path}`.replace(/\/+/g, '/').replace(/\/$/, '');
  const method = RequestMethod[Reflect.getMetadata('method', handler) as number] ?? '';
  const permission = (Reflect.getMetadata(Requires.KEY, handler) as Permission | undefined) ?? null;
  const input = inputOf(controller, name);
  return {
    name: `${method} ${address}`,
    method,
    path: address,
    permission,
    inEngagement: permission !== null && permissionScope(permission) === 'engagement',
    params: [...address.matchAll(/:([A-Za-z]+)/g)].map(([, param]) => param ?? ''),
    ...input,
    upload: input.upload && permission !== null && method !== 'GET',
  };
}

function inputOf(controller: Type, name: string): Pick<Operation, 'body' | 'query' | 'queryNames' | 'upload'> {
  const args = argumentsOf(controller, name);
  const whole = (kind: string | undefined) =>
    args.find((arg) => arg.kind === kind && arg.name === undefined)?.type.name;
  const body = whole(bodyArgument) ?? null;
  return {
    body,
    query: whole(queryArgument) ?? null,
    queryNames: args.flatMap((arg) => (arg.kind === queryArgument && arg.name !== undefined ? [arg.name] : [])),
    upload: body === null && args.some((arg) => arg.kind === requestArgument),
  };
}

function argumentsOf(controller: Type, handler: string): { kind: string; name: string | undefined; type: Type }[] {
  const declared = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) as
    Record<string, { index: number; data?: string }> | undefined;
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, handler) as Type[];
  return Object.entries(declared ?? {}).map(([key, { index, data }]) => ({
    kind: key.split(':')[0] ?? '',
    name: data,
    type: types[index]!,
  }));
}
