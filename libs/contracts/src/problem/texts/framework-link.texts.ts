import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;
const [same, sameEn] = nothingChanged;

export const frameworkLinkTexts: TextsOf<'framework-link'> = {
  'framework-link.nothing-new': say(
    ['新しい対応はありません。', same, '返事を待っている対応に答えるか、別の一覧を選んでください。'],
    ['There is no new link.', sameEn, 'Answer the links that wait, or choose another list.'],
  ),
  'framework-link.criterion-unknown': say(
    ['この版にない管理策があります。', same, '一覧を読み直してください。'],
    ['A criterion is not in this edition.', sameEn, 'Read the list again.'],
  ),
  'framework-link.reference-missing': say(
    ['相手の基準の番号が入力されていません。', typed, '相手の基準の番号を入力してください（例：9.2.1、AC-2）。'],
    ['The reference is missing.', typedEn, 'Type a number of the other framework, like 9.2.1 or AC-2.'],
  ),
  'framework-link.reference-not-storable': say(
    ['対応する番号に保存できない文字があるか、長すぎます。', typed, '該当する文字を取り除くか、短くしてください。'],
    ['A reference holds a character that cannot be stored, or is too long.', typedEn, 'Remove it, or make it shorter.'],
  ),
  'framework-link.source-missing': say(
    ['根拠となる一覧が入力されていません。', typed, '一覧の名前と日付を入力してください。'],
    ['The list that says so is missing.', typedEn, 'Type the name and the date of the list.'],
  ),
  'framework-link.unchanged': say(
    ['すでにその返事になっている対応があります。', same, '画面を読み直し、残りの対応に答えてください。'],
    ['One of the links has that answer already.', sameEn, 'Read the page again and answer the others.'],
  ),
};
