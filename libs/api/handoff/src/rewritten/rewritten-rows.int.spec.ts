import { HandoffModule } from '../handoff.module';
import {
  aFirm,
  aReportableEngagement,
  issuedAndPackaged,
  startTestApp,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { BoundKind } from '@akashi/domain/ledger';
import type { CorrectionView, ReportView } from '@akashi/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { another, anyOf, columnsOf, rewriting, withoutChecks, type Column, type Rewriting } from './rewriting.fixture';

/** Every table with something that is shown as final, and what a row of it is compared as. */
const tables: Record<string, BoundKind> = {
  engagement: 'engagement',
  engagement_date: 'engagement',
  enquiry: 'term',
  engagement_contract: 'term',
  pre_consultation: 'term',
  management_relief: 'term',
  relief_note: 'term',
  team_member: 'team',
  independence_declaration: 'declaration',
  interest_resolution: 'declaration',
  statement: 'statement',
  statement_selection: 'statement',
  statement_population: 'statement',
  individual_control: 'statement',
  scope_plan: 'plan',
  scope_decision: 'plan',
  plan_change: 'plan',
  control_test: 'paper',
  test_step: 'paper',
  item_result: 'paper',
  population_test: 'paper',
  sign_off: 'signature',
  sign_off_void: 'signature',
  review_note: 'note',
  note_mention: 'note',
  evidence: 'evidence',
  evidence_version: 'evidence',
  evidence_link: 'evidence',
  evidence_correction: 'evidence',
  evidence_mark: 'evidence',
  population: 'population',
  sample_draw: 'population',
  sample_item: 'population',
  deviation: 'deviation',
  deviation_item: 'deviation',
  deviation_evaluation: 'deviation',
  finding: 'finding',
  finding_text: 'finding',
  finding_deviation: 'finding',
  client_confirmation: 'finding',
  improvement_item: 'finding',
  improvement_version: 'finding',
  finding_follow_up: 'finding',
  representation_letter: 'letter',
  letter_answer: 'letter',
  letter_acknowledgement: 'letter',
  report: 'report',
  issued_file: 'report',
  report_acknowledgement: 'report',
  report_correction: 'correction',
  correction_paper: 'correction',
  correction_finding: 'correction',
  correction_notice: 'correction',
  handoff_package: 'package',
  package_item: 'package-item',
  registration_event: 'registration',
  vendor_export: 'export',
};

/** Columns that are shown as nothing final: counts, places in lists, and versions that say who changed a row first. */
const left: Record<string, string[]> = {
  engagement: ['shipped_ruleset_id', 'firm_ruleset_id', 'opened_at', 'id', 'engagement_id'],
  statement: ['mapping', 'mapping_places', 'heading_sha256'],
  control_test: [
    'assignee_id',
    'due_on',
    'evidence_count',
    'item_total',
    'item_done',
    'deviation_count',
    'open_note_count',
  ],
  population_test: ['linked_at'],
  evidence_link: [],
  report: ['ledger_size', 'ledger_root'],
};
/** What a row more hangs on, where it is read through that. */
const first = (table: string, more = '') =>
  `(SELECT id FROM ${table} WHERE engagement_id = '${work.engagementId}' ${more} ORDER BY id LIMIT 1)`;
const leftEverywhere = ['firm_id', 'engagement_id', 'version'];

let test: TestApp;
let work: TestedEngagement;

beforeAll(async () => {
  test = await startTestApp([HandoffModule]);
  work = await aReportableEngagement(test, await aFirm(test));
  const { reportId } = await issuedAndPackaged(test, work);
  const { version } = (await work.leader.get(`${work.path}/report/${reportId}`).expect(200)).body as ReportView;
  const opening = { reportId, version, reason: '件数の誤り', givesOldFile: true };
  const opened = await work.leader.post(`${work.path}/corrections`).send(opening).expect(201);
  const { id } = opened.body as CorrectionView;
  const ending = { version: 1, reason: '誤りはなかった。' };
  await work.leader.post(`${work.path}/corrections/${id}/abandon`).send(ending).expect(200);
});
afterAll(() => test.close());

async function readable(table: string): Promise<Column[]> {
  const leaving = [...leftEverywhere, ...(left[table] ?? [])];
  return (await columnsOf(test.admin, table)).filter(({ name }) => !leaving.includes(name));
}

const of = (table: string) => (table === 'engagement' ? 'id' : 'engagement_id');
const someRow = (table: string) => `SELECT ctid FROM ${table} WHERE ${of(table)} = $1 ORDER BY random() LIMIT 1`;

function parentsOf(table: string): Record<string, string> {
  const paper = first('control_test', `AND state = 'reviewed'`);
  const plan = first('scope_plan', 'AND approved_at IS NOT NULL');
  const parents: Record<string, Record<string, string>> = {
    interest_resolution: { declaration_id: first('independence_declaration') },
    scope_plan: { state: `'superseded'` },
    scope_decision: { plan_id: plan, individual_control_id: first('individual_control') },
    plan_change: { plan_id: plan },
    statement_population: { statement_id: first('statement') },
    control_test: { state: `'reviewed'`, individual_control_id: first('individual_control') },
    test_step: { test_id: paper, ended_at: 'NULL' },
    item_result: { test_id: paper },
    population_test: { test_id: paper },
    sign_off_void: {
      sign_off_id: first('sign_off', 'AND NOT EXISTS (SELECT FROM sign_off_void v WHERE v.sign_off_id = sign_off.id)'),
    },
    review_note: { test_id: paper },
    note_mention: { note_id: first('review_note') },
    evidence_version: { evidence_id: first('evidence') },
    evidence_link: { evidence_id: first('evidence') },
    evidence_correction: { evidence_id: first('evidence') },
    evidence_mark: { evidence_id: first('evidence'), test_id: paper },
    sample_draw: { population_id: first('population') },
    sample_item: { population_id: first('population') },
    deviation_item: { deviation_id: first('deviation') },
    deviation_evaluation: { deviation_id: first('deviation') },
    finding_text: { finding_id: first('finding') },
    finding_deviation: { finding_id: first('finding') },
    client_confirmation: { finding_id: first('finding'), text_version: '1' },
    improvement_item: { finding_id: first('finding') },
    improvement_version: { finding_id: first('finding') },
    finding_follow_up: { finding_id: first('finding') },
    correction_paper: { correction_id: first('report_correction') },
    correction_finding: { correction_id: first('report_correction') },
    correction_notice: { correction_id: first('report_correction') },
    letter_answer: { letter_id: first('representation_letter') },
    letter_acknowledgement: { letter_id: first('representation_letter') },
    issued_file: { report_id: first('report') },
    report_acknowledgement: { report_id: first('report') },
  };
  return parents[table] ?? {};
}

/** A row more: whatever the columns take, under a thing that there is. */
async function addRow(as: Rewriting, table: string): Promise<void> {
  const columns = await columnsOf(test.admin, table);
  const parent: Record<string, string> = {
    firm_id: `'${work.firmId}'`,
    engagement_id: `'${work.engagementId}'`,
    ...parentsOf(table),
  };
  const values = columns.map((column) => parent[column.name] ?? anyOf(column));
  const names = columns.map(({ name }) => name);
  await as.sql(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${values.join(', ')})`);
}

/** With a row in every table, and all of them bound as they are. */
async function rewritten<T>(table: string, kind: BoundKind, work_: (as: Rewriting) => Promise<T>): Promise<T> {
  return rewriting(test, work, async (as) => {
    await withoutChecks(as, table);
    const present = await as.sql(`${someRow(table)}`, [work.engagementId]);
    if (present.length === 0) {
      await addRow(as, table);
      await as.bindAnew(kind);
    }
    return work_(as);
  });
}

/** Of these a thing has one at most: a row more stands where there was none. */
const onePerThing = ['client_confirmation', 'improvement_item', 'interest_resolution'];

const kindsOf = async (as: Rewriting) => (await as.found()).map((one) => one.kind);

describe('a row rewritten by whoever holds the database', () => {
  it('is found by nobody where nothing was rewritten', async () => {
    expect(await rewriting(test, work, ({ foundInAll }) => foundInAll())).toEqual([]);
  });

  it.each(Object.entries(tables))('%s: a change to any column that is shown is named', async (table, kind) => {
    const missed: string[] = [];
    for (const column of await readable(table)) {
      const kinds = await rewritten(table, kind, async (as) => {
        const change = `UPDATE ${table} SET ${column.name} = ${another(column)} WHERE ctid = (${someRow(table)}) RETURNING 1`;
        expect(await as.sql(change, [work.engagementId])).toHaveLength(1);
        return kindsOf(as);
      });
      if (!kinds.includes(kind)) missed.push(column.name);
    }
    expect(missed).toEqual([]);
  });

  it.each(Object.entries(tables))('%s: a row away is named', async (table, kind) => {
    const kinds = await rewritten(table, kind, async (as) => {
      const away = `DELETE FROM ${table} WHERE ctid = (${someRow(table)}) RETURNING 1`;
      expect(await as.sql(away, [work.engagementId])).toHaveLength(1);
      return kindsOf(as);
    });
    expect(kinds).toContain(kind);
  });

  it.each(Object.entries(tables).filter(([table]) => table !== 'engagement'))(
    '%s: a row more is named',
    async (table, kind) => {
      const kinds = await rewritten(table, kind, async (as) => {
        if (onePerThing.includes(table)) {
          await as.sql(`DELETE FROM ${table} WHERE engagement_id = $1`, [work.engagementId]);
          await as.bindAnew(kind);
        }
        await addRow(as, table);
        return kindsOf(as);
      });
      expect(kinds).toContain(kind);
    },
  );

  it('is told by the name that an auditor gives it, with the event that says how it stood', async () => {
    const found = await rewriting(test, work, async (as) => {
      const text = `UPDATE finding_text SET fact = fact || '。' WHERE finding_id = (SELECT id FROM finding WHERE engagement_id = $1 AND number = 2)`;
      await as.sql(text, [work.engagementId]);
      return as.found();
    });
    expect(found).toMatchObject([
      { kind: 'finding', difference: 'changed', name: '2', event: { actor: expect.any(String) } },
    ]);
    expect(found[0]?.recorded).not.toBe(found[0]?.today);
  });
});
