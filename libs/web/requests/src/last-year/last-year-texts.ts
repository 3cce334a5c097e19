import type { TextTable } from '@akashi/web-ui';

export const lastYearTexts = {
  title: ['前年の依頼から下書きを作ります', 'Draft from last year’s requests'],
  about: (name: string) => [
    `「${name}」で送った依頼です。件名と文は前年のまま、対象は今年の調書に、期限は期間の末日から同じ日数に置きます。前年の回答は持ち越しません。`,
    `What was sent in “${name}”. The words stay, the papers are this year’s, and each is due as far from the end of the period. Answers do not come along.`,
  ],
  first: ['前年に監査した期間がありません。', 'No year was audited before this one.'],
  closed: (name: string) => [
    `「${name}」を見られるのは、前年の体制にいた人と品質管理部門だけです。その人に頼んでください。`,
    `“${name}” is open to its own team and to the quality office. Ask one of them.`,
  ],
  table: ['前年の依頼', 'Last year’s requests'],
  every: ['すべて選ぶ', 'Choose all'],
  request: ['前年の依頼', 'Last year'],
  papers: ['調書', 'Papers'],
  due: ['今年の期限', 'Due'],
  answerer: ['回答する人', 'Answered by'],
  look: ['見直すこと', 'To look at'],
  nobody: ['未定', 'Open'],
  papersNow: (then: number, now: number) =>
    then === now ? [`${now}`, `${now}`] : [`${then}→${now}`, `${then}→${now}`],
  taken: ['今年すでに依頼にしました', 'Asked again already'],
  fewer: ['対象の一部が今年の計画にありません', 'Some papers are not in this year’s plan'],
  none: ['対象の調書が今年はありません', 'None of its papers is in this year’s plan'],
  returned: ['前年は差し戻しがありました', 'An answer was returned last year'],
  gone: ['前年の担当者はもういません', 'Whoever answered has left'],
  nothing: ['前年に送った依頼はありません。', 'Nothing was asked last year.'],
  cancel: ['やめる', 'Cancel'],
  choose: ['持ち越す依頼を選んでください。', 'Choose what to bring over.'],
  take: (n: number) => [`${n}件の下書きを作成`, n === 1 ? 'Draft 1 request' : `Draft ${n} requests`],
} as const satisfies TextTable;
