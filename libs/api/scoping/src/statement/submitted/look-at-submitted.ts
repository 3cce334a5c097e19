import { EngagementStore, holdEngagement } from '@akashi/api-engagements';
import type { ClientPersonCaller, Tx } from '@akashi/api-platform';
import type { Fault } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { checkReading } from '../check-reading';
import { FaultGradeStore } from '../fault-grade.store';
import type { ReceivedStatement } from '../received-statement';
import { StatementContextStore } from '../statement-context.store';

/** The look that comes before every import, for a file of the client's own desk: its faults and nothing else leave it. */
@Injectable()
export class LookAtSubmitted {
  constructor(
    private readonly engagements: EngagementStore,
    private readonly context: StatementContextStore,
    private readonly grades: FaultGradeStore,
  ) {}

  /** On the firm's side, under the engagement's lock: it was found behind the client's wall before. */
  async execute(
    tx: Tx,
    caller: ClientPersonCaller,
    engagementId: string,
    file: ReceivedStatement,
  ): Promise<{ faults: Fault[]; stops: number; warnings: number }> {
    await holdEngagement(tx, caller, engagementId);
    const found = await this.engagements.get(tx, caller, engagementId);
    const { state, version, editionId, rulesetId, periodStart, periodEnd } = found;
    const room = { engagementId, state, version, editionId, rulesetId, periodStart, periodEnd, role: null };
    const context = await this.context.of(tx, caller, room);
    const grades = await this.grades.inForce(tx, caller, context.ruleset);
    const { stops, warnings } = checkReading(file.reading, context, grades);
    return { faults: [...stops, ...warnings], stops: stops.length, warnings: warnings.length };
  }
}
