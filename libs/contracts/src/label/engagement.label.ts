import type { ScheduleDateRule } from '@akashi/domain/dates';
import type { EngagementKind, EngagementState, FrequencyCode, TeamRole } from '@akashi/domain/engagement';
import type { Labels } from './label';

export const engagementKindLabels: Labels<EngagementKind> = {
  INITIAL: { ja: '初回', en: 'Initial' },
  RENEWAL: { ja: '更新', en: 'Renewal' },
  ADDITIONAL: { ja: '追加監査', en: 'Additional' },
  REAUDIT: { ja: '再監査', en: 'Re-audit' },
};

/** What an engagement has come to. */
export const engagementStateLabels: Labels<EngagementState> = {
  proposed: { ja: '受嘱前', en: 'Proposed' },
  accepted: { ja: '受嘱済み', en: 'Accepted' },
  planned: { ja: '計画承認済み', en: 'Planned' },
  in_fieldwork: { ja: '評価の実施中', en: 'In fieldwork' },
  in_reporting: { ja: '報告の準備中', en: 'In reporting' },
  issued: { ja: '発行済み', en: 'Issued' },
  handed_over: { ja: '引渡し済み', en: 'Handed over' },
  archived: { ja: '保管済み', en: 'Archived' },
  declined: { ja: '辞退', en: 'Declined' },
  withdrawn: { ja: '取下げ', en: 'Withdrawn' },
};

/** What is being done in that state: the steps of the overview and the word of the portfolio. */
export const phaseLabels: Labels<EngagementState> = {
  proposed: { ja: '受嘱', en: 'Acceptance' },
  accepted: { ja: '計画', en: 'Planning' },
  planned: { ja: '評価の準備', en: 'Preparation' },
  in_fieldwork: { ja: '評価', en: 'Fieldwork' },
  in_reporting: { ja: '報告', en: 'Reporting' },
  issued: { ja: '引渡し', en: 'Handover' },
  handed_over: { ja: '登録', en: 'Registration' },
  archived: { ja: '保管', en: 'Archive' },
  declined: { ja: '辞退', en: 'Declined' },
  withdrawn: { ja: '取下げ', en: 'Withdrawn' },
};

export const teamRoleLabels: Labels<TeamRole> = {
  engagement_leader: { ja: '業務実施責任者', en: 'Engagement leader' },
  senior: { ja: '主任', en: 'Senior' },
  practitioner: { ja: '業務実施者', en: 'Practitioner' },
  quality_reviewer: { ja: '審査担当者', en: 'Quality reviewer' },
};

export const dateRuleLabels: Labels<ScheduleDateRule> = {
  report: { ja: '報告期限', en: 'Report by' },
  apply: { ja: '申請期限', en: 'Apply by' },
  validUntil: { ja: '有効期限', en: 'Valid until' },
};

export const frequencyLabels: Labels<FrequencyCode> = {
  MULTI_DAILY: { ja: '1日複数回', en: 'Several times a day' },
  DAILY: { ja: '日次', en: 'Daily' },
  WEEKLY: { ja: '週次', en: 'Weekly' },
  MONTHLY: { ja: '月次', en: 'Monthly' },
  QUARTERLY: { ja: '四半期', en: 'Quarterly' },
  SEMIANNUAL: { ja: '半期', en: 'Half-yearly' },
  ANNUAL: { ja: '年次', en: 'Yearly' },
  AD_HOC: { ja: '随時', en: 'As needed' },
  AUTOMATED: { ja: '自動', en: 'Automated' },
};

export const planStateLabels: Labels<'draft' | 'approved' | 'superseded'> = {
  draft: { ja: '下書き', en: 'Draft' },
  approved: { ja: '承認済み', en: 'Approved' },
  superseded: { ja: '旧版', en: 'Superseded' },
};
