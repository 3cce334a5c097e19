import type { ProblemText } from '../problem';

export type Sentences = readonly [happened: string, kept: string, next: string];

/** What happened, what was kept, what to do next: first in Japanese, then in English. */
export function say(ja: Sentences, en: Sentences): ProblemText {
  return {
    ja: { happened: ja[0], kept: ja[1], next: ja[2] },
    en: { happened: en[0], kept: en[1], next: en[2] },
  };
}

export const nothingChanged = ['記録は変わっていません。', 'Nothing was changed.'] as const;
export const typedIsKept = ['入力した内容は画面に残っています。', 'What you typed is still on the screen.'] as const;
export const fileIsKept = [
  '何も取り込んでいません。元のファイルはそのままです。',
  'Nothing was imported; your file is as it was.',
] as const;
