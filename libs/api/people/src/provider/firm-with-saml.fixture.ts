import { aFirm, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import type { IdentityProviderView, ProviderAddressView, ProviderAnswerBody } from '@akashi/contracts';
import request from 'supertest';
import { address, cookieIn } from './firm-with-provider.fixture';
import { SampleSamlProvider, type SentForm } from './saml-provider.fixture';

export const assertionPath = '/api/session/provider/assertion';

/** Somebody who went to the provider, with what its page has the browser send. */
export interface GoneToSaml {
  way: string;
  form: SentForm;
}

/** A firm whose people come in by its SAML provider, as 佐藤 does. */
export class FirmWithSaml {
  private constructor(
    readonly test: TestApp,
    readonly firm: Firm,
    readonly admin: Person,
    readonly sato: Person,
    readonly provider: SampleSamlProvider,
  ) {}

  static async start(): Promise<FirmWithSaml> {
    const provider = await SampleSamlProvider.make('urn:kasumidai:idp', 'https://login.kasumidai.example/sso?tenant=1');
    const test = await startTestApp([]);
    const firm = await aFirm(test);
    const admin = await firm.person('管理', 'firm_admin', 'member');
    const one = new FirmWithSaml(test, firm, admin, await firm.person('佐藤'), provider);
    await one.turnOn();
    await one.link(one.sato);
    return one;
  }

  /** The provider is honest again, and it is 佐藤 who sits there. */
  begin(): void {
    this.provider.deviate = {};
    this.provider.person = { name: 'subject-1', email: 'sato@kasumidai.example' };
  }

  said() {
    return {
      kind: 'saml',
      issuer: this.provider.issuer,
      clientId: '',
      secret: null as string | null,
      entryPoint: this.provider.entryPoint,
      certificates: [this.provider.certificate],
      domains: ['kasumidai.example'],
      isOnly: false,
    };
  }

  async view(): Promise<IdentityProviderView> {
    return (await this.admin.get(address).expect(200)).body as IdentityProviderView;
  }

  post(path: string, body: object, ...cookies: string[]): request.Test {
    return this.postAt(this.test.app, path, body, ...cookies);
  }

  private postAt(at: TestApp['app'], path: string, body: object, ...cookies: string[]): request.Test {
    return request(at.getHttpServer())
      .post(path)
      .set('Cookie', cookies.filter((one) => one !== '').join('; '))
      .send(body);
  }

  async go(path: string, body: object, cookie = ''): Promise<GoneToSaml> {
    const started = await this.post(path, body, cookie).expect(200);
    return {
      way: cookieIn(started, 'akashi-way'),
      form: this.provider.visit((started.body as ProviderAddressView).url),
    };
  }

  goIn(): Promise<GoneToSaml> {
    return this.go('/api/session/provider/start', { firmId: this.firm.firmId });
  }

  /** As the browser does it: from a page of another site, without a cookie; gives what the page that it goes on to reads. */
  async bring(form: SentForm, at = this.test.app): Promise<ProviderAnswerBody | null> {
    const taken = await request(at.getHttpServer())
      .post(assertionPath)
      .set({ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://login.kasumidai.example' })
      .type('form')
      .send({ SAMLResponse: form.SAMLResponse, RelayState: form.RelayState })
      .expect(303);
    const back = new URL(String(taken.headers['location'])).searchParams;
    const code = back.get('code');
    return code === null ? null : { code, state: back.get('state') ?? '', iss: '' };
  }

  async comeIn({ way, form }: GoneToSaml, at = this.test.app): Promise<request.Response> {
    return this.postAt(at, '/api/session/provider', (await this.bring(form, at)) ?? {}, way);
  }

  async turnOn(change: object = {}): Promise<void> {
    const set = { ...this.said(), ...change, version: (await this.view()).version };
    await this.admin.put(address).send(set).expect(200);
    const { way, form } = await this.go(`${address}/test`, {}, this.admin.cookie);
    const answer = await this.bring(form);
    await this.post(`${address}/claims`, answer ?? {}, this.admin.cookie, way).expect(200);
    await this.turn(true);
  }

  async turn(isOn: boolean): Promise<void> {
    const { version } = await this.view();
    await this.admin.put(`${address}/state`).send({ isOn, version }).expect(200);
  }

  async link(person: Person): Promise<void> {
    const { way, form } = await this.go('/api/account/identity/start', {}, person.cookie);
    const answer = await this.bring(form);
    await this.post('/api/account/identity', answer ?? {}, person.cookie, way).expect(204);
  }
}
