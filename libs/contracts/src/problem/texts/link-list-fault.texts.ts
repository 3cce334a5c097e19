import type { LinkListFaultRule } from '@akashi/domain/framework-link';
import { point, type FaultText } from './point';

type OwnRule = Extract<LinkListFaultRule, `link-list.${string}`>;

/** What keeps a row of a list of links from being read, at its place: each with an example and what to do. */
export const linkListFaultTexts: Record<OwnRule, FaultText> = {
  'link-list.number-missing': point(
    ['管理策の番号のない行です。', '番号を入れるか、結合を解いて行ごとに書いてください（例：9.2.1.3）。'],
    [
      'The row has no number of a control.',
      'Enter it, for example 9.2.1.3, or undo merged cells and write each row out.',
    ],
  ),
  'link-list.number-cell': point(
    [
      '管理策の番号が数値か日付になっていて、9.1 か 9.10 かを見分けられません。',
      'セルを文字列にし、原本の番号を入れ直してください。',
    ],
    [
      'The number of a control is a figure or a date: 9.1 may have been 9.10.',
      'Make it a text cell and enter the number anew.',
    ],
  ),
  'link-list.number-unknown': point(
    ['この版にない番号です。', '番号を直すか、番号の列を確かめてください（例：9.2.1.3）。'],
    [
      'No criterion of the edition has this number.',
      'Correct it, or check the column of numbers, for example 9.2.1.3.',
    ],
  ),
  'link-list.framework-unknown': point(
    ['どの基準のことか分からない名前です。', '基準の名前を直してください（例：JIS Q 27002、統一基準、SP 800-53）。'],
    ['No known framework has this name.', 'Correct it, for example JIS Q 27002 or SP 800-53.'],
  ),
  'link-list.reference-cell': point(
    [
      '対応する番号が数値か日付になっていて、9.1 か 9.10 かを見分けられません。',
      'セルを文字列にし、原本の番号を入れ直してください。',
    ],
    ['A reference is a figure or a date: 9.1 may have been 9.10.', 'Make it a text cell and enter the reference anew.'],
  ),
  'link-list.reference-missing': point(
    ['基準の名前だけで、対応する番号がありません。', '番号を入れるか、行を取り除いてください（例：9.2.1、AC-2）。'],
    ['The row names a framework and no reference.', 'Enter it, for example 9.2.1 or AC-2, or remove the row.'],
  ),
  'link-list.reference-unfit': point(
    ['対応する番号に保存できない文字があるか、長すぎます。', '番号だけにしてください（例：9.2.1、AC-2）。'],
    ['A reference is too long or holds a character that cannot be stored.', 'Leave the number alone: 9.2.1 or AC-2.'],
  ),
};
