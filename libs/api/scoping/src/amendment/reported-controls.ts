import type { Room } from '@akashi/api-engagements';
import type { Caller, Tx } from '@akashi/api-platform';
import type { ChangedControlView, StatedControlView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { EarlierTestStore } from '../years/earlier-test.store';

/** Controls of which only reports of other auditors tell that they were tested, and those reports. */
export interface ToldByReports {
  changed: ChangedControlView[];
  reports: string[];
}

/** Where another audited last year, its report tells what was tested, and of no control how it was stated then. */
@Injectable()
export class ReportedControls {
  constructor(private readonly earlierTests: EarlierTestStore) {}

  async told(tx: Tx, caller: Caller, room: Room, controls: readonly StatedControlView[]): Promise<ToldByReports> {
    const known = await this.earlierTests.known(tx, caller, room, controls);
    const recorded = known.filter(({ asOf }) => asOf === null);
    const keys = new Set(recorded.map(({ stableKey }) => stableKey));
    return {
      changed: controls
        .filter(({ stableKey }) => keys.has(stableKey))
        .map((after) => ({ kind: 'uncompared', before: null, after, differs: [] })),
      reports: [...new Set(recorded.map(({ source }) => source))],
    };
  }
}
