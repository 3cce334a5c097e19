import { say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;

export const ledgerTexts: TextsOf<'ledger'> = {
  'ledger.event-malformed': say(
    [
      '監査証跡に残せない形の記録のため、操作を取りやめました。',
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
      '監査証跡に文章を残そうとしたため、操作を取りやめました。監査証跡には番号と件数だけを残します。',
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
