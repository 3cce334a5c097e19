import type { Caller, Tx } from '@akashi/api-platform';
import type { ReportModel } from '@akashi/documents';
import type { PreIssueFacts } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';

/** $1 firm, $2 engagement: the statement of the plan in force, the latest one, and what the former's own rows select. */
const selectStatements = `
  SELECT s.version_no AS version, s.file_sha256 AS sha256, l.latest,
    (SELECT count(*)::int FROM statement_selection x
      JOIN criterion c ON c.firm_id = x.firm_id AND c.edition_id = x.edition_id AND c.key = x.criterion_key
      WHERE x.firm_id = $1 AND x.engagement_id = $2 AND x.statement_id = s.id AND x.choice = 'selected'
        AND c.level = 4 AND c.is_audited) AS selected
  FROM (SELECT coalesce(max(version_no), 0) AS latest FROM statement WHERE firm_id = $1 AND engagement_id = $2) l
  LEFT JOIN scope_plan p ON p.firm_id = $1 AND p.engagement_id = $2 AND p.state = 'approved'
  LEFT JOIN statement s ON s.firm_id = p.firm_id AND s.engagement_id = p.engagement_id AND s.id = p.statement_id`;

/** $1 firm, $2 engagement: what the statement of the plan in force says of its controls. */
const selectTexts = `
  SELECT c.number AS criterion, i.text
  FROM scope_plan p
  JOIN individual_control i ON i.firm_id = p.firm_id AND i.engagement_id = p.engagement_id
    AND i.statement_id = p.statement_id
  JOIN criterion c ON c.firm_id = i.firm_id AND c.edition_id = i.edition_id AND c.key = i.criterion_key
  WHERE p.firm_id = $1 AND p.engagement_id = $2 AND p.state = 'approved'`;

interface StatementsRow {
  version: number | null;
  sha256: string | null;
  latest: number;
  selected: number;
}

const nameOf = (criterion: string, text: string): string => JSON.stringify([criterion, text]);

/** Holds a report against the statement itself, not against what was composed from it. */
@Injectable()
export class StatementFactsStore {
  /** The statement that came in last and the one that the plan in force was drawn from; 0 where there is none. */
  async versions(
    tx: Tx,
    caller: Pick<Caller, 'firmId'>,
    engagementId: string,
  ): Promise<{ plannedStatement: number; latestStatement: number }> {
    const { version, latest } = await this.row(tx, caller, engagementId);
    return { plannedStatement: version ?? 0, latestStatement: latest };
  }

  async facts(
    tx: Tx,
    caller: Pick<Caller, 'firmId'>,
    engagementId: string,
    { subject, scope, appendix }: ReportModel,
  ): Promise<Pick<PreIssueFacts, 'statement' | 'selected' | 'texts'>> {
    const { version, sha256, latest, selected } = await this.row(tx, caller, engagementId);
    const rows = await tx.query<{ criterion: string; text: string }[]>(selectTexts, [caller.firmId, engagementId]);
    const said = new Set(rows.map(({ criterion, text }) => nameOf(criterion, text)));
    return {
      statement: {
        reported: { version: subject.statement.version, sha256: subject.statement.sha256 },
        planned: version === null || sha256 === null ? null : { version, sha256 },
        latest,
      },
      selected: { stated: scope.parts.reduce((sum, part) => sum + part.selected, 0), counted: selected },
      texts: {
        lines: appendix.length,
        foreign: appendix.filter(({ criterion, controlText }) => !said.has(nameOf(criterion, controlText))).length,
      },
    };
  }

  private async row(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string): Promise<StatementsRow> {
    const [row] = await tx.query<StatementsRow[]>(selectStatements, [caller.firmId, engagementId]);
    if (!row) throw new Error('Counting gives one row always.');
    return row;
  }
}
