import type { ReportModel } from '@akashi/documents';
import { expect } from 'vitest';
import type { RestatedEngagement } from './restated-engagement.fixture';

interface PlannedStatement {
  version: number;
  sha256: string;
  texts: string[];
  selected: number;
}

/** What the plan in force was drawn from, read past every store. */
async function planned({ test, work }: RestatedEngagement): Promise<PlannedStatement> {
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
export async function issuedModel({ test, work }: RestatedEngagement): Promise<ReportModel | null> {
  const { rows } = await test.admin.query<{ model: string }>(
    `SELECT model FROM report WHERE engagement_id = $1 AND state = 'issued'`,
    [work.engagementId],
  );
  return rows[0] ? (JSON.parse(rows[0].model) as ReportModel) : null;
}

/** Holds a report against what was planned: the statement it names, what that selects, and the texts of its controls. */
export async function expectTrue(
  engagement: RestatedEngagement,
  { subject, scope, appendix }: ReportModel,
): Promise<void> {
  const plan = await planned(engagement);
  expect([subject.statement.version, subject.statement.sha256]).toEqual([plan.version, plan.sha256]);
  expect(scope.parts.reduce((sum, part) => sum + part.selected, 0)).toBe(plan.selected);
  expect([...new Set(appendix.map(({ controlText }) => controlText))].sort()).toEqual([...new Set(plan.texts)].sort());
}

/** When a report is issued, no statement is there that the plan does not know. */
export async function expectNewest({ test, work }: RestatedEngagement, { subject }: ReportModel): Promise<void> {
  const { rows } = await test.admin.query<{ newest: number }>(
    `SELECT max(version_no) AS newest FROM statement WHERE engagement_id = $1`,
    [work.engagementId],
  );
  expect([subject.statement.version]).toEqual([rows[0]!.newest]);
}
