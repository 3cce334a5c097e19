import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const correctionTexts: TextsOf<'correction'> = {
  'correction.report-not-issued': say(
    [
      '発行済みの報告書がないため、訂正を始められません。',
      typed,
      '発行前の草案は、報告書の画面で作成し直してください。',
    ],
    ['There is no issued report to correct.', typedEn, 'Compose a draft anew on the page of the report.'],
  ),
  'correction.already-open': say(
    ['この案件では、別の訂正がすでに始まっています。', typed, '画面を更新し、始まっている訂正を続けてください。'],
    ['A correction of this engagement is open already.', typedEn, 'Refresh and go on with the open one.'],
  ),
  'correction.reason-missing': say(
    [
      '発行後の訂正の理由が入力されていません。',
      typed,
      '新しい版に印刷されます。何がなぜ誤っていたかを入力してください。',
    ],
    [
      'There is no reason for the correction.',
      typedEn,
      'It is printed in the new version: say what was wrong, and why.',
    ],
  ),
  'correction.banned-word': say(
    ['訂正の理由に、報告書で使わない語が含まれています。', typed, '事実だけを述べる文に直してください。'],
    [
      'The reason for the correction holds a word that reports do not use.',
      typedEn,
      'Say it in words that state facts alone.',
    ],
  ),
  'correction.not-open': say(
    ['この訂正はすでに終わっています。', same, '画面を更新し、報告書の版を確認してください。'],
    ['This correction has ended.', sameEn, 'Refresh and see the versions of the report.'],
  ),
  'correction.already-reopened': say(
    ['この訂正のために、すでに開かれています。', typed, 'そのまま直してください。'],
    ['It has been reopened for this correction already.', typedEn, 'Go on and correct it.'],
  ),
  'correction.not-reported': say(
    ['発行した版に記載されていないため、開き直す必要がありません。', typed, 'いまのままで直せます。'],
    ['It does not stand in the issued version, so there is nothing to reopen.', typedEn, 'It can be changed as it is.'],
  ),
  'correction.reopen-reason-missing': say(
    ['開き直す理由が入力されていません。', typed, '何を直すために開くのかを入力してください。'],
    ['There is no reason for reopening it.', typedEn, 'Say what it is reopened for.'],
  ),
  'correction.abandon-reason-missing': say(
    ['訂正をやめる理由が入力されていません。', typed, 'なぜ発行した版のままでよいかを入力してください。'],
    ['There is no reason for abandoning the correction.', typedEn, 'Say why the issued version stays as it is.'],
  ),
  'correction.papers-unsigned': say(
    [
      '査閲が済んでいない調書があるため、訂正をやめられません。',
      '訂正は続いています。',
      '開き直した調書の署名と査閲を済ませてください。',
    ],
    [
      'The correction is not abandoned while papers are not reviewed.',
      'It goes on.',
      'Have the reopened papers signed and reviewed.',
    ],
  ),
  'correction.findings-unfinished': say(
    [
      '訂正の間に起票した発見事項があるため、訂正をやめられません。',
      '訂正は続いています。発見事項も残っています。',
      '新しい版で報告するか、理由を付けて取り下げてください。',
    ],
    [
      'Findings were raised during the correction.',
      'It goes on, and they are kept.',
      'Report them in the new version, or withdraw them with a reason.',
    ],
  ),
  'correction.papers-differ': say(
    [
      '調書や発見事項が、発行した版と異なるため、訂正をやめられません。',
      '発行した版は変わっていません。訂正は続いています。',
      '示した部分を確認し、新しい版を発行してください。',
    ],
    [
      'Papers or findings no longer say what the issued version says.',
      'The issued version is as it was, and the correction goes on.',
      'See the parts named and issue the new version.',
    ],
  ),
  'correction.not-issued': say(
    ['置き換える版がまだ発行されていません。', typed, '新しい版を発行した後に、通知を記録してください。'],
    [
      'The version that takes its place has not been issued.',
      typedEn,
      'Record that somebody was told once it is issued.',
    ],
  ),
  'correction.already-told': say(
    ['この受取人への通知は、すでに記録されています。', typed, '画面を更新し、記録された日を確認してください。'],
    ['It is on record already that this recipient was told.', typedEn, 'Refresh to see on which day.'],
  ),
  'correction.way-missing': say(
    ['知らせた方法が入力されていません。', typed, 'メール・電話など、方法を入力してください。'],
    ['How the recipient was told is missing.', typedEn, 'Say how: by mail, by telephone.'],
  ),
  'correction.way-not-storable': say(
    [
      '知らせた方法に保存できない文字があるか、200字を超えています。',
      typed,
      '制御文字を取り除いて、200字以内で入力してください。',
    ],
    [
      'How the recipient was told holds a character that cannot be stored, or is longer than 200.',
      typedEn,
      'Take it out and stay within 200 characters.',
    ],
  ),
  'correction.told-date-invalid': say(
    [
      '知らせた日が、新しい版の発行日から今日までの日付になっていません。',
      typed,
      '実際に知らせた日を入力してください。',
    ],
    [
      'The day is not between the issue of the new version and today.',
      typedEn,
      'Enter the day the recipient was told.',
    ],
  ),
};
