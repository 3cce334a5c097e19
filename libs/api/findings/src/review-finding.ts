import { EngagementDoor } from '@akashi/api-engagements';
import { ensure, LedgerWriter, type Caller } from '@akashi/api-platform';
import type { FindingView, ReviewFindingBody } from '@akashi/contracts';
import { mayReviewFinding } from '@akashi/domain/finding';
import { Injectable } from '@nestjs/common';
import { FindingStore } from './finding.store';

@Injectable()
export class ReviewFinding {
  constructor(
    private readonly door: EngagementDoor,
    private readonly findings: FindingStore,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: Caller, engagementId: string, id: string, { version }: ReviewFindingBody): Promise<FindingView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const finding = await this.findings.facts(tx, caller, engagementId, id);
      const reviewerReviews = room.role === 'senior' || room.role === 'engagement_leader';
      ensure(mayReviewFinding({ ...finding, reviewerId: caller.userId, reviewerReviews }));

      const change = { state: 'reviewed', reviewedBy: caller.userId } as const;
      await this.findings.change(tx, caller, room, { id, version }, change);
      this.ledger.record(tx, {
        action: 'finding.reviewed',
        engagementId,
        entity: { type: 'finding', id, version: version + 1 },
        facts: { number: finding.number, textVersion: finding.textVersion },
      });
      return this.findings.view(tx, caller, engagementId, id);
    });
  }
}
