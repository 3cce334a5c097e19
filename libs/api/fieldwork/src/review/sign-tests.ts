import { EngagementDoor, type Room } from '@akashi/api-engagements';
import {
  digestOf,
  DomainProblem,
  LedgerCheckpoints,
  LedgerWriter,
  signatureMethod,
  type Caller,
  type MemberCaller,
  type Tx,
} from '@akashi/api-platform';
import type { SignedTestsView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { ensureRecordable } from '../paper/ensure-recordable';
import { digestedPapers, type DigestedPaper } from '../paper/paper-digest';
import { PaperStore } from '../paper/paper.store';
import { keepPapers } from './kept-papers';
import { mayPutSignature, type SeenPaper } from './may-put-signature';
import { SignOffStore, type PaperSignature } from './sign-off.store';
import { SignatureStore } from './signature.store';

/** A paper as the signer had it before them; the digest is what the page showed, the version stands for it in bulk. */
export interface PaperToSign {
  id: string;
  version: number;
  digest?: string;
}

const outcomes = {
  prepare: { action: 'test.signed', state: 'prepared', meaning: '作成' },
  review: { action: 'test.reviewed', state: 'reviewed', meaning: '査閲' },
} as const;

/**
 * Puts the preparer's or the reviewer's signature under papers: one record for each, under the digest of exactly what is
 * there, and one entry in the ledger. One paper that may not be signed means that none is.
 */
@Injectable()
export class SignTests {
  constructor(
    private readonly door: EngagementDoor,
    private readonly papers: PaperStore,
    private readonly signOffs: SignOffStore,
    private readonly signatures: SignatureStore,
    private readonly ledger: LedgerWriter,
    private readonly checkpoints: LedgerCheckpoints,
  ) {}

  async execute(
    caller: MemberCaller,
    engagementId: string,
    signature: PaperSignature,
    sent: readonly PaperToSign[],
  ): Promise<SignedTestsView> {
    const signed = await this.sign(caller, engagementId, signature, sent);
    if (signed.count > 1) await this.checkpoints.signAfter(caller, engagementId, 'signatures');
    return signed;
  }

  private sign(
    caller: MemberCaller,
    engagementId: string,
    signature: PaperSignature,
    sent: readonly PaperToSign[],
  ): Promise<SignedTestsView> {
    return this.door.write(caller, engagementId, async (tx, room) => {
      await ensureRecordable(tx, caller, room);
      const seen = await this.see(tx, caller, engagementId, sent);
      for (const paper of seen) ensureSignable(caller, room, signature, paper);

      const signatures = seen.map(({ paper, digest }) => ({ testId: paper.id, digest }));
      const teamRole = teamRoleOf(room);
      const { action, state, meaning } = outcomes[signature];
      const subjects = signatures.map(({ testId, digest }) => ({ id: testId, digest }));
      const as = { role: signature, teamRole, meaning, method: signatureMethod(caller) } as const;
      const papers = seen.map(({ paper, digest, subject }) => ({ testId: paper.id, digest, subject }));
      await keepPapers(tx, caller, engagementId, papers);
      await this.signatures.put(tx, caller, engagementId, { kind: 'control_test', subjects, ...as });
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

  private async see(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    sent: readonly PaperToSign[],
  ): Promise<(SeenPaper & DigestedPaper)[]> {
    const ids = sent.map(({ id }) => id);
    const papers = await this.papers.lock(tx, caller, engagementId, ids);
    const digested = await digestedPapers(tx, caller, engagementId, ids);
    const facts = await this.signOffs.facts(tx, caller, engagementId, ids);
    const bySent = new Map(sent.map((one) => [one.id, one]));
    return papers.map((paper) => {
      const { version, digest: seenDigest } = bySent.get(paper.id)!;
      if (paper.version !== version) {
        throw new DomainProblem('stale-version', { facts: { testId: paper.id, version: paper.version } });
      }
      const { digest, subject } = digested.get(paper.id)!;
      return { paper, digest, subject, seenDigest: seenDigest ?? digest, facts: facts.get(paper.id)! };
    });
  }
}

function ensureSignable(caller: Caller, room: Room, signature: PaperSignature, seen: SeenPaper): void {
  const decision = mayPutSignature(signature, caller.userId, room.state, seen);
  if (!decision.allowed) throw new DomainProblem(decision.code, { facts: { testId: seen.paper.id } });
}

/** Only someone on the team signs: the quality office reads without a role in it. */
function teamRoleOf({ role }: Room) {
  if (role === null) throw new DomainProblem('forbidden');
  return role;
}
