import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const matchingTexts: TextsOf<'matching'> = {
  'matching.no-field': say(
    ['照合する列が選ばれていません。', typed, '書類の中で探す列を 1つ以上選んでください。'],
    ['No column is chosen to be looked for.', typedEn, 'Choose at least one column to look for in the documents.'],
  ),
  'matching.field-invalid': say(
    [
      '照合の規則に、使えない列・見つけ方・許容があります。',
      typed,
      '列は 1回だけ、日数は 0から366、率は 0から100までの数字で指定してください。',
    ],
    [
      'The rule names a column, a way or a tolerance that cannot be used.',
      typedEn,
      'Name each column once, days from 0 to 366, per cent from 0 to 100.',
    ],
  ),
  'matching.document-placed': say(
    ['この書類はすでにこの標本に付いています。', same, '画面を更新して、付いている書類を確かめてください。'],
    ['This document is with the item already.', sameEn, 'Refresh the page and look at its documents.'],
  ),
  'matching.nothing-to-place': say(
    ['付ける書類も外す書類も選ばれていません。', same, '書類と標本の組を選んでから確定してください。'],
    ['No document is chosen to be put or taken away.', sameEn, 'Choose documents with their items, then confirm.'],
  ),
  'matching.no-rule': say(
    ['照合の規則がまだありません。', same, '探す列と見つけ方を決めてから、照合してください。'],
    ['There is no rule for matching yet.', sameEn, 'Say which columns are looked for and how, then look again.'],
  ),
  'matching.no-document': say(
    ['書類の付いた標本がありません。', same, '書類を標本に付けてから、照合してください。'],
    ['No item has a document.', sameEn, 'Put documents to items, then look again.'],
  ),
  'matching.not-proposed': say(
    [
      'この欄には、規則からの案がありません。',
      same,
      '見つからなかった項目を書類で確かめ、1・2・3 のキーで記入してください。',
    ],
    [
      'The rule proposes nothing for this cell.',
      sameEn,
      'Look at what was not found in the document, and record it by 1, 2 or 3.',
    ],
  ),
  'matching.already-recorded': say(
    [
      'この欄には、すでに結果が記入されています。',
      'その結果はそのままです。',
      '変えるときは、欄で直接記入してください。',
    ],
    ['A result stands in this cell already.', 'It stays as it is.', 'To change it, record it in the cell itself.'],
  ),
};
