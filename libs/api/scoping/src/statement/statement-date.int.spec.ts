import {
  aFirm,
  aPlannedEngagement,
  aStatementOf,
  sendFile,
  startTestApp,
  type Firm,
  type Person,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { StatementPreviewView } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScopingModule } from '../scoping.module';

let test: TestApp;
let firm: Firm;
let admin: Person;
let work: PlannedEngagement;

const rule = 'statementDate.in-period';

beforeAll(async () => {
  test = await startTestApp([ScopingModule]);
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin');
  work = await aPlannedEngagement(test, firm);
});
afterAll(() => test.close());

const set = (grade: string, version: number) =>
  admin.put(`/api/statement-rules/${rule}`).send({ grade, version, reason: '期末より前の案の扱い' }).expect(200);

/** The statement of the period from April to September 2026, as its client sends it in August. */
async function told(): Promise<Record<'stops' | 'warnings', { rule: string; registered?: string }[]>> {
  const bytes = Buffer.from(await aStatementOf(work, 2));
  const { body } = await sendFile(work.senior, `${work.path}/statement/preview`, '言明書.xlsx', bytes);
  const { stops, warnings } = body as StatementPreviewView;
  const about = (faults: StatementPreviewView['stops']) => faults.filter((fault) => fault.rule === rule);
  return { stops: about(stops), warnings: about(warnings) };
}

describe('a statement that is dated before its period ends', () => {
  it('is taken as a draft without a word, until the firm wants to be told or wants it kept out', async () => {
    expect(await told()).toEqual({ stops: [], warnings: [] });
    await set('warn', 0);
    expect(await told()).toMatchObject({ stops: [], warnings: [{ registered: '2026-09-30' }] });
    await set('stop', 1);
    expect(await told()).toMatchObject({ stops: [{ registered: '2026-09-30' }], warnings: [] });
    await set('off', 2);
    expect(await told()).toEqual({ stops: [], warnings: [] });
  });
});
