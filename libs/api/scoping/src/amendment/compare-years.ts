import type { Room } from '@akashi/api-engagements';
import { DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { StatementComparisonView } from '@akashi/contracts';
import { compareSections, compareStatements, pairYears, selectionsOfYears } from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import { StatementStore } from '../statement/statement.store';
import { LastYearStore } from './last-year.store';
import { ReportedControls } from './reported-controls';
import { statedControls } from './stated-controls';

/** Reads a version of the statement beside the one that last year's plan stands on, or beside what another auditor's report tells. */
@Injectable()
export class CompareYears {
  constructor(
    private readonly statements: StatementStore,
    private readonly years: LastYearStore,
    private readonly reported: ReportedControls,
  ) {}

  /** Not found where no report on the service was issued before, and none of another auditor is recorded. */
  async execute(tx: Tx, caller: Caller, room: Room, to: number): Promise<StatementComparisonView> {
    const lastYear = await this.years.find(tx, caller, room.engagementId);
    if (!lastYear) return this.withReports(tx, caller, room, to);
    const later = await this.statements.version(tx, caller, room.engagementId, to);
    const said = await this.years.said(tx, caller, room, lastYear);
    const after = await statedControls(tx, caller, room.engagementId, later.id);
    const before = pairYears(said.controls, after);
    const selections = await this.years.selections(tx, caller, room.engagementId, later.id);
    const comparison = compareStatements(before, after);
    const asked = await this.reported.ask(tx, caller, room, { comparison, before, after });
    const { engagementId, statementId, name, versionNo } = lastYear;
    return {
      from: 0,
      to,
      editionId: later.editionId,
      lastYear: { name, versionNo, unconfirmed: said.unconfirmed },
      controlsBefore: before.length,
      controlsAfter: after.length,
      ...asked,
      selections: selectionsOfYears(said.selections, selections),
      sections: compareSections(
        await this.statements.sections(tx, caller, engagementId, statementId),
        await this.statements.sections(tx, caller, room.engagementId, later.id),
      ),
    };
  }

  /** Nothing is compared: the list says of which controls somebody has to find out whether they were changed. */
  private async withReports(tx: Tx, caller: Caller, room: Room, to: number): Promise<StatementComparisonView> {
    const { id, editionId } = await this.statements.version(tx, caller, room.engagementId, to);
    const controls = await statedControls(tx, caller, room.engagementId, id);
    const { changed, reports } = await this.reported.told(tx, caller, room, controls);
    if (changed.length === 0) throw new DomainProblem('not-found');
    return {
      from: 0,
      to,
      editionId,
      lastYear: null,
      reports,
      controlsBefore: changed.length,
      controlsAfter: controls.length,
      unchanged: 0,
      changed,
      selections: [],
      sections: [],
    };
  }
}
