import { say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;

export const improvementTexts: TextsOf<'improvement'> = {
  'improvement.plan-missing': say(
    ['改善の内容が入力されていません。', typed, '依頼者の改善計画書にある内容を2,000字以内で入力してください。'],
    ['The plan of improvement is missing.', typedEn, 'Enter what the client’s plan says, up to 2,000 characters.'],
  ),
  'improvement.owner-missing': say(
    ['改善の担当が入力されていません。', typed, '依頼者の担当の方または部署を入力してください。'],
    ['Who carries out the improvement is missing.', typedEn, 'Enter the person or department.'],
  ),
  'improvement.owner-not-storable': say(
    [
      '改善の担当に保存できない文字があるか、200字を超えています。',
      typed,
      '制御文字を取り除き、200字以内にしてください。',
    ],
    [
      'The owner of the improvement holds a character that cannot be stored, or is longer than 200.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'improvement.due-date-invalid': say(
    ['改善の期限に、暦にない日付が入力されています。', typed, '2027-02-26 のような形で入力してください。'],
    ['The due date of the improvement is not in the calendar.', typedEn, 'Enter it like 2027-02-26.'],
  ),
  'improvement.improved-in-future': say(
    [
      '改善した日が、今日までの日付になっていません。',
      typed,
      '依頼者が改善を終えた日を入力するか、空けておいてください。',
    ],
    [
      'The day of the improvement is not a date up to today.',
      typedEn,
      'Enter the day the client was done, or leave it empty.',
    ],
  ),
  'improvement.words-not-storable': say(
    [
      '改善計画への添え書きに保存できない文字があるか、長すぎます。',
      typed,
      '制御文字を取り除いて、2,000字以内にまとめてください。',
    ],
    [
      'The words to the plan cannot be stored, or are too long.',
      typedEn,
      'Leave out control characters and keep to 2,000 characters.',
    ],
  ),
};
