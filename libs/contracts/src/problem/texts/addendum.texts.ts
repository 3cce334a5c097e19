import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const addendumTexts: TextsOf<'addendum'> = {
  'addendum.not-archived': say(
    ['追補を書けるのは、ファイルを保管した後です。', typed, '保管の前は、調書そのものに記録してください。'],
    ['Addenda are written once the file is archived.', typedEn, 'Before that, record it in the paper itself.'],
  ),
  'addendum.text-missing': say(
    ['追補の内容が入力されていません。', typed, '加える内容を入力してください。'],
    ['The text of the addendum is missing.', typedEn, 'Enter what is to be added.'],
  ),
  'addendum.text-not-storable': say(
    [
      '追補の内容に保存できない文字があるか、20,000字を超えています。',
      typed,
      '制御文字を取り除き、20,000字以内にしてください。',
    ],
    [
      'The text of the addendum holds a character that cannot be stored, or is longer than 20,000.',
      typedEn,
      'Remove it and stay within 20,000 characters.',
    ],
  ),
  'addendum.reason-missing': say(
    ['追補の理由が入力されていません。', typed, '理由を入力してください。'],
    ['The reason for it is missing.', typedEn, 'Enter the reason.'],
  ),
  'addendum.not-open': say(
    [
      'この追補は、すでに確認されたか、取り下げられています。',
      same,
      '一覧を開き直し、必要なら別の追補を書いてください。',
    ],
    ['This addendum was confirmed or withdrawn already.', sameEn, 'Reload the list; write another if need be.'],
  ),
  'addendum.writer-confirms': say(
    ['自分で書いた追補は確認できません。', same, '業務実施責任者か審査担当者の、別の方に依頼してください。'],
    [
      'Nobody confirms an addendum of their own.',
      sameEn,
      'Ask another person, the engagement leader or the quality reviewer.',
    ],
  ),
  'addendum.not-the-writer': say(
    ['追補を取り下げられるのは、書いた本人だけです。', same, '書いた方に依頼してください。'],
    ['An addendum is withdrawn by its writer alone.', sameEn, 'Ask who wrote it.'],
  ),
};
