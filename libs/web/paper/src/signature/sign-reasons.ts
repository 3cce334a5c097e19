import type { PaperView } from '@akashi/contracts';
import {
  mayPrepareTest,
  mayReturnTest,
  mayReviewTest,
  type PrepareTestRefusal,
  type ReturnTestRefusal,
  type ReviewTestRefusal,
} from '@akashi/domain/control';
import type { Decision } from '@akashi/domain';
import type { EngagementState } from '@akashi/domain/engagement';
import type { PaperDraft } from '../paper-draft';

/** The paper as a rule sees it, with what is being typed in place of what is stored. */
export interface PaperInSight {
  readonly paper: PaperView;
  readonly draft: PaperDraft;
  readonly engagementState: EngagementState;
  readonly userId: string;
}

/** May the preparer sign what is written? The same rule decides on the server. */
export function mayPrepare({ paper, draft, engagementState }: PaperInSight): Decision<PrepareTestRefusal> {
  const count = (...states: readonly string[]) => paper.deviations.filter(({ state }) => states.includes(state)).length;
  return mayPrepareTest({
    engagementState,
    // Typing begins the work; the first save writes that down.
    state: paper.state === 'not_started' && draft.steps.length > 0 ? 'in_progress' : paper.state,
    conclusion: draft.conclusion,
    conclusionReason: draft.note,
    steps: draft.steps.map(({ result }) => ({ hasResult: result.trim() !== '' })),
    sampled: paper.populations.length > 0,
    itemsDrawn: paper.itemTotal,
    itemsDone: paper.itemDone,
    deviations: {
      raised: count('raised'),
      explained: count('explained'),
      open: count('open', 'explanation_proposed'),
    },
  });
}

/** May this person sign as the second one? */
export function mayReview({ paper, engagementState, userId }: PaperInSight): Decision<ReviewTestRefusal> {
  const signature = preparation(paper);
  return mayReviewTest({
    engagementState,
    state: paper.state,
    reviewerId: userId,
    preparerId: signature?.signerId ?? null,
    preparerSignatureCurrent: signature !== undefined,
    openNotes: paper.openNoteCount,
  });
}

/** May this person give the work back? The note that says why is asked for in the same step. */
export function mayReturn({ paper, engagementState, userId }: PaperInSight): Decision<ReturnTestRefusal> {
  return mayReturnTest({
    engagementState,
    state: paper.state,
    reviewerId: userId,
    preparerId: preparation(paper)?.signerId ?? null,
    openNotes: Math.max(1, paper.openNoteCount),
    reportApproved: false,
  });
}

/** The preparer's signature that holds. */
function preparation({ signOffs }: PaperView): PaperView['signOffs'][number] | undefined {
  return signOffs.find(({ role, current }) => role === 'prepare' && current);
}
