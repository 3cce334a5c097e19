import {
  actionsOf,
  aFirm,
  aReportableEngagement,
  anApprovedReport,
  aComposedReport,
  ledgerOf,
  sendFile,
  startTestApp,
  workedOff,
  type Firm,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { JobView, ReportTemplateView, ReportView, TemplateChoiceView, TemplateLookView } from '@akashi/contracts';
import JSZip from 'jszip';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReportingModule } from '../reporting.module';

let test: TestApp;
let firm: Firm;
let admin: Person;
let member: Person;
let work: TestedEngagement;
let starter: Buffer;

const path = '/api/report-templates';
const bytesOf = async (who: Person, at: string): Promise<Buffer> =>
  (await who.get(at).responseType('blob').expect(200)).body as Buffer;
const keep = (who: Person, name: string, file: Buffer, fileName = '報告書.docx') =>
  sendFile(who, `${path}?${new URLSearchParams({ name })}`, fileName, file);
const listed = async (who: Person) => (await who.get(path).expect(200)).body as ReportTemplateView[];

/** The starter with other words before its end. */
async function changed(words: string): Promise<Buffer> {
  const archive = await JSZip.loadAsync(starter);
  const xml = await archive.file('word/document.xml')!.async('string');
  archive.file('word/document.xml', xml.replace('<w:sectPr', `<w:p><w:r><w:t>${words}</w:t></w:r></w:p><w:sectPr`));
  return archive.generateAsync({ type: 'nodebuffer' });
}

async function wordsOf(document: Buffer): Promise<string> {
  const xml = await (await JSZip.loadAsync(document)).file('word/document.xml')!.async('string');
  return xml.replace(/<[^>]*>/g, '');
}

beforeAll(async () => {
  test = await startTestApp([ReportingModule]);
  firm = await aFirm(test);
  admin = await firm.person('admin', 'firm_admin');
  member = await firm.person('member');
  work = await aReportableEngagement(test, firm);
  starter = await bytesOf(member, '/api/report-template-starter');
});
afterAll(() => test.close());

describe('the firm’s Word templates', () => {
  let template: ReportTemplateView;
  let next: Buffer;

  it('are kept version by version, each with one entry, and given out as they were given', async () => {
    template = (await keep(admin, '標準の報告書', starter).expect(201)).body as ReportTemplateView;
    expect(template.versions.map(({ versionNo, fileName }) => [versionNo, fileName])).toEqual([[1, '報告書.docx']]);
    next = await changed('第2版の書式');
    const again = sendFile(admin, `${path}/${template.id}/versions?version=1`, '報告書2.docx', next);
    expect(((await again.expect(201)).body as ReportTemplateView).versions.map(({ versionNo }) => versionNo)).toEqual([
      2, 1,
    ]);
    expect((await bytesOf(member, `${path}/${template.id}/versions/1`)).equals(starter)).toBe(true);
    expect((await bytesOf(member, `${path}/${template.id}/versions/2`)).equals(next)).toBe(true);
    const told = (await ledgerOf(test, firm.firmId)).map(({ action, facts, actor }) => [
      action,
      facts['versionNo'],
      actor.role,
    ]);
    expect(told).toEqual([
      ['report-template.kept', 1, 'firm_admin'],
      ['report-template.kept', 2, 'firm_admin'],
    ]);
  });

  it('are looked at before, with what is wrong of each tag and what is not used', async () => {
    const look = async (file: Buffer) =>
      (await sendFile(admin, '/api/report-template-looks', 'x.docx', file).expect(201)).body as TemplateLookView;
    expect(await look(starter)).toEqual({ harm: null, faults: [], unused: [] });
    expect(await look(await changed('{金額}'))).toEqual({
      harm: null,
      faults: [{ rule: 'unknown', tag: '金額' }],
      unused: [],
    });
    expect(await look(Buffer.from('PK-none'))).toMatchObject({ harm: 'not-document' });
  });

  it('are refused to a member, from an old version, to another firm, and with anything but words and known tags', async () => {
    await keep(member, '別', starter).expect(403);
    const stale = sendFile(admin, `${path}/${template.id}/versions?version=1`, 'x.docx', await changed('三'));
    expect((await stale.expect(409)).body.code).toBe('stale-version');
    const other = await (await aFirm(test, '別の監査法人')).person('zoe', 'firm_admin');
    await sendFile(other, `${path}/${template.id}/versions?version=2`, 'x.docx', await changed('三')).expect(404);
    await other.get(`${path}/${template.id}/versions/1`).expect(404);
    expect(await listed(other)).toEqual([]);
    expect(await actionsOf(test, other.firmId)).toEqual([]);
    const refusals: [Buffer, string, string][] = [
      [await changed('{金額}'), '別', 'report-template.tags-wrong'],
      [Buffer.from('PK-none'), '別', 'report-template.not-document'],
      [starter, ' ', 'report-template.name-missing'],
    ];
    for (const [file, name, code] of refusals) expect((await keep(admin, name, file).expect(422)).body.code).toBe(code);
    const same = sendFile(admin, `${path}/${template.id}/versions?version=2`, 'x.docx', next);
    expect((await same.expect(422)).body.code).toBe('report-template.same-file');
    expect(await listed(admin)).toHaveLength(1);
  });

  it('are chosen by who composes, make the draft, and the Word file that is issued, which says by what it was made', async () => {
    const at = `${work.path}/report-template`;
    const named = { templateId: template.id, versionNo: 2 };
    const choose = (who: Person, body: object) => who.put(at).send({ template: named, version: 0, ...body });
    expect((await work.practitioner.get(at).expect(200)).body).toEqual({ chosen: null, version: 0 });
    await choose(work.practitioner, {}).expect(403);
    await choose(work.senior, { template: { ...named, versionNo: 9 } }).expect(404);
    const { body } = await choose(work.senior, {}).expect(200);
    expect(body).toEqual({ chosen: { ...named, name: '標準の報告書' }, version: 1 } satisfies TemplateChoiceView);
    expect((await choose(work.senior, { template: null }).expect(409)).body.code).toBe('stale-version');
    expect((await choose(work.senior, { version: 1 }).expect(422)).body.code).toBe('report-template.chosen-already');
    const chosen = (await ledgerOf(test, work.engagementId)).filter(
      ({ action }) => action === 'report-template.chosen',
    );
    expect(chosen.map(({ facts }) => facts)).toEqual([{ template: template.id, versionNo: 2 }]);

    const { id: draftId } = await aComposedReport(work);
    const draft = await bytesOf(work.leader, `${work.path}/report/${draftId}/preview.docx`);
    expect(await wordsOf(draft)).toContain('第2版の書式');
    const { id, version, digest } = await anApprovedReport(test, work);
    const asked = await work.leader.post(`${work.path}/report/${id}/issue`).send({ version, digest }).expect(202);
    expect((await workedOff(test, work.leader, work.path, asked.body as JobView)).state).toBe('done');
    const report = (await work.leader.get(`${work.path}/report/${id}`).expect(200)).body as ReportView;
    expect(report.wordTemplate).toEqual({ name: '標準の報告書', versionNo: 2 });
    const issued = await bytesOf(work.leader, `${work.path}/report/${id}/files/docx`);
    const { sha256 } = report.files.find(({ format }) => format === 'docx')!;
    expect(createHash('sha256').update(issued).digest('hex')).toBe(sha256);
    expect(await wordsOf(issued)).toContain('第2版の書式');
    const [event] = (await ledgerOf(test, work.engagementId)).filter(({ action }) => action === 'report.issued');
    expect(event!.facts).toMatchObject({ templateId: template.id, templateVersion: 2, docxSha256: sha256 });
    expect((await choose(work.senior, { template: null, version: 1 }).expect(422)).body.code).toBe(
      'report-template.report-issued',
    );
  });
});
