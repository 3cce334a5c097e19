import { addEdition, demoEdition } from '@akashi/api-criteria';
import {
  actionsOf,
  aFirm,
  anEngagement,
  asFirm,
  ledgerOf,
  sendFile,
  startTestApp,
  type ArrangedEngagement,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import { writeStatementXlsx, type StatementRow } from '@akashi/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScopingModule } from '../scoping.module';

let test: TestApp;
let firm: Firm;
let stranger: Person;

const edition = demoEdition();
const facts = {
  edition: 'demo',
  provider: '株式会社ミズナラクラウド',
  service: 'ミズナラ文書基盤',
  regions: '東日本',
  scope: '文書基盤の提供に関わる組織と設備',
};
const excluded = ['14.2.7', '11.1.6'];
const frequencies = Array.from({ length: 41 }, (_, at) =>
  at < 14 ? '1日複数回' : at < 17 ? '日次' : at < 21 ? '週次' : at < 30 ? '月次' : at < 36 ? '四半期' : '年次',
);

/** The statement of the worked example: 802 of 1,074 selected, 96 taken over, 118 on 41 populations, 96 marked alone. */
function workedRows(): StatementRow[] {
  const items = edition.criteria.filter(({ level, key }) => {
    return level === 4 && !excluded.some((objective) => key.startsWith(`${objective}.`));
  });
  let open = 254;
  let selected = 0;
  const rows = items.map(({ number, part, isMandatory }, at): StatementRow => {
    if (part === 'CONTROLS' && !isMandatory && open > 0 && at % 4 !== 0) {
      open -= 1;
      return { criterion: number, choice: '非選択', reason: '該当する機器を持たないため' };
    }
    const plain: StatementRow = {
      criterion: number,
      choice: '選択',
      control: `${number} の統制を行う`,
      owner: '運用部',
    };
    if (part !== 'CONTROLS') return plain;
    const place = selected++;
    if (place < 96) return { ...plain, baseService: 'C99-0001-1' };
    if (place < 214) return { ...plain, ...sampled((place - 96) % 41) };
    return place < 310 ? { ...plain, operation: 'あり', frequency: '自動', mainTarget: '根拠設定等' } : plain;
  });
  return [...rows, ...excluded.map((criterion) => ({ criterion, choice: '除外', reason: '該当する業務がないため' }))];
}

function sampled(population: number): StatementRow {
  const frequency = frequencies[population] ?? '';
  const code = `P-${String(population + 1).padStart(2, '0')}`;
  return { population: code, frequency, mainTarget: '根拠文書・記録等(2)', operation: 'あり' };
}

async function importStatement(at: ArrangedEngagement, statementDate = '2026-12-04') {
  const bytes = await writeStatementXlsx({
    edition: { code: edition.id, title: edition.titleJa, criteria: [] },
    facts: { ...facts, statementDate },
    rows: workedRows(),
    populations: frequencies.map((_, at) => ({
      population: sampled(at).population ?? '',
      reason: '同じ手順書と担当で行うため',
    })),
    language: 'ja',
  });
  return sendFile(at.senior, `${at.path}/statement`, 'statement.xlsx', Buffer.from(bytes));
}

const readPlan = async (at: ArrangedEngagement) => (await at.practitioner.get(`${at.path}/plan`).expect(200)).body.plan;

/** An engagement whose plan is drafted, and the address of a decision in it that leaves an operation test out. */
async function drafted(): Promise<{ engagement: ArrangedEngagement; path: string }> {
  const engagement = await anEngagement(test, firm, { editionId: edition.id });
  await importStatement(engagement);
  const { columns } = (await engagement.senior.post(`${engagement.path}/plan`).expect(201)).body.plan;
  const at = columns.operation.reason.indexOf('DESIGN_ONLY');
  return { engagement, path: `${engagement.path}/plan/decisions/${columns.controlId[at]}/OPERATION` };
}

beforeAll(async () => {
  test = await startTestApp([ScopingModule]);
  firm = await aFirm(test);
  await asFirm(test, firm.firmId, (client) => addEdition(client, firm.firmId, edition));
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'quality_office');
});
afterAll(() => test.close());

describe('drafting the plan of the worked example', () => {
  it('is refused without a statement, to the quality reviewer and to another firm', async () => {
    const engagement = await anEngagement(test, firm, { editionId: edition.id });
    const answer = await engagement.senior.post(`${engagement.path}/plan`).expect(422);
    expect(answer.body.code).toBe('plan.statement-missing');
    await engagement.qualityReviewer.post(`${engagement.path}/plan`).expect(403);
    await stranger.post(`${engagement.path}/plan`).expect(404);
    expect(await readPlan(engagement)).toBeNull();
    expect(await actionsOf(test, engagement.engagementId)).toEqual([]);
  });

  it('imports 884 controls, and decides 788 design and 214 operation tests, with a reason for each left out', async () => {
    const engagement = await anEngagement(test, firm, { editionId: edition.id });
    const answer = await importStatement(engagement);
    expect(answer.body.faults ?? []).toEqual([]);
    const statement = answer.body.statement;
    expect(statement.controlCount).toBe(884);
    expect(statement.sums.parts.CONTROLS).toEqual({
      all: 1074,
      selected: 802,
      excluded: 18,
      notSelected: 254,
      unanswered: 0,
    });
    expect(statement.sums.objectives).toMatchObject({ all: 121, selected: 119, excluded: 2 });
    expect([statement.sums.inherited, statement.sums.withPopulation, statement.sums.populations]).toEqual([
      96, 118, 41,
    ]);

    const { body } = await engagement.senior.post(`${engagement.path}/plan`).expect(201);
    const { sums, chapters, columns, ...plan } = body.plan;
    expect(sums.design).toEqual({ all: 884, in: 788, omitted: 96, byReason: { INHERITED: 96 } });
    expect(sums.operation).toEqual({ all: 884, in: 214, omitted: 670, byReason: { INHERITED: 96, DESIGN_ONLY: 574 } });
    expect([sums.tests, sums.reconciled, sums.omissionsWithoutReason]).toEqual([1002, true, 0]);
    expect(plan).toMatchObject({
      versionNo: 1,
      state: 'draft',
      statementVersionNo: 1,
      latestStatementVersionNo: 1,
      version: 1,
    });
    const total = (field: string) =>
      chapters.reduce((sum: number, one: Record<string, number>) => sum + (one[field] ?? 0), 0);
    expect([total('controls'), total('designIn'), total('operationIn')]).toEqual([884, 788, 214]);
    expect(columns.controlId).toHaveLength(884);
    const [, entry] = await ledgerOf(test, engagement.engagementId);
    expect(entry).toMatchObject({
      action: 'plan.drafted',
      facts: { designTests: 788, operationTests: 214, controls: 884 },
    });
  });
});

describe('overruling the scope', () => {
  /** One that no test changes. */
  let untouched: { engagement: ArrangedEngagement; path: string };
  const inScope = { decision: 'in', reason: null, overruleReason: '前期の発見事項と関わるため', version: 1 };

  beforeAll(async () => {
    untouched = await drafted();
  });

  it.each([
    ['no reason is written', { overruleReason: '　' }, 422, 'scope.overruled-without-reason'],
    ['nothing changes', { decision: 'omitted', reason: 'DESIGN_ONLY' }, 422, 'scope.unchanged'],
    [
      'the ruleset does not know the reason',
      { decision: 'omitted', reason: 'TOO_MUCH_WORK' },
      422,
      'scope.reason-not-allowed',
    ],
    ['no reason is chosen', { decision: 'omitted', reason: null }, 422, 'scope.omitted-without-reason'],
    ['the decision is unknown', { decision: 'maybe' }, 400, 'invalid-input'],
  ])('is refused when %s', async (_, change, status, code) => {
    const { engagement, path } = untouched;
    const answer = await engagement.senior.put(path).send({ ...inScope, ...change });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await readPlan(engagement)).version).toBe(1);
  });

  it('brings a test in with the reason written down, one entry, and a new version of the plan', async () => {
    const { engagement, path } = await drafted();
    const { body } = await engagement.senior.put(path).send(inScope).expect(200);
    expect(body).toMatchObject({
      decision: 'in',
      version: 2,
      planVersion: 2,
      sums: { operation: { in: 215 }, tests: 1003 },
    });
    const late = { ...inScope, decision: 'omitted', reason: 'DESIGN_ONLY' };
    expect((await engagement.senior.put(path).send(late).expect(409)).body.code).toBe('stale-version');
    expect((await readPlan(engagement)).version).toBe(2);
    const actions = await actionsOf(test, engagement.engagementId);
    expect(actions.filter((action) => action === 'plan.overruled')).toHaveLength(1);
    expect(JSON.stringify(await ledgerOf(test, engagement.engagementId))).not.toContain('前期');
  });

  it('is refused to whom may not and for a control that is not in the plan', async () => {
    const { engagement, path } = untouched;
    await engagement.qualityReviewer.put(path).send(inScope).expect(403);
    await stranger.put(path).send(inScope).expect(404);
    const unknown = `${engagement.path}/plan/decisions/00000000-0000-4000-8000-000000000000/OPERATION`;
    await engagement.senior.put(unknown).send(inScope).expect(404);
    await engagement.senior.put(path.replace('OPERATION', 'NEITHER')).send(inScope).expect(404);
  });

  it('outlives a newer statement: the plan says that it is older, and drafted again keeps the decision', async () => {
    const { engagement, path } = await drafted();
    await engagement.senior.put(path).send(inScope).expect(200);
    await importStatement(engagement, '2026-12-11');
    expect(await readPlan(engagement)).toMatchObject({ statementVersionNo: 1, latestStatementVersionNo: 2 });
    const { body } = await engagement.senior.post(`${engagement.path}/plan`).expect(201);
    expect(body.plan).toMatchObject({ versionNo: 2, statementVersionNo: 2, sums: { tests: 1003 } });
    expect(body.plan.columns.operation.overruleReason.filter((one: unknown) => one !== null)).toEqual([
      inScope.overruleReason,
    ]);
  });
});
