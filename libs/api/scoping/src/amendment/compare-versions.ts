import { EngagementDoor } from '@akashi/api-engagements';
import { DomainProblem, type Caller } from '@akashi/api-platform';
import type { StatementComparisonQuery, StatementComparisonView } from '@akashi/contracts';
import { compareSections, compareStatements } from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import { StatementStore } from '../statement/statement.store';
import { CompareYears } from './compare-years';
import { changedSelections, statedControls } from './stated-controls';

/** Reads two versions of the statement beside each other. */
@Injectable()
export class CompareVersions {
  constructor(
    private readonly door: EngagementDoor,
    private readonly statements: StatementStore,
    private readonly years: CompareYears,
  ) {}

  /** Not found when a version does not exist, and when the later one is named first; 0 is last year's statement. */
  execute(
    caller: Caller,
    engagementId: string,
    { from, to }: StatementComparisonQuery,
  ): Promise<StatementComparisonView> {
    return this.door.read(caller, engagementId, async (tx, room) => {
      if (from === 0) return this.years.execute(tx, caller, room, to);
      if (from > to) throw new DomainProblem('not-found');
      const earlier = await this.statements.version(tx, caller, engagementId, from);
      const later = await this.statements.version(tx, caller, engagementId, to);
      const before = await statedControls(tx, caller, engagementId, earlier.id);
      const after = await statedControls(tx, caller, engagementId, later.id);
      const said = await this.statements.sections(tx, caller, engagementId, earlier.id);
      const saysNow = await this.statements.sections(tx, caller, engagementId, later.id);
      const selections = await changedSelections(tx, caller, engagementId, [earlier.id, later.id]);
      return {
        from,
        to,
        editionId: later.editionId,
        lastYear: null,
        reports: [],
        controlsBefore: before.length,
        controlsAfter: after.length,
        ...compareStatements(before, after),
        selections,
        sections: compareSections(said, saysNow),
      };
    });
  }
}
