import { nothingChanged, say } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;

export const engagementFileTexts: TextsOf<'engagement-file'> = {
  'engagement-file.not-archived': say(
    ['一件書類は、保管した案件からだけ書き出せます。', same, '案件を保管してから書き出してください。'],
    ['The whole file is written out of an archived engagement alone.', sameEn, 'Archive the engagement first.'],
  ),
  'engagement-file.too-large': say(
    [
      '一件書類が、1つのファイルに書ける大きさ（4 GiB、65,534件）を超えます。',
      same,
      '大きな証跡を先に受け取り、管理者に相談してください。',
    ],
    [
      'The whole file exceeds what one archive can hold (4 GiB, 65,534 entries).',
      sameEn,
      'Take large evidence first, and ask your administrator.',
    ],
  ),
  'engagement-file.reads-otherwise': say(
    [
      '書き出した一件書類を読み直したところ、目録と一致しませんでした。',
      '一件書類は記録されていません。',
      '保存先の状態を管理者に確かめてもらい、もう一度書き出してください。',
    ],
    [
      'Read again, the file that was written did not match its list.',
      'It was not recorded.',
      'Have your administrator look at the storage, and write it out again.',
    ],
  ),
};
