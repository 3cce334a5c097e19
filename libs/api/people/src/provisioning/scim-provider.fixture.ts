import type { Person, TestApp } from '@akashi/api-testing';
import type { IssuedProvisioningTokenView, ScimUser } from '@akashi/contracts';
import request from 'supertest';

const users = '/api/scim/v2/Users';
export const patchOf = (...Operations: object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});
export const isActive = (value: unknown) => patchOf({ op: 'Replace', path: 'active', value });

/** What a refusal says: status, SCIM's own word, and ours. */
export const refusalOf = ({ status, body }: request.Response): [number, string | undefined, string | undefined] => {
  const { scimType, 'urn:akashi:scim:problem': ours } = body as {
    scimType?: string;
    'urn:akashi:scim:problem'?: { code: string };
  };
  return [status, scimType, ours?.code];
};

export async function aProvisioningToken(admin: Person): Promise<IssuedProvisioningTokenView> {
  const asked = { name: 'Entra ID', days: 90 };
  return (await admin.post('/api/firm/provisioning/tokens').send(asked).expect(201))
    .body as IssuedProvisioningTokenView;
}

/** A provider that speaks SCIM with one token. */
export class ScimProvider {
  constructor(
    private readonly test: TestApp,
    readonly token: string,
  ) {}

  ask(method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string): request.Test {
    return request(this.test.app.getHttpServer())
      [method](path)
      .set('Authorization', `Bearer ${this.token}`)
      .set('Content-Type', 'application/scim+json');
  }

  list(query: object = {}): request.Test {
    return this.ask('get', users).query(query);
  }

  read(id: string): request.Test {
    return this.ask('get', `${users}/${id}`);
  }

  provide(userName: string, change: object = {}): request.Test {
    const person = { userName, externalId: `x-${userName}`, name: { familyName: '新', givenName: '人' }, active: true };
    const body = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], ...person, ...change };
    return this.ask('post', users).send(JSON.stringify(body));
  }

  patch(id: string, body: object): request.Test {
    return this.ask('patch', `${users}/${id}`).send(JSON.stringify(body));
  }

  put(id: string, body: object): request.Test {
    const whole = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], ...body };
    return this.ask('put', `${users}/${id}`).send(JSON.stringify(whole));
  }

  remove(id: string): request.Test {
    return this.ask('delete', `${users}/${id}`);
  }

  async provided(userName: string): Promise<ScimUser> {
    return (await this.provide(userName).expect(201)).body as ScimUser;
  }
}
