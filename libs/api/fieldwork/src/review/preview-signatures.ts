import { EngagementDoor } from '@akashi/api-engagements';
import type { MemberCaller } from '@akashi/api-platform';
import type { SignatureBatchView, VersionedTest } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { PapersToSign } from './papers-to-sign';
import type { PaperSignature } from './sign-off.store';

/** Says of a batch of signatures which papers it takes and which ask for a signature of their own, and why. */
@Injectable()
export class PreviewSignatures {
  constructor(
    private readonly door: EngagementDoor,
    private readonly papers: PapersToSign,
  ) {}

  execute(
    caller: MemberCaller,
    engagementId: string,
    signature: PaperSignature,
    sent: readonly VersionedTest[],
  ): Promise<SignatureBatchView> {
    return this.door.begin(caller, engagementId, async (tx, room) => {
      const judged = await this.papers.judge(tx, caller, room, { signature, sent, inBatch: true }, 'look');
      return {
        ready: judged
          .filter(({ decision }) => decision.allowed)
          .map(({ paper: { id, version }, digest }) => ({ id, version, digest })),
        leftOut: judged
          .filter(({ decision }) => !decision.allowed)
          .map(({ paper, reasons }) => ({ id: paper.id, reasons: [...reasons] })),
      };
    });
  }
}
