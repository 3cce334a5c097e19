import { say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;

/** Of the enquiry, the contract, the pre-consultation and the ISMS certificate. */
export const termsTexts: TextsOf<'terms' | 'enquiry' | 'contract' | 'consultation' | 'relief'> = {
  'terms.date-invalid': say(
    ['暦にない日付があります。', typed, '2026-03-16 のような形で入力してください。'],
    ['A date is not in the calendar.', typedEn, 'Enter it like 2026-03-16.'],
  ),
  'terms.date-in-future': say(
    ['日付が今日より後です。', typed, '実際にあった日を入力してください。'],
    ['The date has not come.', typedEn, 'Enter the day on which it happened.'],
  ),
  'terms.correction-reason-missing': say(
    ['訂正の理由が入力されていません。', typed, '何が誤っていたかを入力してください。'],
    ['No reason is given for the correction.', typedEn, 'Say what was wrong.'],
  ),
  'enquiry.asker-missing': say(
    ['引合いの相手が入力されていません。', typed, '会社と担当者の名前を入力してください。'],
    ['Nobody is named who asked.', typedEn, 'Enter the company and the person.'],
  ),
  'enquiry.asker-not-storable': say(
    [
      '引合いの相手に保存できない文字があるか、200字を超えています。',
      typed,
      '制御文字を取り除き、200字以内にしてください。',
    ],
    [
      'Who asked holds a character that cannot be stored, or is longer than 200.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'enquiry.content-missing': say(
    ['引合いの内容が入力されていません。', typed, '何を依頼されたかを入力してください。'],
    ['Nothing says what was asked.', typedEn, 'Enter what the firm was asked to do.'],
  ),
  'contract.days-invalid': say(
    ['契約期間の日付が暦にないか、終わりが始まりより前です。', typed, '契約書の二つの日付を確認してください。'],
    ['A day of the contract’s term is none, or it ends before it begins.', typedEn, 'Check both days in the contract.'],
  ),
  'contract.fee-terms-missing': say(
    ['報酬の条件が入力されていません。', typed, '契約書にある報酬の条件を入力してください。'],
    ['Nothing says how the fee is paid.', typedEn, 'Enter the terms of the contract.'],
  ),
  'contract.recipients-missing': say(
    ['報告書を受け取ってよい相手が入力されていません。', typed, '一人または一社ずつ、一行に入力してください。'],
    ['Nobody is named who may be given the report.', typedEn, 'Enter each on a line of its own.'],
  ),
  'contract.recipient-not-storable': say(
    [
      '受け取ってよい相手に保存できない文字があるか、200字を超えているか、50を超えています。',
      typed,
      '名前は200字以内、50までにしてください。',
    ],
    [
      'A recipient holds a character that cannot be stored, is longer than 200, or there are more than 50.',
      typedEn,
      'Stay within 200 characters each, and 50 in all.',
    ],
  ),
  'contract.recipient-repeated': say(
    ['受け取ってよい相手に、同じ名前が二つあります。', typed, '重なる行を消してください。'],
    ['A recipient is named twice.', typedEn, 'Take one of the lines out.'],
  ),
  'contract.use-limits-missing': say(
    ['報告書の利用の制限が入力されていません。', typed, '契約書にある利用の目的と制限を入力してください。'],
    ['Nothing says what the report may be used for.', typedEn, 'Enter the limits of the contract.'],
  ),
  'consultation.comments-missing': say(
    ['指摘の内容が入力されていません。', typed, 'IPA から受けた指摘を入力してください。'],
    ['The comments are missing.', typedEn, 'Enter what IPA commented.'],
  ),
  'relief.certificate-missing': say(
    ['認証機関または認証番号が入力されていません。', typed, '認証書にある名称と番号を入力してください。'],
    ['The body or the number of the certificate is missing.', typedEn, 'Enter both as the certificate says them.'],
  ),
  'relief.certificate-not-storable': say(
    [
      '認証機関または認証番号に保存できない文字があるか、200字を超えています。',
      typed,
      '制御文字を取り除き、200字以内にしてください。',
    ],
    [
      'The body or the number holds a character that cannot be stored, or is longer than 200.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'relief.validity-invalid': say(
    ['認証の有効期間の日付が暦にないか、終わりが始まりより前です。', typed, '認証書の二つの日付を確認してください。'],
    [
      'A day of the certificate’s validity is none, or it ends before it begins.',
      typedEn,
      'Check both days on the certificate.',
    ],
  ),
  'relief.condition-not-asked': say(
    ['この案件の規則が求めていない条件です。', typed, '画面を開き直し、一覧にある条件に記録してください。'],
    [
      'The ruleset of this engagement does not ask for this condition.',
      typedEn,
      'Reload and choose one that it lists.',
    ],
  ),
  'relief.note-missing': say(
    ['根拠が入力されていません。', typed, '条件が満たされる、または満たされない理由を入力してください。'],
    ['The ground is missing.', typedEn, 'Say why the condition holds, or does not.'],
  ),
  'relief.evidence-missing': say(
    ['確かめた資料が入力されていません。', typed, '認証書や説明の文書の名称を入力してください。'],
    ['The evidence is missing.', typedEn, 'Name the certificate or the document that was looked at.'],
  ),
  'relief.evidence-not-storable': say(
    ['資料の名称に保存できない文字があるか、200字を超えています。', typed, '200字以内の名称にしてください。'],
    ['The name of the evidence cannot be stored, or is longer than 200.', typedEn, 'Stay within 200 characters.'],
  ),
};
