import { addEdition, demoEdition } from '@akashi/api-criteria';
import {
  actionsOf,
  aFirm,
  anEngagement,
  aPlannedEngagement,
  asFirm,
  aStatementOf,
  ledgerOf,
  sendFile,
  sendStatement,
  startTestApp,
  type ArrangedEngagement,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import type { DecisionColumns, PlanView, SeenDecision } from '@akashi/contracts';
import { writeStatementXlsx } from '@akashi/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScopingModule } from '../scoping.module';

let test: TestApp;
let firm: Firm;
let stranger: Person;

const edition = demoEdition();
const words = { decision: 'in', reason: null, overruleReason: '権限付与の体制が変わったため' };

async function importStatement(at: ArrangedEngagement) {
  const rows = edition.criteria
    .filter(({ level }) => level === 4)
    .map(({ number }, at, all) => {
      const row = { criterion: number, choice: '選択', control: `${number} の統制を行う`, owner: '運用部' };
      const operates = { operation: 'あり', frequency: '自動', mainTarget: '根拠設定等' };
      return at === all.length - 1 ? { ...row, ...operates } : row;
    });
  const bytes = await writeStatementXlsx({
    edition: { code: edition.id, title: edition.titleJa, criteria: [] },
    facts: {
      edition: 'demo',
      provider: '株式会社ミズナラクラウド',
      service: 'ミズナラ文書基盤',
      regions: '東日本',
      scope: '文書基盤の提供に関わる組織と設備',
      statementDate: '2026-12-04',
    },
    rows,
    populations: [],
    language: 'ja',
  });
  const answer = await sendFile(at.senior, `${at.path}/statement`, 'statement.xlsx', Buffer.from(bytes));
  expect(answer.body.faults ?? []).toEqual([]);
}

const planOf = async (at: Pick<ArrangedEngagement, 'practitioner' | 'path'>): Promise<PlanView> =>
  (await at.practitioner.get(`${at.path}/plan`).expect(200)).body.plan;

/** A drafted plan, and the first three operation tests it leaves out. */
async function drafted(): Promise<{ at: ArrangedEngagement; path: string; plan: PlanView; seen: SeenDecision[] }> {
  const at = await anEngagement(test, firm, { editionId: edition.id });
  await importStatement(at);
  const plan: PlanView = (await at.senior.post(`${at.path}/plan`).expect(201)).body.plan;
  const seen = plan.columns.controlId.slice(0, 3).map((individualControlId, row): SeenDecision => {
    return { individualControlId, testType: 'OPERATION', version: plan.columns.operation.version[row] ?? 0 };
  });
  return { at, path: `${at.path}/plan/decisions`, plan, seen };
}

const firstOf = (columns: DecisionColumns) =>
  [columns.decision, columns.reason, columns.overruleReason, columns.computedDecision, columns.computedReason].map(
    ([first]) => first,
  );
const later = (seen: readonly SeenDecision[]) => seen.map((one) => ({ ...one, version: one.version + 1 }));

beforeAll(async () => {
  test = await startTestApp([ScopingModule]);
  firm = await aFirm(test);
  await asFirm(test, firm.firmId, (client) => addEdition(client, firm.firmId, edition));
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'quality_office');
});
afterAll(() => test.close());

describe('overruling many decisions of the scope', () => {
  /** One that no test changes. */
  let untouched: Awaited<ReturnType<typeof drafted>>;

  beforeAll(async () => {
    untouched = await drafted();
  });

  it('brings all of them in with one reason and one entry, and keeps what was computed beside it', async () => {
    const { at, path, plan, seen } = await drafted();
    const { body } = await at.senior
      .put(path)
      .send({ ...words, decisions: seen })
      .expect(200);
    expect(body.decisions).toHaveLength(3);
    expect(body.decisions[0]).toMatchObject({ ...words, testType: 'OPERATION', version: 2 });
    expect([body.planVersion, body.sums.operation.in]).toEqual([plan.version + 1, plan.sums.operation.in + 3]);

    const after = await planOf(at);
    expect(after.sums).toEqual(body.sums);
    expect(firstOf(after.columns.operation)).toEqual(['in', null, words.overruleReason, 'omitted', 'DESIGN_ONLY']);
    expect(firstOf(after.columns.design)).toEqual(['in', null, null, 'in', null]);
    const entries = (await ledgerOf(test, at.engagementId)).filter(({ action }) => action === 'plan.many-overruled');
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ facts: { decisions: 3, after: 'in' } });
    expect(JSON.stringify(entries)).not.toContain('権限付与');
  });

  it.each([
    ['the ruleset has no such reason', { decision: 'omitted', reason: 'BUSY' }],
    ['no words are given', { overruleReason: ' ' }],
    ['they are decided so already', { decision: 'omitted', reason: 'DESIGN_ONLY' }],
  ])('is refused for all when %s', async (_, change) => {
    const { at, path, plan, seen } = untouched;
    await at.senior
      .put(path)
      .send({ ...words, ...change, decisions: seen })
      .expect(422);
    expect((await planOf(at)).version).toBe(plan.version);
  });

  it('asks the rule for each: where one is decided so already, none of the others changes', async () => {
    const { at, path, plan, seen } = untouched;
    const [one] = seen;
    const decisions = [{ ...one, testType: 'DESIGN' }, ...seen];
    const answer = await at.senior
      .put(path)
      .send({ ...words, decisions })
      .expect(422);
    expect(answer.body.code).toBe('scope.unchanged');
    expect((await planOf(at)).columns).toEqual(plan.columns);
  });

  it('changes nothing when one of them was changed by somebody else', async () => {
    const { at, path, seen } = await drafted();
    const [first] = seen;
    await at.senior
      .put(`${path}/${first?.individualControlId}/OPERATION`)
      .send({ ...words, version: 1 })
      .expect(200);
    const before = await planOf(at);
    const answer = await at.senior
      .put(path)
      .send({ ...words, decisions: seen })
      .expect(409);
    expect(answer.body.code).toBe('stale-version');
    expect(await planOf(at)).toEqual(before);
    expect(await actionsOf(test, at.engagementId)).not.toContain('plan.many-overruled');
  });

  it('is refused to whom may not, for a control that is not in the plan, and for one named twice', async () => {
    const { at, path, seen } = untouched;
    const body = { ...words, decisions: seen };
    await at.qualityReviewer.put(path).send(body).expect(403);
    await stranger.put(path).send(body).expect(404);
    const unknown = { ...seen[0], individualControlId: '00000000-0000-4000-8000-000000000000' };
    await at.senior
      .put(path)
      .send({ ...words, decisions: [...seen, unknown] })
      .expect(404);
    await at.senior
      .put(path)
      .send({ ...words, decisions: [...seen, seen[0]] })
      .expect(400);
    await at.senior
      .put(path)
      .send({ ...words, decisions: [] })
      .expect(400);
  });
});

describe('overruling many decisions of an amendment that is being drafted', () => {
  it('changes that draft, and nothing of the plan in force', async () => {
    const work = await aPlannedEngagement(test, firm);
    const statement = await sendStatement(work, await aStatementOf(work, 2, {}));
    expect([statement.status, statement.body.faults]).toEqual([201, undefined]);
    await work.senior.post(`${work.path}/plan/amendment`).expect(201);
    const { columns, versionNo, version } = await planOf(work);
    const decisions = columns.controlId.flatMap((individualControlId, row): SeenDecision[] => {
      const { decision, version: seen } = columns.operation;
      return decision[row] === 'omitted'
        ? [{ individualControlId, testType: 'OPERATION', version: seen[row] ?? 0 }]
        : [];
    });
    expect(decisions).not.toEqual([]);
    const { body } = await work.senior
      .put(`${work.path}/plan/decisions`)
      .send({ ...words, decisions })
      .expect(200);
    expect(body).toMatchObject({ planVersion: version + 1, sums: { operation: { omitted: 0 } } });
    const { rows } = await test.admin.query<{ plan: number }>(
      `SELECT DISTINCT p.version_no AS plan FROM scope_decision d JOIN scope_plan p ON p.id = d.plan_id
       WHERE d.engagement_id = $1 AND d.overrule_reason IS NOT NULL`,
      [work.engagementId],
    );
    expect(rows).toEqual([{ plan: versionNo }]);
  });
});

describe('going back to what was computed', () => {
  it('puts it in force again with one entry, and leaves nothing of the firm’s own decision', async () => {
    const { at, path, plan, seen } = await drafted();
    await at.senior
      .put(path)
      .send({ ...words, decisions: seen })
      .expect(200);
    await at.qualityReviewer
      .put(`${path}/computed`)
      .send({ decisions: later(seen) })
      .expect(403);
    await stranger
      .put(`${path}/computed`)
      .send({ decisions: later(seen) })
      .expect(404);
    await at.senior.put(`${path}/computed`).send({ decisions: seen }).expect(409);

    const { body } = await at.senior
      .put(`${path}/computed`)
      .send({ decisions: later(seen) })
      .expect(200);
    expect(body.sums).toEqual(plan.sums);
    expect(firstOf((await planOf(at)).columns.operation)).toEqual(firstOf(plan.columns.operation));
    const actions = await actionsOf(test, at.engagementId);
    expect(actions.filter((action) => action === 'plan.computed-restored')).toHaveLength(1);

    const again = await at.senior
      .put(`${path}/computed`)
      .send({ decisions: later(later(seen)) })
      .expect(422);
    expect(again.body.code).toBe('scope.not-overruled');
  });
});
