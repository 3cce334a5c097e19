import type { Decision } from '@akashi/domain';
import {
  mayPrepareTest,
  mayReviewTest,
  maySign,
  type PrepareTestRefusal,
  type ReviewTestRefusal,
  type SignRefusal,
} from '@akashi/domain/control';
import type { EngagementState } from '@akashi/domain/engagement';
import type { Paper } from '../paper/paper.store';
import type { PaperSignature, SigningFacts } from './sign-off.store';

/** A locked paper with the digest of what is there, the digest of what the signer saw, and what the rules ask. */
export interface SeenPaper {
  paper: Paper;
  digest: string;
  seenDigest: string;
  facts: SigningFacts;
}

export type PutSignatureRefusal = PrepareTestRefusal | ReviewTestRefusal | SignRefusal;

const roles = { prepare: 'preparer', review: 'reviewer' } as const;

/** The work's own rule first (is it done, is it prepared), then the four eyes. */
export function mayPutSignature(
  signature: PaperSignature,
  signerId: string,
  engagementState: EngagementState,
  seen: SeenPaper,
): Decision<PutSignatureRefusal> {
  const ready =
    signature === 'prepare' ? mayPrepare(engagementState, seen) : mayReview(signerId, engagementState, seen);
  if (!ready.allowed) return ready;
  return maySign({
    signerId,
    role: roles[signature],
    seenDigest: seen.seenDigest,
    digestToday: seen.digest,
    signOffs: seen.facts.signOffs.map((one) => ({
      signerId: one.signerId,
      role: roles[one.role],
      subjectDigest: one.digest,
      voided: false,
    })),
    after: signature === 'review' ? ['preparer'] : [],
  });
}

function mayPrepare(engagementState: EngagementState, { paper, facts }: SeenPaper): Decision<PutSignatureRefusal> {
  return mayPrepareTest({
    engagementState,
    state: paper.state,
    conclusion: paper.conclusion,
    conclusionReason: paper.conclusionNote,
    steps: facts.steps,
    sampled: facts.sampled,
    itemsDrawn: paper.itemTotal,
    itemsDone: paper.itemDone,
    deviations: facts.deviations,
  });
}

function mayReview(
  reviewerId: string,
  engagementState: EngagementState,
  seen: SeenPaper,
): Decision<PutSignatureRefusal> {
  const prepared = seen.facts.signOffs.find(({ role }) => role === 'prepare');
  return mayReviewTest({
    engagementState,
    state: seen.paper.state,
    reviewerId,
    preparerId: prepared?.signerId ?? null,
    preparerSignatureCurrent: prepared?.digest === seen.digest,
    openNotes: seen.paper.openNotes,
  });
}
