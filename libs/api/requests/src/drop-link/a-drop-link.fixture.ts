import type { TestApp, TestedEngagement } from '@akashi/api-testing';
import type {
  CreateDropLinkBody,
  CreatedDropLinkView,
  DropRequestView,
  DropView,
  OpenedDropView,
} from '@akashi/contracts';
import request from 'supertest';

export const recipient = { recipientName: '野村 拓也', recipientEmail: 'nomura@mizunara.example' };

export async function aDropLink(
  work: TestedEngagement,
  change: Partial<CreateDropLinkBody> = {},
): Promise<CreatedDropLinkView> {
  const body: CreateDropLinkBody = { ...recipient, days: 30, requestIds: null, ...change };
  return (await work.practitioner.post(`${work.path}/drop-links`).send(body).expect(201)).body as CreatedDropLinkView;
}

/** Whoever opened a link, as their page asks. */
export class LinkHolder {
  constructor(
    private readonly test: TestApp,
    private readonly pass: string,
  ) {}

  /** Where no mail is set up: by the token and the address alone. */
  static async of(test: TestApp, { token, recipientEmail: email }: CreatedDropLinkView): Promise<LinkHolder> {
    const answer = await request(test.app.getHttpServer()).post('/api/drop/open').send({ token, email }).expect(200);
    return new LinkHolder(test, (answer.body as OpenedDropView).pass);
  }

  get(path: string) {
    return request(this.test.app.getHttpServer()).get(path).set('x-drop-pass', this.pass);
  }

  post(path: string) {
    return request(this.test.app.getHttpServer()).post(path).set('x-drop-pass', this.pass);
  }

  put(path: string) {
    return request(this.test.app.getHttpServer()).put(path).set('x-drop-pass', this.pass);
  }

  async view(): Promise<DropView> {
    return (await this.get('/api/drop/requests').expect(200)).body as DropView;
  }

  drop(id: string, name = '点検台帳.csv', content = '点検番号,日\nLC-0157,2026-09-04\n') {
    return this.post(`/api/drop/requests/${id}/files`)
      .set('Content-Type', 'application/octet-stream')
      .set('X-File-Name', encodeURIComponent(name))
      .send(Buffer.from(content));
  }

  async dropped(id: string, name?: string, content?: string): Promise<DropRequestView> {
    return (await this.drop(id, name, content).expect(201)).body as DropRequestView;
  }
}
