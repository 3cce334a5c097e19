import { EngagementDoor, holdEngagement } from '@akashi/api-engagements';
import { RulesetStore } from '@akashi/api-firms';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { AnswerLetterBody, LetterView } from '@akashi/contracts';
import { mayAnswerLetter } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { ReportStore } from '../report/report.store';
import { answeredLetter } from './letter-view';
import { LetterStore } from './letter.store';

/** What the client's management confirmed and what it qualified, read off the letter point by point. */
@Injectable()
export class AnswerLetter {
  constructor(
    private readonly door: EngagementDoor,
    private readonly letters: LetterStore,
    private readonly reports: ReportStore,
    private readonly rulesets: RulesetStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, id: string, body: AnswerLetterBody): Promise<LetterView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      await holdEngagement(tx, caller, engagementId);
      const letter = await this.letters.seen(tx, caller, engagementId, { id, version: body.version });
      const standing = await this.reports.standing(tx, caller, engagementId);
      const { asked } = answeredLetter(letter, await this.rulesets.get(tx, caller, room.rulesetId));
      const { points, reason } = body;
      const isCorrection = letter.pointsVersion > 0;
      ensure(mayAnswerLetter({ reportState: standing?.state ?? null, asked, points, isCorrection, reason }));

      const version = letter.pointsVersion + 1;
      const of = { firmId: caller.firmId, engagementId, letterId: id, recordedBy: caller.userId };
      await this.letters.addAnswers(tx, { ...of, version, points, reason: isCorrection ? reason : '' });
      const qualified = points.filter(({ answer }) => answer === 'qualified').length;
      this.ledger.record(tx, {
        action: 'letter.answered',
        engagementId,
        entity: { type: 'letter', id, version },
        facts: { confirmed: points.length - qualified, qualified },
        before: letter.answered,
        after: { points, reason },
      });
      return this.letters.changed(tx, caller, room);
    });
  }
}
