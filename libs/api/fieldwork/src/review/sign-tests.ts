import { EngagementDoor, type Room } from '@akashi/api-engagements';
import {
  digestOf,
  DomainProblem,
  LedgerCheckpoints,
  LedgerWriter,
  signatureMethod,
  type MemberCaller,
} from '@akashi/api-platform';
import type { SignedTestsView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { keepPapers } from './kept-papers';
import { PapersToSign, type AskedSignatures, type JudgedPaper } from './papers-to-sign';
import { SignOffStore } from './sign-off.store';
import { SignatureStore } from './signature.store';

const outcomes = {
  prepare: { action: 'test.signed', state: 'prepared', meaning: '作成' },
  review: { action: 'test.reviewed', state: 'reviewed', meaning: '査閲' },
} as const;

/**
 * Puts the preparer's or the reviewer's signature under papers: one record for each, under the digest of exactly what is
 * there, and one entry in the ledger. One paper that may not be signed, or not among others, means that none is.
 */
@Injectable()
export class SignTests {
  constructor(
    private readonly door: EngagementDoor,
    private readonly papers: PapersToSign,
    private readonly signOffs: SignOffStore,
    private readonly signatures: SignatureStore,
    private readonly ledger: LedgerWriter,
    private readonly checkpoints: LedgerCheckpoints,
  ) {}

  async execute(caller: MemberCaller, engagementId: string, asked: AskedSignatures): Promise<SignedTestsView> {
    const signed = await this.sign(caller, engagementId, asked);
    if (signed.count > 1) await this.checkpoints.signAfter(caller, engagementId, 'signatures');
    return signed;
  }

  private sign(caller: MemberCaller, engagementId: string, asked: AskedSignatures): Promise<SignedTestsView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      const seen = await this.papers.judge(tx, caller, room, asked, 'lock');
      for (const paper of seen) ensureSignable(paper);

      const signatures = seen.map(({ paper, digest }) => ({ testId: paper.id, digest }));
      const teamRole = teamRoleOf(room);
      const { action, state, meaning } = outcomes[asked.signature];
      const subjects = signatures.map(({ testId, digest }) => ({ id: testId, digest }));
      const papers = seen.map(({ paper, digest, subject }) => ({ testId: paper.id, digest, subject }));
      await keepPapers(tx, caller, engagementId, papers);
      const as = { role: asked.signature, teamRole, meaning, method: signatureMethod(caller) } as const;
      await this.signatures.put(tx, caller, engagementId, {
        kind: 'control_test',
        subjects,
        ...as,
      });
      const ids = signatures.map(({ testId }) => testId);
      const tests = await this.signOffs.move(tx, caller, engagementId, ids, { state, newRound: false });
      const [only] = signatures.length === 1 ? signatures : [];
      this.ledger.record(tx, {
        action,
        engagementId,
        entity: only ? { type: 'control_test', id: only.testId } : { type: 'engagement', id: engagementId },
        facts: {
          count: signatures.length,
          round: only ? seen[0]!.paper.round : null,
          digest: only?.digest ?? null,
          signaturesSha256: only ? null : digestOf(signatures),
        },
      });
      return { count: tests.length, tests };
    });
  }
}

function ensureSignable({ paper, decision }: JudgedPaper): void {
  if (!decision.allowed) throw new DomainProblem(decision.code, { facts: { testId: paper.id } });
}

/** Only someone on the team signs: the quality office reads without a role in it. */
function teamRoleOf({ role }: Room) {
  if (role === null) throw new DomainProblem('forbidden');
  return role;
}
