import type { MappingKind } from '../edition-mapping';
import { plainHeading } from '../table';

const kinds: Readonly<Record<MappingKind, readonly string[]>> = {
  same: [
    '1対1',
    '1:1',
    '一対一',
    '同一',
    '変更なし',
    '文言変更',
    '番号変更',
    'one to one',
    'same',
    'unchanged',
    'reworded',
  ],
  split: ['1対n', '1:n', '1対多', '分割', 'split', 'one to many'],
  merged: ['n対1', 'n:1', '多対1', '統合', 'merged', 'many to one'],
  new: ['新設', '追加', '新規', 'new', 'added'],
  withdrawn: ['廃止', '削除', 'withdrawn', 'removed', 'deleted'],
};
const kindOfWord = new Map(
  (Object.entries(kinds) as [MappingKind, readonly string[]][]).flatMap(([kind, own]) =>
    own.map((word) => [plainHeading(word), kind] as const),
  ),
);

const yes = new Set(
  ['済', '確認済', '確認済み', 'はい', '○', '〇', '◯', 'yes', 'confirmed', 'true', '1'].map(plainHeading),
);
const no = new Set(
  ['未', '未確認', '返事待ち', 'いいえ', '提案', '×', 'no', 'open', 'proposed', 'false', '0', 'waits'].map(
    plainHeading,
  ),
);

/** The kind that a word says; null for a word that says none. */
export function kindIn(text: string): MappingKind | null {
  return kindOfWord.get(plainHeading(text)) ?? null;
}

/** Whether the word says that somebody has confirmed the row; null for a word that says neither. */
export function confirmedIn(text: string): boolean | null {
  const plain = plainHeading(text);
  if (plain === '' || no.has(plain)) return false;
  return yes.has(plain) ? true : null;
}

const nothing = /^(?:[-‐‑–—―−ー－]+|なし|無し|該当なし|none|n\/a)$/iu;

/** The numbers of one cell: several stand one below the other, or between commas or plus signs. */
export function numbersIn(text: string): string[] {
  return text
    .split(/[\n、，,;；+＋]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '' && !nothing.test(one));
}
