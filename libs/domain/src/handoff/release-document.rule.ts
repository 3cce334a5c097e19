import { allow, refuse, type Decision } from '../decision';
import { closedRefusal, type ClosedEngagementRefusal, type EngagementState } from '../engagement/engagement-state';
import { isStorableText, textLimits } from '../text/storable-text';
import type { UploadedKind } from './released-kind';

/** Where the firm holds the same bytes already: as what, and whether in this engagement. */
export interface HeldUse {
  readonly kind: string;
  readonly here: boolean;
}

export type ReleaseRefusal =
  ClosedEngagementRefusal | 'release.not-accepted' | 'release.nobody-to-read' | 'release.note-not-storable';

export type ReleaseDocumentRefusal = ReleaseRefusal | 'release.file-is-inside';

export interface ReleaseFacts {
  engagementState: EngagementState;
  /** Somebody at the client comes in who may read it. */
  hasReaders: boolean;
  note: string;
}

export interface ReleaseDocumentFacts extends ReleaseFacts {
  kind: UploadedKind;
  /** Every place where the firm holds this content, in any engagement. */
  held: readonly HeldUse[];
}

/** As what its content may stand in this engagement already, besides having been released before. */
const ownUses: Readonly<Record<UploadedKind, readonly string[]>> = {
  facts: ['released'],
  statement: ['released', 'statement'],
  letter: ['released', 'letter'],
};

/**
 * A file goes to the client's people as what it is. Content that the firm holds as evidence, population, procedure, package or
 * anything of another engagement is refused, under whatever name it is sent up.
 */
export function mayReleaseDocument(facts: ReleaseDocumentFacts): Decision<ReleaseDocumentRefusal> {
  const open = mayRelease(facts);
  if (!open.allowed) return open;
  const isInside = facts.held.some(({ kind, here }) => !here || !ownUses[facts.kind].includes(kind));
  return isInside ? refuse('release.file-is-inside') : allow;
}

/** What is asked of every release, whatever is released. */
export function mayRelease({ engagementState, hasReaders, note }: ReleaseFacts): Decision<ReleaseRefusal> {
  const closed = closedRefusal(engagementState);
  if (closed) return refuse(closed);
  if (engagementState === 'proposed') return refuse('release.not-accepted');
  if (!hasReaders) return refuse('release.nobody-to-read');
  return isStorableText(note, textLimits.reason) ? allow : refuse('release.note-not-storable');
}
