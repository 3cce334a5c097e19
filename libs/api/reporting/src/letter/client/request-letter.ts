import { EngagementDoor } from '@akashi/api-engagements';
import { RulesetStore } from '@akashi/api-firms';
import { Clock, ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { LetterRequestStateView, RequestLetterBody } from '@akashi/contracts';
import { mayRequestLetter } from '@akashi/domain/report';
import { Injectable } from '@nestjs/common';
import { ReportStore } from '../../report/report.store';
import { LetterRequestStore } from './letter-request.store';

/** 経営者確認書 before the client's people, with the points that the engagement's ruleset asks for. */
@Injectable()
export class RequestLetter {
  constructor(
    private readonly door: EngagementDoor,
    private readonly requests: LetterRequestStore,
    private readonly reports: ReportStore,
    private readonly rulesets: RulesetStore,
    private readonly ledger: LedgerWriter,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, engagementId: string, body: RequestLetterBody): Promise<LetterRequestStateView> {
    const { signBy, note } = body;
    return this.door.write(caller, engagementId, async (tx, room) => {
      const standing = await this.reports.standing(tx, caller, engagementId);
      const { hasApprover } = await this.requests.state(tx, caller, engagementId);
      const { state: engagementState, periodEnd, rulesetId } = room;
      const asked = { signBy, note, today: this.clock.today(), periodEnd, hasApprover };
      ensure(mayRequestLetter({ ...asked, engagementState, reportState: standing?.state ?? null }));

      const { representationPoints } = await this.rulesets.get(tx, caller, rulesetId);
      const points = representationPoints.map(({ code, text }) => ({ code, ja: text.ja, en: text.en }));
      const id = await this.requests.add(tx, caller, engagementId, { points, signBy, note });
      this.ledger.record(tx, {
        action: 'letter.requested',
        engagementId,
        entity: { type: 'letter-request', id },
        facts: { points: points.length, signBy },
        after: { points, note },
      });
      return this.requests.state(tx, caller, engagementId);
    });
  }
}
