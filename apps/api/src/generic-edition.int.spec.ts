import {
  aFirm,
  anEngagement,
  sendFile,
  sendStatement,
  startTestApp,
  type ArrangedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { EditionFileView, EngagementView, MatrixView, PlanPageView, StatementImportView } from '@akashi/contracts';
import { writeStatementXlsx, type StatementRow } from '@akashi/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';

let test: TestApp;
let engagement: ArrangedEngagement;

const control = (id: string, label: string, more: object = {}) => ({
  id,
  title: `Control ${label}`,
  props: [{ name: 'label', value: label }],
  parts: [{ name: 'statement', prose: `Prose of ${label}` }],
  ...more,
});

const catalog = {
  catalog: {
    metadata: { title: 'Generated catalog', version: '5', 'oscal-version': '1.1.2' },
    groups: [
      {
        id: 'ac',
        title: 'Access',
        controls: [control('ac-2', 'AC-2', { controls: [control('ac-2.1', 'AC-2(1)')] }), control('ac-10', 'AC-10')],
      },
      { id: 'au', title: 'Audit', controls: [control('au-1', 'AU-1')] },
    ],
  },
};

beforeAll(async () => {
  test = await startTestApp(areas);
  const firm = await aFirm(test);
  const quality = await firm.person('quality', 'quality_office');
  const sent = await sendFile(quality, '/api/edition-files', 'catalog.json', JSON.stringify(catalog)).expect(201);
  const { id } = sent.body as EditionFileView;
  const named = { code: 'generated-5', titleJa: '生成した管理基準', titleEn: 'Generated', keepMappingAs: null };
  const right = { rightsHeld: true, rightsBasis: '公有（米国政府著作物）' };
  await quality
    .post(`/api/edition-files/${id}/import`)
    .send({ mapping: null, grammar: 'GENERIC', answers: [], ...named, ...right })
    .expect(201);
  engagement = await anEngagement(test, firm, { editionId: 'generated-5' });
}, 60_000);
afterAll(() => test.close());

const facts = {
  edition: 'generated-5',
  provider: '株式会社ミズナラクラウド',
  service: 'ミズナラ文書基盤',
  regions: '東日本',
  scope: '文書基盤',
  statementDate: '2026-12-04',
  periodFrom: '2026-04-01',
  periodTo: '2026-09-30',
};

const rule = { frequency: '年次', mainTarget: '規程等' };

/** Numbers as people write them: as printed, in lower case, in full width. */
const rows: StatementRow[] = [
  { criterion: 'AC-2', choice: '選択', control: '利用者を登録する', owner: '運用部', ...rule, operation: 'なし' },
  { criterion: 'ac-2.1', choice: '選択', control: '登録を自動で行う', owner: '運用部', ...rule },
  { criterion: 'ＡＣ－１０', choice: '選択', control: '同時の利用を制限する', owner: '運用部', ...rule },
  { criterion: 'AU-1', choice: '非選択', reason: '別の方針による' },
];

const statement = (given: readonly StatementRow[]) =>
  writeStatementXlsx({
    edition: { code: 'generated-5', title: '', criteria: [] },
    facts,
    rows: given,
    language: 'ja',
  });

describe('an engagement under a catalogue with numbers of its own', () => {
  it('tells a number that the edition does not have, with its place', async () => {
    const bytes = await statement([...rows, { criterion: 'AC-99', choice: '選択', control: 'x', owner: 'y', ...rule }]);
    const refused = await sendFile(
      engagement.senior,
      `${engagement.path}/statement`,
      's.xlsx',
      Buffer.from(bytes),
    ).expect(422);
    expect(refused.body.faults).toMatchObject([{ place: 'A8', rule: 'criterion.unknown', value: 'AC-99' }]);
  });

  it('takes the statement, with sums by the chapters of the catalogue', async () => {
    const bytes = Buffer.from(await statement(rows));
    const taken = await sendStatement(engagement, bytes);
    expect(taken.status).toBe(201);
    const { sums } = (taken.body as StatementImportView).statement;
    expect(sums.chapters).toMatchObject([
      { chapter: 'ac', all: 3, selected: 3 },
      { chapter: 'au', all: 1, notSelected: 1 },
    ]);
    expect(sums.objectives.all).toBe(0);
  });

  it('plans and tests by it, and the matrix stands under its headings', async () => {
    const { path, senior, leader, practitioner } = engagement;
    const drafted = (await senior.post(`${path}/plan`).expect(201)).body as PlanPageView;
    expect(drafted.plan?.chapters).toMatchObject([{ chapter: 'ac', controls: 3 }]);
    await leader.post(`${path}/plan/approve`).send({ version: drafted.plan?.version }).expect(200);
    const matrix = (await practitioner.get(`${path}/matrix`).expect(200)).body as MatrixView;
    expect(matrix.controls.number).toEqual(['AC-2', 'AC-2(1)', 'AC-10']);
    expect(matrix.controls.chapter).toEqual(['ac', 'ac', 'ac']);
    expect(matrix.controls.objective).toEqual(['ac', 'ac', 'ac']);
    expect(matrix.headings.labelJa).toEqual(['Access', 'Audit']);
    const overview = (await leader.get(path).expect(200)).body as EngagementView;
    expect(overview.chapters).toMatchObject([{ chapter: 'ac', labelEn: 'Access', controls: 3, total: 3 }]);
  });
});
