import { say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;

export const ledgerTexts: TextsOf<'ledger'> = {
  'ledger.event-malformed': say(
    [
      '台帳に記録できない形の出来事のため、操作を取りやめました。',
      typed,
      'もう一度操作し、続く場合は番号を添えて管理者に知らせてください。',
    ],
    [
      'What happened could not be written to the ledger, so it was not done.',
      typedEn,
      'Try again; if it goes on, tell your administrator the id shown.',
    ],
  ),
  'ledger.fact-is-text': say(
    [
      '台帳に文章を記録しようとしたため、操作を取りやめました。台帳には番号と件数だけを記録します。',
      typed,
      '番号を添えて管理者に知らせてください。',
    ],
    [
      'Prose was about to enter the ledger, which holds only codes and numbers, so it was not done.',
      typedEn,
      'Tell your administrator the id shown.',
    ],
  ),
};
