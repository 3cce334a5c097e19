import type { Room } from '@akashi/api-engagements';
import type { Caller, Tx } from '@akashi/api-platform';
import type { ChangedControlView, StatedControlView } from '@akashi/contracts';
import { askOfReports, toldByReports } from '@akashi/domain/scope';
import type { StatementComparison } from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import { EarlierTestStore } from '../years/earlier-test.store';

/** What this year's statement has otherwise than last year's, and of what only reports of other auditors tell, with these. */
export interface AskedOfReports {
  unchanged: number;
  changed: ChangedControlView[];
  reports: string[];
}

/** Two years of a statement, control by control; no earlier one where the firm audited none. */
interface Years {
  before: readonly StatedControlView[];
  after: readonly StatedControlView[];
}

/** Where another audited, its report tells what was tested, and of no control how it was stated then. */
@Injectable()
export class ReportedControls {
  constructor(private readonly earlierTests: EarlierTestStore) {}

  /** The comparison of the two years with what has to be asked beside it. */
  async ask(
    tx: Tx,
    caller: Caller,
    room: Room,
    { comparison, ...years }: Years & { comparison: StatementComparison<StatedControlView> },
  ): Promise<AskedOfReports> {
    const known = await this.earlierTests.known(tx, caller, room, years.after);
    const asked = askOfReports(comparison, years, toldByReports(known));
    const uncompared = asked.changed.filter(({ kind }) => kind === 'uncompared');
    const keys = new Set(uncompared.map(({ after }) => after?.stableKey));
    const reported = known.filter(({ asOf, stableKey }) => asOf === null && keys.has(stableKey));
    return { ...asked, reports: [...new Set(reported.map(({ source }) => source))] };
  }

  /** Where no year of the firm's own is there to compare with. */
  told(tx: Tx, caller: Caller, room: Room, after: readonly StatedControlView[]): Promise<AskedOfReports> {
    const comparison = { unchanged: after.length, changed: [] };
    return this.ask(tx, caller, room, { comparison, before: [], after });
  }
}
