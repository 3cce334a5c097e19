import type { Room } from '@akashi/api-engagements';
import { DomainProblem, type MemberCaller, type Tx } from '@akashi/api-platform';
import type { Decision } from '@akashi/domain';
import { maySignInBatch, reasonsForOwnSignature, type SignInBatchRefusal } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';
import { ensureRecordable } from '../paper/ensure-recordable';
import { digestedPapers, type PaperSubject } from '../paper/paper-digest';
import { PaperStore } from '../paper/paper.store';
import { mayPutSignature, type PutSignatureRefusal, type SeenPaper } from './may-put-signature';
import { OpeningStore } from './opening.store';
import { SignOffStore, type PaperSignature } from './sign-off.store';

/** A paper as the signer had it before them; the digest is what the page showed, the version stands for it in a batch. */
export interface PaperToSign {
  id: string;
  version: number;
  digest?: string;
}

/** Signatures of one kind; in a batch under papers that ask no question, each of the others by itself. */
export interface AskedSignatures {
  signature: PaperSignature;
  sent: readonly PaperToSign[];
  inBatch: boolean;
}

type Refusal = PutSignatureRefusal | SignInBatchRefusal;

/** A paper with what is decided of its signature as it was asked for, and every reason that speaks against it. */
export interface JudgedPaper extends SeenPaper {
  decision: Decision<Refusal>;
  reasons: readonly Refusal[];
  /** What the signature stands under, in the form that is hashed. */
  subject: PaperSubject;
}

const roles = { prepare: 'preparer', review: 'reviewer' } as const;

/** Reads papers for their signatures, and says of each why it cannot be put. */
@Injectable()
export class PapersToSign {
  constructor(
    private readonly papers: PaperStore,
    private readonly signOffs: SignOffStore,
    private readonly openings: OpeningStore,
  ) {}

  async judge(
    tx: Tx,
    caller: MemberCaller,
    room: Room,
    { signature, sent, inBatch }: AskedSignatures,
    lock: 'lock' | 'look',
  ): Promise<JudgedPaper[]> {
    await ensureRecordable(tx, caller, room);
    const { engagementId } = room;
    const ids = sent.map(({ id }) => id);
    const papers = await this.papers[lock](tx, caller, engagementId, ids);
    const digested = await digestedPapers(tx, caller, engagementId, ids);
    const digests = new Map([...digested].map(([id, { digest }]) => [id, digest]));
    const facts = await this.signOffs.facts(tx, caller, engagementId, ids);
    const opened = await this.openings.opened(tx, caller, engagementId, digests);
    const bySent = new Map(sent.map((one) => [one.id, one]));
    return papers.map((paper) => {
      const { version, digest: seenDigest } = bySent.get(paper.id)!;
      if (paper.version !== version) {
        throw new DomainProblem('stale-version', { facts: { testId: paper.id, version: paper.version } });
      }
      const { digest, subject } = digested.get(paper.id)!;
      const seen: SeenPaper = { paper, digest, seenDigest: seenDigest ?? digest, facts: facts.get(paper.id)! };
      const decision = mayPutSignature(signature, caller.userId, room.state, seen);
      if (!decision.allowed) return { ...seen, subject, decision, reasons: [decision.code] };
      if (!inBatch) return { ...seen, subject, decision, reasons: [] };
      const { conclusion, evidence, deviationCount: deviations, openNotes } = paper;
      const batch = {
        role: roles[signature],
        opened: opened.get(paper.id)!,
        conclusion,
        evidence,
        deviations,
        openNotes,
      };
      return { ...seen, subject, decision: maySignInBatch(batch), reasons: reasonsForOwnSignature(batch) };
    });
  }
}
