import type { KeyHint, TextTable, Texts } from '@akashi/web-ui';

export const reviewPageTexts = {
  title: ['査閲', 'Review'],
  queue: ['待っている調書', 'Waiting papers'],
  paper: ['調書', 'Paper'],
  notes: ['メモ', 'Notes'],
  evidence: ['証跡', 'Evidence'],
  signatures: ['署名', 'Signatures'],
  before: ['前の調書', 'Previous paper'],
  after: ['次の調書', 'Next paper'],
  none: ['待っている調書はありません', 'Nothing waits for you'],
  noneText: ['作成の署名が済むと、査閲する調書がここに並びます。', 'Papers stand here once they are signed as done.'],
  toMatrix: ['管理策マトリクスへ', 'To the matrix'],
  signedMany: (count: number) => [`${count}件の査閲に署名しました`, `${count} reviews signed`],
  noMatch: ['合う調書はありません。しぼり込みを変えてください。', 'No paper fits. Change the filter.'],
  comment: ['コメントのみ', 'Comment only'],
  commentTitle: ['署名せずにコメントを残します', 'Leave a comment without signing'],
  commentLabel: ['コメント', 'Comment'],
  commented: (number: string) => [`${number} にコメントを残しました`, `Comment left on ${number}`],
  keyNote: ['メモ', 'Note'],
  keyEvidence: ['証跡を順に開く', 'Open the next evidence'],
  keyReturn: ['差戻し', 'Return'],
  keyComment: ['コメントのみ', 'Comment only'],
  keyStep: ['前後の調書', 'Neighbours'],
  keyChoose: ['選択', 'Choose'],
  keyAll: ['すべて選択', 'Choose all'],
  keyBulk: ['選んだ調書を査閲', 'Review the chosen'],
  keySign: ['査閲を完了', 'Sign the review'],
} as const satisfies TextTable;

/** The keys of the page, as its frame prints them. */
export const reviewKeys = (t: Texts<typeof reviewPageTexts>): KeyHint[] => [
  { keys: '[ ]', label: t.keyStep },
  { keys: 'C', label: t.keyNote },
  { keys: 'E', label: t.keyEvidence },
  { keys: 'Ctrl+Enter', label: t.keySign },
  { keys: 'Alt+R', label: t.keyReturn, quiet: true },
  { keys: 'Alt+C', label: t.keyComment, quiet: true },
  { keys: 'X', label: t.keyChoose, quiet: true },
  { keys: 'Shift+X', label: t.keyAll, quiet: true },
  { keys: 'B', label: t.keyBulk, quiet: true },
];
