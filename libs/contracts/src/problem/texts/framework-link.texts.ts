import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;
const [same, sameEn] = nothingChanged;

export const frameworkLinkTexts: TextsOf<'framework-link'> = {
  'framework-link.nothing-new': say(
    ['新しい対応はありません。', same, '返事を待っている対応に答えるか、別の一覧を選んでください。'],
    ['There is no new link.', sameEn, 'Answer the links that wait, or choose another list.'],
  ),
  'framework-link.too-many': say(
    ['新しい対応が20,000件を超えています。', same, '一覧を分けるか、列の対応を確かめてください。'],
    ['There are more than 20,000 new links.', sameEn, 'Divide the list, or check its columns.'],
  ),
  'framework-link.columns-unfit': say(
    ['この列の対応では一覧を読めません。', same, '列の対応を直してください。'],
    ['The list cannot be read by these columns.', sameEn, 'Correct the columns.'],
  ),
  'framework-link.source-missing': say(
    ['根拠となる一覧が入力されていません。', typed, '一覧の名前と日付を入力してください。'],
    ['The list that says so is missing.', typedEn, 'Type the name and the date of the list.'],
  ),
  'framework-link.source-not-storable': say(
    ['根拠に保存できない文字があるか、200文字を超えています。', typed, '一覧の名前と日付だけにしてください。'],
    [
      'What the list is called holds a character that cannot be stored, or is over 200 characters.',
      typedEn,
      'Leave its name and date.',
    ],
  ),
  'framework-link.unchanged': say(
    ['すでにその返事になっている対応があります。', same, '画面を読み直し、残りの対応に答えてください。'],
    ['One of the links has that answer already.', sameEn, 'Read the page again and answer the others.'],
  ),
};
