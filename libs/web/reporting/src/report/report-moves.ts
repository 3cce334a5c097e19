import { computed, inject } from '@angular/core';
import type { ReportView } from '@akashi/contracts';
import type { Permission } from '@akashi/domain/access';
import type { SignOff } from '@akashi/domain/control';
import {
  mayApproveReport,
  mayIssueReport,
  mayQualityReviewReport,
  standingWarnings,
  type ReportState,
} from '@akashi/domain/report';
import { refuse } from '@akashi/domain';
import { EngagementContext, Session, todayInJapan } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';
import { refusalText } from '@akashi/web-ui/refusal';
import { ReportEditor } from './report-editor';

export type ReportMove = 'compose' | 'quality-review' | 'approve' | 'issue' | 'export';

const moveOf: Readonly<Record<ReportState, ReportMove>> = {
  draft: 'quality-review',
  quality_reviewed: 'approve',
  approved: 'issue',
  issued: 'export',
  superseded: 'compose',
  replaced: 'export',
};

const permissionOf: Readonly<Record<ReportMove, Permission>> = {
  compose: 'report.compose',
  'quality-review': 'report.quality-review',
  approve: 'report.approve',
  issue: 'report.issue',
  export: 'export.create',
};

function signOffsOf({ signatures }: ReportView): SignOff[] {
  return signatures.map(({ role, signerId, digest, isCurrent }) => ({
    signerId,
    role: role === 'approve' ? 'approver' : 'quality_reviewer',
    subjectDigest: digest,
    voided: !isCurrent,
  }));
}

/** The one step that comes next for the report, and the sentence beside its button where it cannot be taken. */
export function reportMoves() {
  const editor = inject(ReportEditor);
  const context = inject(EngagementContext);
  const session = inject(Session);
  const said = refusalText();
  const t = texts({
    compose: ['作成できるのは主任または業務実施責任者です。', 'A senior or the engagement leader composes it.'],
    'quality-review': ['審査の署名は審査担当者が行います。', 'The quality reviewer signs.'],
    approve: ['承認は業務実施責任者が行います。', 'The engagement leader approves.'],
    issue: ['発行は業務実施責任者が行います。', 'The engagement leader issues it.'],
    export: ['受取用リンクは業務実施責任者が作成します。', 'The engagement leader makes the link.'],
  });

  const next = computed((): ReportMove => {
    const report = editor.report();
    if (!report) return 'compose';
    if (report.state === 'issued' && editor.view()?.correction) return 'compose';
    const isOpen = report.state !== 'issued';
    return isOpen && (editor.isTyped() || report.changed.length > 0) ? 'compose' : moveOf[report.state];
  });
  const ruleFor = (report: ReportView, move: ReportMove): string => {
    const facts = {
      state: report.state,
      checks: editor.checks(),
      signerId: session.userId(),
      signerRole: context.current()?.myRole ?? null,
      composedById: report.composedBy,
      seenDigest: report.digest,
      digestToday: report.digest,
      signOffs: signOffsOf(report),
    };
    // Whether the reviewer had a part in the work is known to the server alone.
    if (move === 'quality-review') return said(mayQualityReviewReport({ ...facts, signerDidWork: false }));
    // They are acknowledged in the dialog that asks for the approval.
    const acknowledged = standingWarnings(editor.checks());
    if (move === 'approve') return said(mayApproveReport({ ...facts, acknowledged }));
    if (move !== 'issue') return '';
    const engagementState = editor.view()?.engagementState ?? 'in_reporting';
    return said(mayIssueReport({ ...facts, engagementState, reportDate: report.datedOn, today: todayInJapan() }));
  };
  const reason = computed(() => {
    const move = next();
    if (!context.can(permissionOf[move])) return t()[move];
    if (move === 'compose' && editor.view()?.planIsBehind) return said(refuse('plan.behind-statement'));
    const report = editor.report();
    return report ? ruleFor(report, move) : '';
  });
  const mayWrite = computed(() => {
    const state = editor.report()?.state;
    const isFixed = state === 'approved' || (state === 'issued' && !editor.view()?.correction);
    return context.can('report.compose') && !isFixed;
  });
  return { next, reason, mayWrite };
}
