import type { StepBlock } from '@akashi/contracts';
import type { Bilingual } from '@akashi/web-ui';

/** Why a step cannot be taken yet, as a fact with its number. */
export const BLOCK_TEXTS: Readonly<Record<StepBlock, (n: number) => Bilingual>> = {
  'leader-missing': () => ['業務実施責任者がいません', 'There is no engagement leader'],
  'quality-reviewer-missing': () => ['審査担当者がいません', 'There is no quality reviewer'],
  'declarations-missing': (n) => [`独立性の申告待ち ${n}名`, `${n} declarations of independence missing`],
  'interest-declared': (n) => [`利害関係の申告 ${n}名`, `${n} declared an interest`],
  'leader-without-credential': () => [
    '業務実施責任者の資格が期限内にありません',
    'The leader holds no valid credential',
  ],
  'statement-missing': () => ['言明書がまだ取り込まれていません', 'No statement is imported yet'],
  'plan-missing': () => ['範囲の計画がまだありません', 'No scope plan is drafted yet'],
  'plan-not-approved': () => ['範囲の計画の承認待ち', 'The scope plan is not approved'],
  'plan-behind-statement': () => [
    '計画より新しい言明書があり、報告書を作れません',
    'A statement newer than the plan keeps the report from being composed',
  ],
  'tests-not-reviewed': (n) => [
    `査閲が済んでいない手続 ${n.toLocaleString('en-US')}件`,
    `${n.toLocaleString('en-US')} tests not reviewed`,
  ],
  'notes-open': (n) => [`未解決の査閲メモ ${n}件`, `${n} open review notes`],
  'deviations-open': (n) => [`評価前の逸脱 ${n}件`, `${n} deviations not evaluated`],
  'report-not-issued': () => ['実施結果報告書の発行待ち', 'A report is still to be issued'],
  'package-not-handed-over': () => ['引渡しが済んでいません', 'The package is not handed over'],
};

/** Page of the engagement on which a block is removed. */
export const BLOCK_PAGES: Readonly<Record<StepBlock, string>> = {
  'leader-missing': 'plan',
  'quality-reviewer-missing': 'plan',
  'declarations-missing': 'plan',
  'interest-declared': 'plan',
  'leader-without-credential': 'plan',
  'statement-missing': 'statement',
  'plan-missing': 'scope',
  'plan-not-approved': 'scope',
  'plan-behind-statement': 'statement/comparison',
  'tests-not-reviewed': 'matrix',
  'notes-open': 'review',
  'deviations-open': 'findings',
  'report-not-issued': 'report',
  'package-not-handed-over': 'handoff',
};
