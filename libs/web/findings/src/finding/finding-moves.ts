import { computed, inject, type Signal } from '@angular/core';
import type { FindingView } from '@akashi/contracts';
import type { Permission } from '@akashi/domain/access';
import { refuse } from '@akashi/domain';
import {
  isReported,
  mayCloseFinding,
  mayReleaseFinding,
  mayReviewFinding,
  type FindingState,
} from '@akashi/domain/finding';
import { EngagementContext, Session, todayInJapan } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';
import { refusalText } from '@akashi/web-ui/refusal';

export type FindingMove = 'confirm' | 'review' | 'report' | 'improve' | 'follow-up' | 'close' | 'none';

/** The one step that comes next, by where the finding stands. */
const nextMove: Readonly<Record<FindingState, FindingMove>> = {
  draft: 'confirm',
  confirmed: 'review',
  reviewed: 'report',
  reported: 'improve',
  improvement_planned: 'improve',
  improved: 'follow-up',
  followed_up: 'close',
  closed: 'none',
  withdrawn: 'none',
};

const permissionOf: Readonly<Record<FindingMove, Permission>> = {
  confirm: 'finding.confirm',
  review: 'finding.review',
  report: 'report.read',
  improve: 'finding.improve',
  'follow-up': 'finding.follow-up',
  close: 'finding.close',
  none: 'finding.read',
};

/** What the person may do with the finding and, where not, the sentence beside the button. */
export function findingMoves(finding: Signal<FindingView | undefined>) {
  const context = inject(EngagementContext);
  const session = inject(Session);
  const said = refusalText();
  const t = texts({
    reviewers: ['主任または業務実施責任者が行います。', 'A senior or the engagement leader does this.'],
    askers: ['依頼を作れるのは実施者・主任・業務実施責任者です。', 'The team that does the work writes requests.'],
    staff: ['文を書けるのは実施者・主任・業務実施責任者です。', 'The team that does the work writes the text.'],
  });
  const review = (one: FindingView): string =>
    said(
      mayReviewFinding({
        state: one.state,
        confirmedTextVersion: one.confirmations.some((confirmation) => confirmation.textVersion === one.textVersion)
          ? one.textVersion
          : null,
        textVersion: one.textVersion,
        raisedById: one.raisedBy,
        writtenById: one.texts[0]?.writtenBy ?? one.raisedBy,
        reviewerId: session.userId(),
        reviewerReviews: context.can('finding.review'),
      }),
    );

  const next = computed((): FindingMove => nextMove[finding()?.state ?? 'closed']);
  const reason = computed(() => {
    const one = finding();
    if (!one || next() === 'none') return '';
    if (!context.can(permissionOf[next()])) return t().reviewers;
    if (next() === 'close') {
      const by = { raisedById: one.raisedBy, closerId: session.userId() };
      return said(mayCloseFinding({ state: one.state, ...by }));
    }
    return next() === 'review' ? review(one) : '';
  });
  const isOpen = computed(() => {
    const one = finding();
    return one !== undefined && one.state !== 'withdrawn' && (!isReported(one.state) || one.isReopened);
  });
  /** The client may say it otherwise, or take back that it is done, until the firm closes it. */
  const mayImprove = computed(() => {
    const state = finding()?.state;
    const isUnderWay = state === 'improvement_planned' || state === 'improved';
    return isUnderWay && next() !== 'improve' && context.can('finding.improve');
  });
  const reviseReason = computed(() => (context.can('finding.raise') ? '' : t().staff));
  const withdrawReason = computed(() => {
    if (!context.can('finding.withdraw')) return t().reviewers;
    const ownFinding = finding()?.raisedBy === session.userId();
    return ownFinding ? said(refuse('finding.reviewer-wrote-it')) : '';
  });
  /** There is something to ask the client about. */
  const isReleasable = computed(() =>
    ['draft', 'reported', 'improvement_planned', 'improved'].includes(finding()?.state ?? 'closed'),
  );
  const releaseReason = computed(() => {
    const one = finding();
    const engagementState = context.current()?.state;
    if (!one || !engagementState) return '';
    if (!context.can('finding.release')) return t().reviewers;
    const { state, hasApprover } = one;
    const today = todayInJapan();
    return said(mayReleaseFinding({ engagementState, state, hasApprover, answerBy: today, today, note: '' }));
  });
  const askReason = computed(() => (context.can('request.draft') ? '' : t().askers));
  return { askReason, next, reason, isOpen, mayImprove, reviseReason, withdrawReason, isReleasable, releaseReason };
}
