import { say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;

const tell = ['番号を添えて管理者に知らせてください。', 'Tell your administrator the id shown.'] as const;

/** The rule that stopped the whole change: a fault of ours, not of the person who asked. */
const stopped = (ja: string, en: string) =>
  say([`${ja}操作を取りやめました。`, typed, tell[0]], [`${en}, so it was not done.`, typedEn, tell[1]]);

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
  'ledger.fact-is-text': stopped(
    '番号と件数だけを残す監査証跡に文章を残そうとしたため、',
    'Prose was about to enter the ledger, which holds only codes and numbers',
  ),
  'ledger.reason-is-text': stopped(
    '理由の文章は監査証跡ではなく記録の側に残すものであるため、',
    'A written reason belongs to the record and not to the ledger',
  ),
  'ledger.event-outdated': stopped(
    '監査証跡に以前の形式で残そうとしたため、',
    'An event of an earlier form was about to enter the ledger',
  ),
  'ledger.action-unknown': stopped('監査証跡の表にない操作であるため、', 'The ledger has no such action in its table'),
  'ledger.entity-of-another-action': stopped(
    '監査証跡の表にある対象と違うため、',
    'The ledger names another kind of thing for this action',
  ),
  'ledger.rows-differ': say(
    [
      '記録と合わない行があるため、承認とパッケージの作成を止めました。',
      '何も承認されず、何も作成されていません。ほかの仕事は続けられます。',
      '監査証跡の照合で合わない行を確かめ、品質管理部門に連絡してください。',
    ],
    [
      'A row is not as it was recorded, so neither the approval nor the package goes ahead.',
      'Nothing was approved and nothing was built; all other work can go on.',
      'See which row it is on the ledger’s page, and tell the quality office.',
    ],
  ),
  'ledger.keys-differ': say(
    [
      '鍵の一覧が書き換えられているため、署名も鍵の交代もできません。',
      '何も署名されず、鍵も変わっていません。',
      '鍵の一覧を控えと見比べ、データベースの管理者に連絡してください。',
    ],
    [
      'The list of keys was rewritten, so nothing is signed and no key is rotated.',
      'Nothing was signed, and the key is the same as before.',
      'Compare the list with your copy, and tell whoever runs the database.',
    ],
  ),
  'ledger.facts-differ': stopped(
    '監査証跡の表にある項目と違うため、',
    'The facts are not those that the ledger asks for with this action',
  ),
};
