import { EngagementDoor } from '@akashi/api-engagements';
import { DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { PaperContentsView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { digestedPapers } from '../paper/paper-digest';
import { namesOf, readable } from '../paper/readable-content';
import { keptPapers } from './kept-papers';
import { ownLook } from './own-look.query';

/** What the signatures of a paper were put under, and what the reader saw last, as far as it is kept, beside what stands now. */
@Injectable()
export class ReadContents {
  constructor(private readonly door: EngagementDoor) {}

  execute(caller: Caller, engagementId: string, testId: string): Promise<PaperContentsView> {
    return this.door.read(caller, engagementId, async (tx) => {
      const now = (await digestedPapers(tx, caller, engagementId, [testId])).get(testId);
      if (!now) throw new DomainProblem('not-found');
      const signed = await signedDigests(tx, caller, engagementId, testId);
      const look = await ownLook(tx, caller, engagementId, testId, now.digest);
      const wanted = look ? [...signed, look.digest] : signed;
      const kept = await keptPapers(tx, caller, engagementId, testId, wanted);
      const names = await namesOf(tx, caller, engagementId, testId, [now.subject, ...kept.values()]);
      return {
        now: { digest: now.digest, content: readable(now.subject, names) },
        kept: [...kept].map(([digest, subject]) => ({ digest, content: readable(subject, names) })),
        look,
      };
    });
  }
}

async function signedDigests(tx: Tx, caller: Caller, engagementId: string, testId: string): Promise<string[]> {
  const rows = await tx.query<{ digest: string }[]>(
    `SELECT DISTINCT subject_digest AS digest FROM sign_off
     WHERE firm_id = $1 AND engagement_id = $2 AND subject_type = 'control_test' AND subject_id = $3`,
    [caller.firmId, engagementId, testId],
  );
  return rows.map(({ digest }) => digest);
}
