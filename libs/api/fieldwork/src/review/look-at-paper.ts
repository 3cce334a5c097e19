import { EngagementDoor } from '@akashi/api-engagements';
import { DomainProblem, LedgerWriter, type MemberCaller } from '@akashi/api-platform';
import type { LookBody } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { digestedPapers } from '../paper/paper-digest';
import { keepPapers } from './kept-papers';

/** Notes what a reviewer has before them, so that they are shown next time what changed since. */
@Injectable()
export class LookAtPaper {
  constructor(
    private readonly door: EngagementDoor,
    private readonly ledger: LedgerWriter,
  ) {}

  execute(caller: MemberCaller, engagementId: string, testId: string, { digest }: LookBody): Promise<void> {
    return this.door.write(caller, engagementId, async (tx) => {
      const now = (await digestedPapers(tx, caller, engagementId, [testId])).get(testId);
      if (!now) throw new DomainProblem('not-found');
      if (now.digest !== digest) throw new DomainProblem('stale-version', { facts: { testId } });
      await keepPapers(tx, caller, engagementId, [{ testId, ...now }]);
      // Two pages of one person that open it at one moment wait for each other: the later one sees the look of the first.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`look ${testId} ${caller.userId}`]);
      // Opening it again as it was is no other look: what changed before it stays in sight.
      await tx.query(
        `INSERT INTO paper_look (firm_id, engagement_id, test_id, user_id, digest)
         SELECT $1, $2, $3, $4, $5 WHERE $5 IS DISTINCT FROM (SELECT l.digest FROM paper_look l
           WHERE l.firm_id = $1 AND l.engagement_id = $2 AND l.test_id = $3 AND l.user_id = $4
           ORDER BY l.looked_at DESC LIMIT 1)`,
        [caller.firmId, engagementId, testId, caller.userId, digest],
      );
      this.ledger.recordNothing(tx, 'The security log tells who read what: a look changes nothing of the work.');
    });
  }
}
