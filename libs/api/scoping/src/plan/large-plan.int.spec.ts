import {
  aFirm,
  aPlannedEngagement,
  startTestApp,
  type Person,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { PlanPageView, StatementPageView } from '@akashi/contracts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ScopingModule } from '../scoping.module';

const most = 10_000;

let test: TestApp;
let senior: Person;
/** The address of ten thousand controls, and what reading five costs. */
let many: string;
let fewOfPlan: string;
let fewOfStatement: string;

beforeAll(async () => {
  test = await startTestApp([ScopingModule]);
  const small = await aPlannedEngagement(test, await aFirm(test), { plan: 'draft' });
  const large = await aPlannedEngagement(test, await aFirm(test), { plan: 'draft' });
  await addControls(large);
  senior = large.senior;
  fewOfPlan = (await statementsOf(() => small.senior.get(`${small.path}/plan`).expect(200))).join('\n');
  many = large.path;
  fewOfStatement = (await statementsOf(() => small.senior.get(`${small.path}/statement`).expect(200))).join('\n');
});
afterAll(() => test.close());

/**
 * Controls up to the ten thousandth, each as the second is. Written without looking up what each row refers to: for so many
 * rows at once, in tables that were small a moment ago, that alone would take minutes.
 */
async function addControls({ engagementId, firmId, controls }: PlannedEngagement): Promise<void> {
  const client = await test.admin.connect();
  const fill = (table: string, changes: string, of: string, values: unknown[]) =>
    client.query(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(x, jsonb_build_object(${changes}))).*
       FROM ${table} x, generate_series(6, ${most}) n WHERE x.firm_id = $1 AND ${of}`,
      [firmId, ...values],
    );
  const number = `'9.2.1.' || n`;
  const id = `md5($2::uuid::text || n)::uuid`;
  await client.query(`SET session_replication_role = replica`);
  await fill('criterion', `'key', ${number}, 'number', ${number}, 'position', n`, `x.key = $2`, ['9.2.1.2']);
  const said = `x.engagement_id = $2::uuid AND x.criterion_key = '9.2.1.2'`;
  await fill('statement_selection', `'criterion_key', ${number}`, said, [engagementId]);
  const control = `'id', ${id}, 'stable_key', ${number} || '/1', 'criterion_key', ${number}, 'position', n`;
  await fill('individual_control', control, said, [engagementId]);
  const decided = `x.engagement_id = $2::uuid AND x.individual_control_id = $3::uuid`;
  await fill('scope_decision', `'individual_control_id', ${id}`, decided, [engagementId, controls[1]]);
  await client.query(`ANALYZE`);
  // Not given back: the next who takes it would write without looking up either.
  client.release(true);
}

/**
 * The statements of a request, in their order: from the look at its session on. What comes before is the end of another, and
 * the security log writes when it likes, in a transaction of its own.
 */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    const sent = query.mock.calls.map(([asked]) => {
      const config = asked as unknown as string | { text?: string };
      const text = typeof config === 'string' ? config : (config.text ?? '');
      return text.replace(/'[0-9a-f-]{36}'/g, `'a firm'`);
    });
    const own = sent.slice(sent.findIndex((text) => text.includes('FROM session')));
    return own.filter((text) => !/^\s*(BEGIN|COMMIT)\b|security_log_/.test(text));
  } finally {
    query.mockRestore();
  }
}

describe('a plan of ten thousand controls', () => {
  it('is answered in columns of equal length, in the order of the statement, and adds up', async () => {
    const { plan } = (await senior.get(`${many}/plan`).expect(200)).body as PlanPageView;
    const { design, operation, update, ...ofControls } = plan!.columns;
    const columns = [...Object.values(ofControls), ...Object.values(design), ...Object.values(operation)];
    expect(update).toBeNull();
    expect(columns.map(({ length }) => length)).toEqual(columns.map(() => most));
    expect([0, 1, most - 1].map((at) => plan!.columns.criterionKey[at])).toEqual([
      '9.2.1.1',
      '9.2.1.2',
      `9.2.1.${most}`,
    ]);
    expect(plan!.sums).toMatchObject({ controls: most, design: { in: most - 1, omitted: 1 } });
  });

  it('costs the same statements as a plan of five', async () => {
    const asked = await statementsOf(() => senior.get(`${many}/plan`).expect(200));
    expect(asked.join('\n')).toBe(fewOfPlan);
    expect(asked.filter((text) => text.includes('scope_decision'))).toHaveLength(1);
  });
});

describe('a statement of ten thousand controls', () => {
  it('is answered in columns of equal length', async () => {
    const { statement } = (await senior.get(`${many}/statement`).expect(200)).body as StatementPageView;
    const lengths = Object.values(statement!.controls).map(({ length }) => length);
    expect(lengths).toEqual(lengths.map(() => most));
    expect(statement!.selections.criterionKey).toHaveLength(most);
    expect(statement!.sums.items).toMatchObject({ selected: most, all: most });
  });

  it('costs the same statements as one of five', async () => {
    const asked = await statementsOf(() => senior.get(`${many}/statement`).expect(200));
    expect(asked.join('\n')).toBe(fewOfStatement);
    // Once for the rows themselves, and once to count what is taken over from base services.
    expect(asked.filter((text) => text.includes('FROM individual_control'))).toHaveLength(2);
  });
});
