import { aFirm, anIssuedReport, aReportableEngagement, startTestApp, type TestApp } from '@akashi/api-testing';
import type { ClientView } from '@akashi/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FirmsModule } from '@akashi/api-firms';
import { ReportingModule } from '../../reporting.module';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp([FirmsModule, ReportingModule]);
});
afterAll(() => test.close());

it('an issued report keeps what it said when its client and its service are corrected', async () => {
  const work = await aReportableEngagement(test, await aFirm(test));
  const { id } = await anIssuedReport(test, work);
  const report = async () => (await work.leader.get(`${work.path}/report/${id}`).expect(200)).body;
  const bytes = async (format: string) => {
    const file = await work.leader.get(`${work.path}/report/${id}/files/${format}`).buffer().expect(200);
    return Buffer.from(file.body as Uint8Array);
  };
  const said = { report: await report(), pdf: await bytes('pdf'), xlsx: await bytes('xlsx') };

  expect(Math.min(said.pdf.length, said.xlsx.length)).toBeGreaterThan(1000);

  const [client] = (await work.leader.get('/api/clients').expect(200)).body as ClientView[];
  const { services, revisions: _, id: clientId, ...record } = client as ClientView;
  const [service] = services;
  expect(JSON.stringify(said.report.content)).toContain(record.name);
  const reason = '商号とサービス名の変更';
  await work.leader
    .put(`/api/clients/${clientId}`)
    .send({ ...record, name: '改称後の株式会社', reason })
    .expect(200);
  const renamed = { name: '改称後のサービス', kind: 'PAAS', regions: ['西日本'], reason, version: service?.version };
  await work.leader.put(`/api/clients/${clientId}/services/${service?.id}`).send(renamed).expect(200);

  expect({ report: await report(), pdf: await bytes('pdf'), xlsx: await bytes('xlsx') }).toEqual(said);
});
