import type { Room } from '@akashi/api-engagements';
import { DomainProblem, Ids, type Caller, type Tx } from '@akashi/api-platform';
import type {
  ControlColumns,
  SelectionColumns,
  StatementSumsView,
  StatementVersionView,
  StatementView,
} from '@akashi/contracts';
import type { Criterion } from '@akashi/domain/catalogue';
import { sumStatement, type IndividualControl, type KeyedControl, type StatementCheck } from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import { StatementContextStore } from './statement-context.store';
import {
  insertControls,
  insertSelections,
  selectControls,
  selectKeyedControls,
  selectSelections,
  selectVersions,
} from './statement.query';

export interface NewStatement {
  datedOn: string | null;
  fileName: string;
  fileSha256: string;
  check: StatementCheck;
}

@Injectable()
export class StatementStore {
  constructor(
    private readonly ids: Ids,
    private readonly context: StatementContextStore,
  ) {}

  /** Every imported version, newest first. */
  versions(tx: Tx, caller: Caller, engagementId: string): Promise<StatementVersionView[]> {
    return tx.query(selectVersions, [caller.firmId, engagementId]);
  }

  async version(tx: Tx, caller: Caller, engagementId: string, versionNo: number | null): Promise<StatementVersionView> {
    const versions = await this.versions(tx, caller, engagementId);
    const found = versionNo === null ? versions[0] : versions.find((one) => one.versionNo === versionNo);
    if (!found) throw new DomainProblem('not-found');
    return found;
  }

  async view(tx: Tx, caller: Caller, room: Room, version: StatementVersionView): Promise<StatementView> {
    const key = [caller.firmId, room.engagementId, version.id];
    const [selections] = await tx.query<{ columns: SelectionColumns }[]>(selectSelections, key);
    const controls = await this.controls(tx, caller, room.engagementId, version.id);
    const { edition } = await this.context.of(tx, caller, { ...room, editionId: version.editionId });
    const chosen = selections?.columns ?? { criterionKey: [], choice: [], reason: [] };
    return { ...version, selections: chosen, controls, sums: sumsOf(edition.criteria, chosen, controls) };
  }

  async controls(tx: Tx, caller: Caller, engagementId: string, statementId: string): Promise<ControlColumns> {
    const key = [caller.firmId, engagementId, statementId];
    const [controls] = await tx.query<{ columns: ControlColumns }[]>(selectControls, key);
    if (!controls) throw new DomainProblem('not-found');
    return controls.columns;
  }

  /** The latest version's controls by their keys, and every key that a version used. */
  async keyed(
    tx: Tx,
    caller: Caller,
    engagementId: string,
  ): Promise<{ latest: KeyedControl[]; used: ReadonlySet<string> }> {
    const rows = await tx.query<(KeyedControl & { isLatest: boolean })[]>(selectKeyedControls, [
      caller.firmId,
      engagementId,
    ]);
    return { latest: rows.filter(({ isLatest }) => isLatest), used: new Set(rows.map(({ stableKey }) => stableKey)) };
  }

  /** The whole statement in three statements. Gives its id; its version is the next one. */
  async add(tx: Tx, caller: Caller, room: Room, statement: NewStatement): Promise<string> {
    const id = this.ids.next();
    const { selections, controls } = statement.check;
    const count = (choice: string) => selections.filter((one) => one.choice === choice).length;
    await tx.query(
      `INSERT INTO statement (firm_id, engagement_id, id, version_no, edition_id, dated_on, file_name, file_sha256,
         selected_count, excluded_count, not_selected_count, control_count, imported_by)
       SELECT $1, $2, $3, coalesce(max(version_no), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12
       FROM statement WHERE firm_id = $1 AND engagement_id = $2`,
      [
        caller.firmId,
        room.engagementId,
        id,
        room.editionId,
        statement.datedOn,
        statement.fileName,
        statement.fileSha256,
        count('selected'),
        count('excluded'),
        count('not_selected'),
        controls.length,
        caller.userId,
      ],
    );
    const key = [caller.firmId, room.engagementId, id, room.editionId];
    await tx.query(insertSelections, [...key, JSON.stringify(selections)]);
    const rows = controls.map((control, position) => ({ ...control, position, id: this.ids.next() }));
    await tx.query(insertControls, [...key, JSON.stringify(rows)]);
    return id;
  }
}

/** The same sums as the import's, from what is stored. */
function sumsOf(criteria: readonly Criterion[], chosen: SelectionColumns, columns: ControlColumns): StatementSumsView {
  const selections = chosen.criterionKey.map((criterionKey, at) => {
    return { criterionKey, choice: chosen.choice[at] ?? null, reason: '' };
  });
  const controls = columns.id.map((_, at) => ({
    inheritedFrom: columns.inheritedFrom[at] ?? null,
    populationCode: columns.populationCode[at] ?? null,
  }));
  const { chapters, ...sums } = sumStatement(criteria, selections, controls as IndividualControl[]);
  return { ...sums, chapters: [...chapters].map(([chapter, sum]) => ({ chapter, ...sum })) };
}
