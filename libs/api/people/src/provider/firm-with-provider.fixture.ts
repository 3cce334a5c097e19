import { aFirm, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import type { IdentityProviderView, ProviderAddressView, ProviderAnswerBody } from '@akashi/contracts';
import request from 'supertest';
import { aProvider, type RunningProvider } from './hostile-provider.fixture';

export const address = '/api/firm/identity-provider';

export const codeOf = (answer: request.Response) => [answer.status, (answer.body as { code?: string }).code];
export const cookieIn = (answer: request.Response, name: string): string =>
  [answer.headers['set-cookie'] ?? []]
    .flat()
    .find((one) => one.startsWith(`${name}=`))
    ?.split(';')[0] ?? '';

/** Somebody who went to the provider, with what the browser brings back. */
interface Gone {
  way: string;
  answer: ProviderAnswerBody;
}

/** A firm whose people come in by its provider, as 佐藤 does; another provider stands beside it. */
export class FirmWithProvider {
  private constructor(
    readonly test: TestApp,
    readonly firm: Firm,
    readonly admin: Person,
    readonly sato: Person,
    private readonly running: readonly [RunningProvider, RunningProvider],
  ) {}

  static async start(): Promise<FirmWithProvider> {
    const running = [await aProvider(), await aProvider()] as const;
    const test = await startTestApp([], { providersInside: running.map(({ issuer }) => issuer) });
    const firm = await aFirm(test);
    const admin = await firm.person('管理', 'firm_admin', 'member');
    const one = new FirmWithProvider(test, firm, admin, await firm.person('佐藤'), running);
    await one.turnOn();
    await one.link(one.sato);
    return one;
  }

  get provider(): RunningProvider {
    return this.running[0];
  }

  get other(): RunningProvider {
    return this.running[1];
  }

  /** The provider is honest again, and it is 佐藤 who sits there. */
  begin(): void {
    this.provider.deviate = {};
    this.provider.person = { sub: 'subject-1', email: 'sato@kasumidai.example' };
  }

  async close(): Promise<void> {
    await this.test.close();
    await Promise.all(this.running.map((each) => each.close()));
  }

  said() {
    return {
      kind: 'oidc',
      issuer: this.provider.issuer,
      clientId: 'akashi',
      secret: this.provider.secret as string | null,
      entryPoint: '',
      certificates: [] as string[],
      domains: ['kasumidai.example'],
      isOnly: false,
    };
  }

  async view(): Promise<IdentityProviderView> {
    return (await this.admin.get(address).expect(200)).body as IdentityProviderView;
  }

  /** Posts as somebody, with the cookie of the way beside their own. */
  post(path: string, body: object, ...cookies: string[]): request.Test {
    return request(this.test.app.getHttpServer())
      .post(path)
      .set('Cookie', cookies.filter((one) => one !== '').join('; '))
      .send(body);
  }

  /** Asks for the account that a session opens. */
  account(cookie: string): request.Test {
    return request(this.test.app.getHttpServer()).get('/api/account').set('Cookie', cookie);
  }

  /** Goes to the provider for something, and gives what the browser brings back. */
  async go(path: string, body: object, cookie = '', at = this.provider): Promise<Gone> {
    const started = await this.post(path, body, cookie).expect(200);
    return { way: cookieIn(started, 'akashi-way'), answer: at.visit((started.body as ProviderAddressView).url) };
  }

  goIn(at = this.provider): Promise<Gone> {
    return this.go('/api/session/provider/start', { firmId: this.firm.firmId }, '', at);
  }

  comeIn({ way, answer }: Gone): request.Test {
    return this.post('/api/session/provider', answer, way);
  }

  /** The cookie of a session that the provider's word opened. */
  async cameIn(): Promise<string> {
    return cookieIn(await this.comeIn(await this.goIn()).expect(200), 'akashi');
  }

  async turn(isOn: boolean): Promise<void> {
    const { version } = await this.view();
    await this.admin.put(`${address}/state`).send({ isOn, version }).expect(200);
  }

  async turnOn(change: object = {}): Promise<void> {
    const set = { ...this.said(), ...change, version: (await this.view()).version };
    await this.admin.put(address).send(set).expect(200);
    const { way, answer } = await this.go(`${address}/test`, {}, this.admin.cookie);
    await this.post(`${address}/claims`, answer, this.admin.cookie, way).expect(200);
    await this.turn(true);
  }

  async link(person: Person): Promise<void> {
    const { way, answer } = await this.go('/api/account/identity/start', {}, person.cookie);
    await this.post('/api/account/identity', answer, person.cookie, way).expect(204);
  }
}
