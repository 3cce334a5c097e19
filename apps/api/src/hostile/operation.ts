import { operations, type Access } from '@akashi/contracts/api';
import { type Permission, permissionScope } from '@akashi/domain/access';
import type { INestApplication } from '@nestjs/common';
import { handlersOf, inputOf, takesQuery } from '../description/inputs';

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
  /** The body is a file. */
  upload: boolean;
}

type WithoutPermission = Exclude<Access, Permission>;

const withoutPermission: readonly Access[] = [
  'public',
  'signed-in',
  'provisioning',
  'drop-link',
] satisfies WithoutPermission[];

const isWithoutPermission = (access: Access): access is WithoutPermission => withoutPermission.includes(access);

/** Every operation of the table, with what its handler takes. */
export function operationsOf(app: INestApplication): Operation[] {
  const inputs = new Map(handlersOf(app).map((handler) => [handler.operation, inputOf(handler)?.name ?? null]));
  return operations
    .map(({ operation }) => {
      const { method, access, sends } = operation;
      const path = `/api/${operation.path}`;
      const permission = isWithoutPermission(access) ? null : access;
      const input = inputs.get(operation) ?? null;
      return {
        name: `${method} ${path}`,
        method,
        path,
        permission,
        inEngagement: permission !== null && permissionScope(permission) === 'engagement',
        params: [...path.matchAll(/:([A-Za-z]+)/g)].map(([, param]) => param ?? ''),
        body: takesQuery(operation) ? null : input,
        query: takesQuery(operation) ? input : null,
        upload: sends === 'file',
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
