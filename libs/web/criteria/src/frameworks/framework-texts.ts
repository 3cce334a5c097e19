import type { LineageFramework } from '@akashi/domain/edition-import';
import type { LinkAnswer } from '@akashi/domain/framework-link';
import type { Bilingual, TextTable } from '@akashi/web-ui';

export const frameworkNames: Readonly<Record<LineageFramework, Bilingual>> = {
  JIS_Q_27001: ['JIS Q 27001', 'JIS Q 27001'],
  JIS_Q_27002: ['JIS Q 27002', 'JIS Q 27002'],
  JIS_Q_27014: ['JIS Q 27014', 'JIS Q 27014'],
  JIS_Q_27017: ['JIS Q 27017', 'JIS Q 27017'],
  COMMON_STANDARDS: ['統一基準', 'Common standards'],
  SP_800_53: ['SP 800-53', 'SP 800-53'],
};

export const linkAnswerNames: Readonly<Record<LinkAnswer, Bilingual>> = {
  yes: ['確認済み', 'Confirmed'],
  no: ['対応しない', 'No link'],
  open: ['返事待ち', 'Waits'],
};

export const linkAnswerChips = { yes: 'ok', no: 'omitted', open: 'wait' } as const;

export const frameworksTexts = {
  criteria: ['管理基準', 'Criteria'],
  title: ['他の基準との対応', 'Links to other frameworks'],
  about: [
    '確認された対応だけが使われます。由来は、今も同じ内容であることの確認ではありません。',
    'Only confirmed links count. An origin does not say that both still mean the same.',
  ],
  search: ['番号・題名・基準・対応する番号を検索', 'Search numbers, titles, frameworks and references'],
  count: (shown: number, all: number) => [
    `${shown.toLocaleString('en-US')} / ${all.toLocaleString('en-US')} 件`,
    `${shown.toLocaleString('en-US')} of ${all.toLocaleString('en-US')}`,
  ],
  all: ['すべて', 'All'],
  show: ['表示する返事', 'Answers shown'],
  propose: (n: number) => [
    `由来から${n.toLocaleString('en-US')}件を提案`,
    `Propose ${n.toLocaleString('en-US')} from origins`,
  ],
  proposeNone: ['由来から提案', 'Propose from origins'],
  nothing: ['由来のうち、まだ提案していないものはありません。', 'Every origin has been proposed.'],
  import: ['一覧の取込み', 'Import a list'],
  cannot: ['変更できるのは、管理者と品質管理の担当です。', 'Administrators and the quality office can change this.'],
  yes: ['対応する', 'They correspond'],
  no: ['対応しない', 'No link'],
  reopen: ['返事を取り消す', 'Take back'],
  chosen: (n: number) => [`${n.toLocaleString('en-US')}件`, `${n.toLocaleString('en-US')}`],
  empty: [
    '対応はまだありません。由来から提案するか、一覧を取り込んでください。',
    'There is no link yet. Propose from origins, or import a list.',
  ],
  notFound: ['当たる対応はありません。', 'No link is found.'],
  upDown: ['上下', 'Up, down'],
  select: ['選択', 'Select'],
  find: ['検索', 'Find'],
  answered: (n: number) => [
    `${n.toLocaleString('en-US')}件に答えました。`,
    `${n.toLocaleString('en-US')} were answered.`,
  ],
} satisfies TextTable;
