import { nothingChanged, say, typedIsKept } from './say';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

/** Why a cell of the matrix takes no work, or not this. */
export const cellTexts = {
  'test.cell-prepared': say(
    [
      '作成の署名があるため、結果とメモはこの表では変えられません。',
      same,
      '変えるときは調書を開いてください。変えると署名は失効します。',
    ],
    [
      'The preparer has signed, so result and note do not change in this table.',
      sameEn,
      'Open the paper to change them; that voids the signature.',
    ],
  ),
  'test.cell-reviewed': say(
    [
      '査閲の署名があるため、この行はこの表では変えられません。',
      same,
      '変えるときは調書を開くか、査閲者に差戻しを依頼してください。',
    ],
    [
      'The reviewer has signed, so this row does not change in this table.',
      sameEn,
      'Open the paper, or ask the reviewer to return it.',
    ],
  ),
  'test.assigning-not-allowed': say(
    ['担当と期限は業務実施責任者と主任が決めます。', same, '変更が必要なときは、主任に依頼してください。'],
    ['The leader and the seniors decide who does a test and until when.', sameEn, 'Ask a senior to change it.'],
  ),
  'test.assignee-disabled': say(
    ['担当に選んだ方の利用は停止されています。', same, 'チームにいて、利用できる方を選んでください。'],
    ['The account of the person chosen is closed.', sameEn, 'Choose somebody on the team whose account is open.'],
  ),
  'test.result-unknown': say(
    ['一覧にない結果が入力されています。', typed, '例外なし・逸脱あり・該当なし・省略から選んでください。'],
    ['The result is not in the list.', typedEn, 'Choose no exception, deviation, not applicable or omitted.'],
  ),
} as const;
