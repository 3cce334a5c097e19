import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const packageTexts: TextsOf<'package'> = {
  'package.papers-disagree': say(
    [
      '同封する書類の記載が、互いに一致していません。',
      '書類と記録はそのままです。',
      '一致の一覧で示した項目を確認し、書類を差し替えるか記録を直してください。',
    ],
    [
      'The papers to be enclosed do not say the same.',
      'The papers and records are as they were.',
      'Look at the line that differs, and replace the paper or correct the record.',
    ],
  ),
  'package.too-large': say(
    [
      '引渡しパッケージに入れる文書が、合わせて約2 GBを超えています。',
      'パッケージは作成していません。文書は残っています。',
      '大きな文書を小さくしたものに差し替えてから、もう一度作成してください。',
    ],
    [
      'The documents of the package are larger than about 2 GB together.',
      'No package was built, and every document is kept.',
      'Replace the largest by smaller ones, then build it again.',
    ],
  ),
  'package.report-not-issued': say(
    ['実施結果報告書がまだ発行されていません。', same, '業務実施責任者が報告書を発行すると、引渡しの準備に進めます。'],
    ['The report has not been issued yet.', sameEn, 'The package can follow once the engagement leader has issued it.'],
  ),
  'package.item-missing': say(
    [
      '引渡しに必要な文書がそろっていません。',
      'そろっている文書はそのままです。',
      '不足と示された文書を追加してください。',
    ],
    [
      'A document the package needs is missing.',
      'The documents already there are kept.',
      'Add those marked as missing.',
    ],
  ),
  'package.item-draft': say(
    ['確定していない文書があります。', 'そろっている文書はそのままです。', '下書きの文書を確定版に替えてください。'],
    ['A document is still a draft.', 'The documents already there are kept.', 'Replace it with its final version.'],
  ),
  'package.item-not-scanned': say(
    [
      'パッケージに入れる文書のウイルス検査が、まだ終わっていません。',
      '文書はすべて残っています。',
      'しばらくしてから、もう一度作成してください。続くときは、システムの管理者に知らせてください。',
    ],
    [
      'A document of the package has not been scanned yet.',
      'All documents are kept.',
      'Build it again in a while; if this goes on, tell whoever runs the system.',
    ],
  ),
  'package.item-not-scannable': say(
    [
      'パッケージに入れる文書が、ウイルス検査のできる大きさを超えています。',
      'パッケージは作成していません。文書は残っています。',
      '小さくした文書に差し替えるか、システムの管理者に検査の上限を広げてもらい、同じ文書を入れ直してください。',
    ],
    [
      'A document of the package is larger than the scanner looks through.',
      'No package was built, and the document is kept.',
      'Replace it with a smaller one, or have whoever runs the system raise the scanner’s limit and put the same document in again.',
    ],
  ),
  'package.item-infected': say(
    [
      'パッケージに入れる文書が、ウイルス検査で有害とされました。',
      'パッケージは作成していません。文書は残っています。',
      '問題のない文書を受け取り直し、差し替えてください。',
    ],
    [
      'The scanner found a document of the package to be harmful.',
      'No package was built; the document is kept.',
      'Ask for a sound one and put it in its place.',
    ],
  ),
  'package.item-without-file': say(
    [
      '確定とされた文書に、ファイルがありません。',
      'そろっている文書はそのままです。',
      '確定版のファイルを追加してください。',
    ],
    [
      'A document marked as final has no file.',
      'The documents already there are kept.',
      'Add the file of its final version.',
    ],
  ),
  'package.required-item-not-applicable': say(
    ['引渡しに必ず含める文書が「該当なし」になっています。', same, '「該当なし」を外し、文書を追加してください。'],
    [
      'A document that always belongs to the package is marked not applicable.',
      sameEn,
      'Remove the mark and add the document.',
    ],
  ),
  'package.not-applicable-without-reason': say(
    ['「該当なし」とした文書に、理由が入力されていません。', typed, '含めない理由を入力してください。'],
    ['A document is marked not applicable without a reason.', typedEn, 'Say why it is left out.'],
  ),
  'package.not-built': say(
    ['引渡しパッケージがまだ作成されていません。', same, 'パッケージを作成し、検証してから引き渡してください。'],
    ['No package has been built yet.', sameEn, 'Build one and verify it, then hand it over.'],
  ),
  'package.not-latest': say(
    ['新しい版のパッケージがあります。', '前の版も残っています。', '最新の版を検証し、それを引き渡してください。'],
    ['There is a newer package.', 'The earlier one is kept too.', 'Verify the latest one and hand that over.'],
  ),
  'package.not-verified': say(
    [
      'このパッケージはまだ検証されていません。',
      same,
      '検証を行い、すべて一致したことを確認してから引き渡してください。',
    ],
    ['This package has not been verified.', sameEn, 'Verify it, and hand it over once everything matches.'],
  ),
  'package.already-handed-over': say(
    [
      'このパッケージはすでに引き渡されています。',
      '引渡しの記録はそのままです。',
      '引渡しの日付と相手を記録で確認してください。',
    ],
    [
      'This package has been handed over already.',
      'The record of the handover is as it was.',
      'See there when and to whom.',
    ],
  ),
  'package.recipient-missing': say(
    ['引渡しの相手が入力されていません。', typed, '受け取る方の会社名と氏名を入力してください。'],
    ['The recipient of the package is missing.', typedEn, 'Enter company and name of who receives it.'],
  ),
  'package.recipient-not-storable': say(
    [
      '引渡しの相手に保存できない文字があるか、200字を超えています。',
      typed,
      '制御文字を取り除き、200字以内にしてください。',
    ],
    [
      'The recipient of the package holds a character that cannot be stored, or is longer than 200.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'package.hand-over-date-invalid': say(
    ['引渡しの日に、暦にない日付が入力されています。', typed, '2027-01-15 のような形で入力してください。'],
    ['The day of the handover is not in the calendar.', typedEn, 'Enter it like 2027-01-15.'],
  ),
  'package.handed-over-in-future': say(
    ['引渡しの日が今日より後です。', typed, '実際に引き渡した日に記録してください。'],
    ['The day of the handover is in the future.', typedEn, 'Record it on the day it happens.'],
  ),
};
