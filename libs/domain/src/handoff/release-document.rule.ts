import { allow, refuse, type Decision } from '../decision';
import { releaseRefusal, type ReleaseFacts, type ReleaseRefusal } from './release-facts';
import type { UploadedKind } from './released-kind';

/** Where the firm holds the same bytes already: as what, and whether in this engagement. */
export interface HeldUse {
  readonly kind: string;
  readonly here: boolean;
}

export type ReleaseDocumentRefusal = ReleaseRefusal | 'release.file-is-inside';

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
  const refused = releaseRefusal(facts);
  if (refused) return refuse(refused);
  const isInside = facts.held.some(({ kind, here }) => !here || !ownUses[facts.kind].includes(kind));
  return isInside ? refuse('release.file-is-inside') : allow;
}
