import { EngagementDoor, holdEngagement } from '@akashi/api-engagements';
import { DomainProblem, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { PlanYearsView, RecordEarlierTestsBody } from '@akashi/contracts';
import { mayRecordEarlierTests } from '@akashi/domain/scope';
import { Injectable } from '@nestjs/common';
import { statedControls } from '../amendment/stated-controls';
import { EarlierTestStore } from './earlier-test.store';
import { YearsPage } from './years-page';

/** What another auditor tested before is recorded from that auditor's report; the plan follows when it is drafted again. */
@Injectable()
export class RecordEarlierTests {
  constructor(
    private readonly door: EngagementDoor,
    private readonly page: YearsPage,
    private readonly earlierTests: EarlierTestStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, body: RecordEarlierTestsBody): Promise<PlanYearsView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      await holdEngagement(tx, caller, engagementId);
      const statementId = await this.page.statementOf(tx, caller, engagementId);
      if (!statementId) throw new DomainProblem('plan.statement-missing');
      const controls = await statedControls(tx, caller, engagementId, statementId);
      const known = new Set(controls.map(({ stableKey }) => stableKey));
      const { source, tests } = body;
      ensure(
        mayRecordEarlierTests({ engagementState: room.state, periodStart: room.periodStart, known, source, tests }),
      );
      const number = await this.earlierTests.add(tx, caller, engagementId, statementId, body);
      const resulting = (result: string): number => tests.filter((test) => test.result === result).length;
      this.ledger.record(tx, {
        action: 'earlier-test.recorded',
        engagementId,
        entity: { type: 'earlier-test-record', id: engagementId, version: number },
        facts: {
          controls: new Set(tests.map(({ stableKey }) => stableKey)).size,
          tests: tests.length,
          deviations: resulting('DEVIATION'),
          takenBack: resulting('NOT_TESTED'),
          latest: tests.map(({ periodEnd }) => periodEnd).reduce((one, other) => (one > other ? one : other)),
        },
        after: body,
      });
      return this.page.read(tx, caller, room);
    });
  }
}
