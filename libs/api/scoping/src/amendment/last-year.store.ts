import type { Room } from '@akashi/api-engagements';
import type { Caller, Tx } from '@akashi/api-platform';
import type { StatedControlView } from '@akashi/contracts';
import { underTodaysNumbers, type MappedCriteria } from '@akashi/domain/scope';
import type { ControlOfLastYear, StatedSelection, StatementChoice } from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import { selectMappedCriteria } from '../years/earlier-test.query';
import { statedControls } from './stated-controls';

/** $1 firm, $2 engagement: the statement that the last audited year of the same service stands on. */
const selectLastYear = `
  SELECT e.id AS "engagementId", e.name, e.period_end AS "periodEnd", e.edition_id AS "editionId", s.id AS "statementId", s.version_no AS "versionNo"
  FROM engagement me
  JOIN engagement e ON e.firm_id = me.firm_id AND e.client_id = me.client_id AND e.service_id = me.service_id
    AND e.id <> me.id AND e.period_end < me.period_start AND e.state IN ('issued', 'handed_over', 'archived')
  JOIN scope_plan p ON p.firm_id = e.firm_id AND p.engagement_id = e.id AND p.state = 'approved'
  JOIN statement s ON s.firm_id = p.firm_id AND s.engagement_id = p.engagement_id AND s.id = p.statement_id
  WHERE me.firm_id = $1 AND me.id = $2
  ORDER BY e.period_end DESC, e.id DESC LIMIT 1`;

/** $1 firm, $2 engagement, $3 statement, in the order of the catalogue. */
const selectStatedSelections = `
  SELECT x.criterion_key AS "criterionKey", x.choice, x.reason
  FROM statement_selection x
  JOIN criterion c ON c.firm_id = x.firm_id AND c.edition_id = x.edition_id AND c.key = x.criterion_key
  WHERE x.firm_id = $1 AND x.engagement_id = $2 AND x.statement_id = $3
  ORDER BY c.position`;

/** $1 firm, $2 and $3 editions: what somebody confirmed to be withdrawn between the two. */
const selectWithdrawn = `
  SELECT k.key
  FROM edition_mapping m
  JOIN edition_mapping_entry x ON x.firm_id = m.firm_id AND x.mapping_id = m.id
  CROSS JOIN unnest(x.from_keys) AS k(key)
  WHERE m.firm_id = $1 AND m.from_edition_id = $2 AND m.to_edition_id = $3 AND x.kind = 'withdrawn'
    AND x.confirmed_at IS NOT NULL`;

export interface LastYear {
  engagementId: string;
  name: string;
  periodEnd: string;
  editionId: string;
  statementId: string;
  versionNo: number;
}

type Selection = StatedSelection<StatementChoice>;

/** What a statement of last year says, with the numbers of today that each of its criteria became. */
export interface SaidLastYear {
  controls: ControlOfLastYear<StatedControlView>[];
  selections: { selection: Selection; under: readonly string[] }[];
  /** How many of the controls have no number of today, and nobody confirmed that theirs was withdrawn. */
  unconfirmed: number;
}

/** The statement of the year before, read through the entries of the mapping that somebody confirmed. */
@Injectable()
export class LastYearStore {
  async find(tx: Tx, caller: Caller, engagementId: string): Promise<LastYear | null> {
    const [found] = await tx.query<LastYear[]>(selectLastYear, [caller.firmId, engagementId]);
    return found ?? null;
  }

  async said(tx: Tx, caller: Caller, { editionId }: Room, lastYear: LastYear): Promise<SaidLastYear> {
    const under = await this.numbersNow(tx, caller, editionId, lastYear);
    const { engagementId, statementId } = lastYear;
    const controls = await statedControls(tx, caller, engagementId, statementId);
    const selections = await this.selections(tx, caller, engagementId, statementId);
    const editions = [caller.firmId, lastYear.editionId, editionId];
    const gone = await tx.query<{ key: string }[]>(selectWithdrawn, editions);
    const withdrawn = new Set(gone.map(({ key }) => key));
    const isOpen = (key: string): boolean => under(key).length === 0 && !withdrawn.has(key);
    return {
      unconfirmed: controls.filter(({ criterionKey }) => isOpen(criterionKey)).length,
      controls: controls.map((control) => ({ control, under: under(control.criterionKey) })),
      selections: selections.map((selection) => ({ selection, under: under(selection.criterionKey) })),
    };
  }

  /** The criteria of today that one of last year became, as somebody confirmed it. */
  async numbersNow(
    tx: Tx,
    caller: Caller,
    editionId: string,
    lastYear: Pick<LastYear, 'editionId'>,
  ): Promise<(criterionKey: string) => string[]> {
    const mapped = await tx.query<MappedCriteria[]>(selectMappedCriteria, [caller.firmId, [editionId]]);
    const numbersOf = underTodaysNumbers(editionId, mapped);
    return (criterionKey) =>
      numbersOf({ editionId: lastYear.editionId, criterionKey, stableKey: '' }).map((now) => now.criterionKey);
  }

  selections(tx: Tx, caller: Caller, engagementId: string, statementId: string): Promise<Selection[]> {
    return tx.query(selectStatedSelections, [caller.firmId, engagementId, statementId]);
  }
}
