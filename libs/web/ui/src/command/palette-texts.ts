import { type TextTable } from '../text/bilingual';

export const paletteTexts = {
  label: ['検索・操作', 'Search and actions'],
  list: ['見つかったもの', 'Found'],
  where: ['探す範囲', 'Where to look'],
  here: ['この案件', 'This engagement'],
  everywhere: ['すべての案件', 'Every engagement'],
  move: ['移動', 'Move'],
  nextKind: ['次の種類', 'Next kind'],
  open: ['開く', 'Open'],
  hint: ['読み・番号の先頭でも探せます', 'Readings and the start of a number work too'],
  looking: ['探しています…', 'Looking…'],
  failed: [
    '検索できませんでした。接続を確認して、もう一度入力してください。',
    'The search was not answered. Check the connection and type again.',
  ],
  count: (n: number) => [`${n}件`, `${n} found`],
  more: (name: string) => [`${name}をさらに表示`, `More: ${name}`],
  none: (query: string) => [
    `「${query}」に合うものはありません。語を短くするか、かな・番号で探してください。`,
    `Nothing matches “${query}”. Try fewer letters, or a number.`,
  ],
} as const satisfies TextTable;
