import {
  aComposedReport,
  aFirm,
  anApprovedReport,
  aReportableEngagement,
  passwordGivenAgain,
  reportDay,
  sendStatement,
  startTestApp,
  workedOff,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { AmendmentPageView, JobView, MatrixView, PaperView, ReportView } from '@akashi/contracts';
import { writeStatementXlsx, type ReportModel, type StatementRow } from '@akashi/documents';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReportingModule } from '../../reporting.module';

let test: TestApp;
let work: TestedEngagement;

beforeAll(async () => {
  test = await startTestApp([ReportingModule]);
});
afterAll(() => test.close());
beforeEach(async () => {
  work = await anEngagementWithItsBaseService();
});

async function anEngagementWithItsBaseService(): Promise<TestedEngagement> {
  const made = await aReportableEngagement(test, await aFirm(test));
  await test.admin.query(
    `INSERT INTO base_service_use (firm_id, service_id, id, name, registration_no, valid_until, checked_on)
     SELECT firm_id, service_id, gen_random_uuid(), 'アオバIaaS', 'C99-0001-1', '2027-10-31', '2026-02-02'
     FROM engagement WHERE id = $1 ON CONFLICT DO NOTHING`,
    [made.engagementId],
  );
  return made;
}

/** What a client says in one version. */
interface Said {
  /** Wording of 9.2.1.3; null when it is no longer selected. */
  access: string | null;
  frequency: string;
  reuse: boolean;
}

const first: Said = { access: '利用者IDは所属長の承認を得てから発行する。', frequency: '1日複数回', reuse: false };
const reworded = '利用者IDは、所属長の承認を得てから発行する。';

const selected = (criterion: string, control: string, change: StatementRow = { criterion }): StatementRow => ({
  choice: '選択',
  control,
  frequency: '年次',
  owner: '情報セキュリティ部',
  mainTarget: '規程等',
  operation: 'なし',
  ...change,
  criterion,
});
const left = (criterion: string, choice = '非選択'): StatementRow => ({ criterion, choice, reason: '対象がないため' });

function rowsOf({ access, frequency, reuse }: Said): StatementRow[] {
  const sampled = {
    criterion: '',
    frequency,
    mainTarget: '根拠文書・記録等(2)',
    population: 'P-01',
    operation: 'あり',
  };
  return [
    selected('3.1.2.1', '役員会が半期ごとに変化を評価する。'),
    selected('4.4.1.1', '責任者を文書で定め、年に一度見直す。'),
    access === null ? left('9.2.1.3') : selected('9.2.1.3', access, sampled),
    reuse ? selected('9.2.1.4', '抹消した利用者IDは再び使わない。') : left('9.2.1.4'),
    selected('12.6.1.1', '基盤の脆弱性は基盤サービスが点検する。', { criterion: '', baseService: 'C99-0001-1' }),
    left('14.2.7', '除外'),
  ];
}

let sent = 0;

/** Every file is another one: the same file twice is refused by itself. */
async function send(said: Said): Promise<number> {
  sent += 1;
  const bytes = await writeStatementXlsx({
    edition: { code: 'tested', title: '試験用の版', criteria: [] },
    facts: {
      edition: 'tested',
      provider: '株式会社ミズナラクラウド',
      service: 'ミズナラ文書基盤',
      regions: '東日本',
      scope: `文書基盤（${sent}）`,
      statementDate: '2026-12-04',
    },
    rows: rowsOf(said),
    language: 'ja',
  });
  const answer = await sendStatement(work, bytes);
  return answer.status;
}

const statusOf = async (request: PromiseLike<{ status: number }>): Promise<number> => (await request).status;

const amend = () => statusOf(work.senior.post(`${work.path}/plan/amendment`).send());

/** Decides every open change as it was computed. */
async function decide(): Promise<number> {
  const { body } = await work.senior.get(`${work.path}/plan/amendment`).expect(200);
  const page = body as AmendmentPageView;
  const open = page.amendment?.changes.filter(({ judged }) => judged === null) ?? [];
  for (const { stableKey, version, computed } of open) {
    const isJudged = computed === 'reworded' || computed === 'control_changed';
    const answers = Object.fromEntries(
      page.questions.map(({ code }) => [code, code === 'FREQUENCY' && computed === 'control_changed']),
    );
    const decision = { judged: computed, answers: isJudged ? answers : {}, reason: '' };
    await work.senior
      .put(`${work.path}/plan/amendment/changes`)
      .send({ changes: [{ stableKey, version }], ...decision });
  }
  return 200;
}

async function approveAmendment(): Promise<number> {
  const { body } = await work.senior.get(`${work.path}/plan/amendment`).expect(200);
  const version = (body as AmendmentPageView).amendment?.version ?? 1;
  return statusOf(work.leader.post(`${work.path}/plan/amendment/approve`).send({ version }));
}

/** Every test of the plan is done, signed and reviewed, where the state of things lets that be. */
async function finishTests(): Promise<number> {
  const matrix = (await work.senior.get(`${work.path}/matrix`).expect(200)).body as MatrixView;
  for (const [at, id] of matrix.tests.id.entries()) if (matrix.tests.state[at] !== 'reviewed') await finish(id);
  return 200;
}

async function finish(id: string): Promise<void> {
  const path = `${work.path}/tests/${id}`;
  const read = async () => (await work.practitioner.get(path).expect(200)).body as PaperView;
  let paper = await read();
  if (paper.conclusion === null) {
    const step = { id: null, technique: 'INSPECTION', procedure: '閲覧する', result: '記録があった', interviewee: '' };
    const steps = [{ ...step, performedOn: '2026-10-20' }];
    await work.practitioner.put(`${path}/steps`).send({ version: paper.version, steps });
    paper = await read();
    const conclusion = { version: paper.version, conclusion: 'NO_EXCEPTION', note: '' };
    await work.practitioner.put(`${path}/conclusion`).send(conclusion);
    paper = await read();
  }
  if (paper.state !== 'prepared')
    await work.practitioner.post(`${work.path}/tests/sign`).send({ tests: [{ id, version: paper.version }] });
  const { version } = await read();
  await work.senior.post(`${work.path}/tests/review`).send({ tests: [{ id, version }] });
}

async function standing(): Promise<ReportView | null> {
  const { body } = await work.leader.get(`${work.path}/report`).expect(200);
  return (body as { report: ReportView | null }).report;
}

const open = { documentNumber: 'K-2026-0001', explanation: null, subsequentEvents: null, texts: null };
const compose = () => work.senior.post(`${work.path}/report`).send({ ...open, datedOn: reportDay });

async function sign(verb: 'quality-review' | 'approve'): Promise<number> {
  const report = await standing();
  if (!report) return 404;
  const { id, version, digest } = report;
  if (verb === 'approve') await passwordGivenAgain(test, work.leader);
  const signer = verb === 'approve' ? work.leader : work.qualityReviewer;
  return statusOf(signer.post(`${work.path}/report/${id}/${verb}`).send({ version, digest }));
}

async function issue(): Promise<number> {
  const report = await standing();
  if (!report) return 404;
  const asked = await work.leader.post(`${work.path}/report/${report.id}/issue`).send({ version: report.version });
  if (asked.status === 202) await workedOff(test, work.leader, work.path, asked.body as JobView);
  return asked.status;
}

interface PlannedStatement {
  version: number;
  sha256: string;
  texts: string[];
  selected: number;
}

/** What the plan in force was drawn from, read past every store. */
async function planned(): Promise<PlannedStatement> {
  const { rows } = await test.admin.query<PlannedStatement>(
    `SELECT s.version_no AS version, s.file_sha256 AS sha256,
       (SELECT array_agg(i.text ORDER BY i.text) FROM individual_control i WHERE i.statement_id = s.id) AS texts,
       (SELECT count(*)::int FROM statement_selection x JOIN criterion c
          ON c.firm_id = x.firm_id AND c.edition_id = x.edition_id AND c.key = x.criterion_key
        WHERE x.statement_id = s.id AND x.choice = 'selected' AND c.level = 4) AS selected
     FROM scope_plan p JOIN statement s ON s.id = p.statement_id
     WHERE p.engagement_id = $1 AND p.state = 'approved'`,
    [work.engagementId],
  );
  return rows[0]!;
}

/** The report that was issued, as it is stored; null while none is. */
async function issued(): Promise<ReportModel | null> {
  const { rows } = await test.admin.query<{ model: string }>(
    `SELECT model FROM report WHERE engagement_id = $1 AND state = 'issued'`,
    [work.engagementId],
  );
  return rows[0] ? (JSON.parse(rows[0].model) as ReportModel) : null;
}

async function expectTrue({ subject, scope, appendix }: ReportModel): Promise<void> {
  const plan = await planned();
  expect([subject.statement.version, subject.statement.sha256]).toEqual([plan.version, plan.sha256]);
  expect(scope.parts.reduce((sum, part) => sum + part.selected, 0)).toBe(plan.selected);
  expect([...new Set(appendix.map(({ controlText }) => controlText))].sort()).toEqual([...new Set(plan.texts)].sort());
}

describe('a report names what was audited', () => {
  it('is not composed while a statement waits for its amendment, and says then what the amended plan says', async () => {
    expect(await send({ ...first, access: reworded, reuse: true })).toBe(201);
    const refused = await compose().expect(422);
    expect(refused.body.code).toBe('plan.behind-statement');
    await amend();
    expect((await compose().expect(422)).body.code).toBe('plan.behind-statement');
    await decide();
    expect(await approveAmendment()).toBe(200);
    await finishTests();
    await compose().expect(201);
    const report = await standing();
    expect(report?.content.subject.statement.version).toBe(2);
    const { rows } = await test.admin.query<{ model: string }>(
      `SELECT model FROM report WHERE engagement_id = $1 AND state = 'draft'`,
      [work.engagementId],
    );
    const model = JSON.parse(rows[0]!.model) as ReportModel;
    await expectTrue(model);
    const line = model.appendix.find(({ controlText }) => controlText === reworded);
    expect(line?.controlVersion).toBe(2);
  });

  it('does not list the test of a dropped control, and keeps it on file', async () => {
    await send({ ...first, access: null });
    await amend();
    await decide();
    expect(await approveAmendment()).toBe(200);
    await finishTests();
    await compose().expect(201);
    const { content } = (await standing())!;
    expect(content.counts.map(({ testType, performed }) => [testType, performed])).toEqual([['DESIGN', 2]]);
    const { rows } = await test.admin.query(
      `SELECT test_type, conclusion FROM control_test WHERE engagement_id = $1 AND state = 'closed' ORDER BY test_type`,
      [work.engagementId],
    );
    expect(rows).toMatchObject([{ test_type: 'DESIGN' }, { test_type: 'OPERATION', conclusion: 'DEVIATION' }]);
  });

  it('is not issued once a newer statement came in, although it was approved before', async () => {
    const { id, version } = await anApprovedReport(test, work);
    expect(await send({ ...first, access: reworded })).toBe(201);
    const refused = await work.leader.post(`${work.path}/report/${id}/issue`).send({ version }).expect(422);
    expect(refused.body.code).toBe('report.checks-open');
    const { body } = await work.leader.get(`${work.path}/report/checks`).expect(200);
    const failing = (body as { code: string; ok: boolean }[]).filter(({ ok }) => !ok).map(({ code }) => code);
    expect(failing).toEqual(['statement-is-planned']);
  });

  it('is not issued under an earlier composition once the amendment is approved', async () => {
    await aComposedReport(work);
    await send({ ...first, access: reworded });
    await amend();
    await decide();
    await approveAmendment();
    expect(await sign('quality-review')).toBe(422);
    expect(await sign('approve')).toBe(422);
    expect(await issue()).toBe(422);
    expect(await issued()).toBeNull();
  });

  it('cannot be brought about otherwise by any order of import, amend, decide, sign, compose and issue', async () => {
    const said = fc.record({
      access: fc.constantFrom(first.access, reworded, null),
      frequency: fc.constantFrom('1日複数回', '月次'),
      reuse: fc.boolean(),
    });
    const act = fc.oneof(
      { weight: 3, arbitrary: said.map((one) => ({ name: 'send', run: () => send(one) })) },
      ...[
        { name: 'amend', run: amend },
        { name: 'decide', run: decide },
        { name: 'approve the amendment', run: approveAmendment },
        { name: 'finish the tests', run: finishTests },
        { name: 'compose', run: () => statusOf(compose()) },
        { name: 'quality review', run: () => sign('quality-review') },
        { name: 'approve the report', run: () => sign('approve') },
        { name: 'issue', run: issue },
      ].map((one) => ({ weight: 2, arbitrary: fc.constant(one) })),
    );
    const toTheEnd = [
      finishTests,
      () => statusOf(compose()),
      () => sign('quality-review'),
      () => sign('approve'),
      issue,
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
        work = await anEngagementWithItsBaseService();
        for (const { name, run } of acts) expect([name, (await run()) < 500]).toEqual([name, true]);
        for (const step of [amend, decide, approveAmendment, ...toTheEnd]) expect(await step()).toBeLessThan(500);
        const report = await issued();
        if (report) await expectTrue(report);
        return report !== null;
      }),
      { numRuns: 8 },
    );
  }, 300_000);
});
