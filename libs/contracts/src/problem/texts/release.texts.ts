import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const releaseTexts: TextsOf<'release'> = {
  'release.not-accepted': say(
    ['受嘱していない案件の資料は、依頼者に渡せません。', same, '案件を受嘱した後に渡してください。'],
    ['Nothing is released in an engagement that is not accepted.', sameEn, 'Release it once it is accepted.'],
  ),
  'release.nobody-to-read': say(
    [
      '依頼者の側に、資料を読める人（窓口または承認者）がいません。',
      typed,
      '依頼者のページから窓口か承認者を招き、参加した後に渡してください。',
    ],
    [
      'Nobody at the client may read it: there is no owner and no approver.',
      typedEn,
      'Invite one on the client’s page, and release it once they have joined.',
    ],
  ),
  'release.note-not-storable': say(
    [
      '添える言葉に保存できない文字があるか、2,000字を超えています。',
      typed,
      '制御文字を取り除き、2,000字以内にしてください。',
    ],
    [
      'The note holds a character that cannot be stored, or is longer than 2,000.',
      typedEn,
      'Remove it and stay within 2,000 characters.',
    ],
  ),
  'release.file-is-inside': say(
    [
      '同じ内容のファイルを、監査機関が証跡・母集団・手続・引渡しなどの資料として持っています。',
      '何も渡していません。元のファイルはそのままです。',
      '依頼者に渡すために作った資料（事実の案、記入済みの言明書、文書）を選んでください。',
    ],
    [
      'The firm holds a file of the same content as evidence, population, procedure, package or the like.',
      'Nothing was released; your file is as it was.',
      'Choose what was made for the client: a draft of facts, a marked-up statement, a letter.',
    ],
  ),
  'release.report-not-issued': say(
    ['発行前の報告書の写しは、依頼者の画面に渡せません。', same, '業務実施責任者が発行した後に渡してください。'],
    [
      'A copy of the report reaches the client’s desk only once it is issued.',
      sameEn,
      'Release it after the engagement leader has issued it.',
    ],
  ),
  'release.report-replaced': say(
    ['この版の報告書は、訂正した版に置き換えられています。', same, '訂正した版を渡してください。'],
    ['A corrected version took the place of this report.', sameEn, 'Release the corrected version.'],
  ),
  'release.report-released': say(
    ['この報告書のファイルは、すでに依頼者に渡しています。', same, '渡した資料の一覧で確かめてください。'],
    ['The client has this file of the report already.', sameEn, 'See the list of what was released.'],
  ),
  'release.taken-back': say(
    [
      'この資料の引渡しは、すでに取り消されています。',
      same,
      '一覧を読み込み直してください。必要なときは改めて渡せます。',
    ],
    ['This document was taken back already.', sameEn, 'Load the list again; it can be released anew.'],
  ),
  'release.reason-missing': say(
    ['取り消す理由が入力されていません。', typed, '依頼者にも見える言葉で、理由を入力してください。'],
    [
      'The reason for taking it back is missing.',
      typedEn,
      'Enter it in words that the client’s people may read as well.',
    ],
  ),
};
