import { EngagementDoor, holdEngagement } from '@akashi/api-engagements';
import { RulesetStore } from '@akashi/api-firms';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { AcknowledgePointBody, LetterView } from '@akashi/contracts';
import { mayAcknowledgePoint } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { ReportStore } from '../report/report.store';
import { answeredLetter } from './letter-view';
import { LetterStore } from './letter.store';

/** A point of the letter, by the letter's id and the point's code. */
export interface PointOfLetter {
  engagementId: string;
  letterId: string;
  code: string;
}

/** The leader has read what the client's management qualified, and says why the report can go out. */
@Injectable()
export class AcknowledgePoint {
  constructor(
    private readonly door: EngagementDoor,
    private readonly letters: LetterStore,
    private readonly reports: ReportStore,
    private readonly rulesets: RulesetStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, point: PointOfLetter, { version, reason }: AcknowledgePointBody): Promise<LetterView> {
    const { engagementId, letterId, code } = point;
    return this.door.write(caller, engagementId, async (tx, room) => {
      await holdEngagement(tx, caller, engagementId);
      const letter = await this.letters.seen(tx, caller, engagementId, { id: letterId, version });
      const standing = await this.reports.standing(tx, caller, engagementId);
      const said = answeredLetter(letter, await this.rulesets.get(tx, caller, room.rulesetId));
      ensure(mayAcknowledgePoint({ ...said, reportState: standing?.state ?? null, code, reason }));

      const of = { firmId: caller.firmId, engagementId, letterId, answerVersion: version, point: code, reason };
      await this.letters.addAcknowledgement(tx, { ...of, acknowledgedBy: caller.userId });
      this.ledger.record(tx, {
        action: 'letter.acknowledged',
        engagementId,
        entity: { type: 'letter', id: letterId, version },
        facts: { point: code },
        after: { reason },
      });
      return this.letters.changed(tx, caller, room);
    });
  }
}
