import { say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;
const [file, fileEn] = [
  '何も保存していません。元のファイルはそのままです。',
  'Nothing was stored; your file is as it was.',
];

export const evidenceTexts: TextsOf<'evidence'> = {
  'evidence.fieldwork-not-open': say(
    [
      '監査の実施期間ではないため、証跡を追加できません。',
      file,
      '案件のフェーズを概要で確認し、業務実施責任者に相談してください。',
    ],
    [
      'Fieldwork is not open, so no evidence can be added.',
      fileEn,
      'See the phase on the overview and speak to the engagement leader.',
    ],
  ),
  'evidence.name-missing': say(
    ['証跡のファイル名がありません。', file, '名前の付いたファイルを選んでください。'],
    ['The evidence has no file name.', fileEn, 'Choose a file that has a name.'],
  ),
  'evidence.name-not-storable': say(
    ['証跡の名前に保存できない文字があるか、長すぎます。', typed, '制御文字を取り除き、500字以内にしてください。'],
    [
      'The name of the evidence holds a character that cannot be stored, or is too long.',
      typedEn,
      'Remove it and stay within 500 characters.',
    ],
  ),
  'evidence.file-empty': say(
    ['証跡のファイルが空です。', file, '中身のあるファイルを選んでください。'],
    ['The file of evidence is empty.', fileEn, 'Choose a file with content.'],
  ),
  'evidence.file-is-program': say(
    [
      'このファイルの中身は、実行できるプログラムです。拡張子が別のものでも同じです。',
      file,
      '結果を画面の写しか一覧で受け取ってください。原本が要るときは、組織の管理者が「封をして保管」に設定できます。',
    ],
    [
      'The content of this file is a program that runs, whatever its name says.',
      fileEn,
      'Ask for its result as a picture or a list. Where the original is needed, the administrator can have such files sealed.',
    ],
  ),
  'evidence.file-infected': say(
    [
      'ウイルス検査で、このファイルから有害なものが見つかりました。',
      file,
      '提出元に知らせ、問題のないファイルを受け取り直してください。原本が要るときは、組織の管理者が「封をして保管」に設定できます。',
    ],
    [
      'The scanner found this file to be harmful.',
      fileEn,
      'Tell whoever sent it and ask for a sound one. Where the original is needed, the administrator can have such files sealed.',
    ],
  ),
  'evidence.file-has-macros': say(
    [
      'このファイルは、開くと動くマクロを含んでいます。',
      file,
      'マクロを含まない形式（.xlsx、.docx、PDF）で受け取ってください。組織の管理者は「封をして保管」に設定できます。',
    ],
    [
      'This file holds macros that run when it is opened.',
      fileEn,
      'Ask for it without macros (.xlsx, .docx, PDF). The administrator can have such files sealed.',
    ],
  ),
  'evidence.file-too-large': say(
    [
      '証跡のファイルが、一つあたりの上限を超えています。',
      file,
      '必要な部分を取り出すか分割して、もう一度追加してください。',
    ],
    [
      'The file of evidence is over the limit for one file.',
      fileEn,
      'Take out the part that is needed, or split it, and add it again.',
    ],
  ),
  'evidence.source-missing': say(
    ['証跡の入手元が入力されていません。', typed, '誰から、またはどのシステムから入手したかを入力してください。'],
    ['The source of the evidence is missing.', typedEn, 'Say from whom or from which system it came.'],
  ),
  'evidence.source-not-storable': say(
    [
      '証跡の入手元に保存できない文字があるか、500字を超えています。',
      typed,
      '制御文字を取り除き、500字以内にしてください。',
    ],
    [
      'The source of the evidence holds a character that cannot be stored, or is longer than 500.',
      typedEn,
      'Remove it and stay within 500 characters.',
    ],
  ),
  'evidence.date-invalid': say(
    ['証跡の日付に、暦にない日付があります。', typed, '2026-08-20 のような形で入力してください。'],
    ['A date of the evidence is not in the calendar.', typedEn, 'Enter it like 2026-08-20.'],
  ),
  'evidence.as-of-after-received': say(
    ['証跡が示す日が、入手した日より後です。', typed, '示す日と入手した日を確認してください。'],
    ['The evidence shows a day after it was received.', typedEn, 'Check the day it shows and the day it was received.'],
  ),
  'evidence.received-in-future': say(
    ['証跡を入手した日が今日より後です。', typed, '実際に入手した日を入力してください。'],
    ['The evidence would be received in the future.', typedEn, 'Enter the day it was really received.'],
  ),
  'evidence.as-of-outside-period': say(
    [
      '証跡の時点が、対象期間の外です。',
      typed,
      '日付を確かめ、このままでよければ「期間外の日付で正しい」を選んでください。',
    ],
    [
      'The evidence shows a day outside the period of the engagement.',
      typedEn,
      'Check the day; if it is right, say that a day outside the period is meant.',
    ],
  ),
  'evidence.ipe-incomplete': say(
    [
      'システム出力の記録に、入力されていない項目があります。',
      typed,
      'システム、照会・帳票、抽出した人、網羅性の確かめ方（または確かめられない理由）を入力してください。',
    ],
    [
      'Something is missing in the record of the system output.',
      typedEn,
      'Say which system, query or report, who ran it, and how completeness was checked or why it cannot be.',
    ],
  ),
  'evidence.ipe-not-storable': say(
    [
      'システム出力の記録に保存できない文字があるか、2,000字を超えています。',
      typed,
      '制御文字を取り除き、2,000字以内にしてください。',
    ],
    [
      'The record of the system output holds a character that cannot be stored, or is longer than 2,000.',
      typedEn,
      'Remove it and stay within 2,000 characters.',
    ],
  ),
  'evidence.ipe-date-invalid': say(
    ['システム出力を抽出した日が、暦にない日付です。', typed, '2026-08-20 のような形で入力してください。'],
    ['The day the output was run is not in the calendar.', typedEn, 'Enter it like 2026-08-20.'],
  ),
  'evidence.ipe-run-in-future': say(
    ['システム出力を抽出した日が今日より後です。', typed, '実際に抽出した日を入力してください。'],
    ['The output would be run in the future.', typedEn, 'Enter the day it was really run.'],
  ),
  'evidence.linked-already': say(
    ['この証跡は、選んだ調書にすでに置かれています。', typed, '別の調書を選んでください。'],
    ['This evidence is on the chosen papers already.', typedEn, 'Choose other papers.'],
  ),
  'evidence.nothing-corrected': say(
    ['証跡の記載は、前と同じです。', typed, '直す項目を書き換えてください。'],
    ['What is said of the evidence is what was said before.', typedEn, 'Change what is to be corrected.'],
  ),
  'evidence.correction-reason-missing': say(
    ['証跡の記載を直す理由が入力されていません。', typed, 'なぜ直すのかを入力してください。'],
    ['The reason for correcting the evidence is missing.', typedEn, 'Say why it is corrected.'],
  ),
};
