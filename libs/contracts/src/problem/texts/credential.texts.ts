import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const credentialTexts: TextsOf<'credential'> = {
  'credential.number-missing': say(
    ['資格の登録番号が入力されていません。', typed, '証書にある番号を入力してください。'],
    ['The number of the credential is missing.', typedEn, 'Enter the number on the certificate.'],
  ),
  'credential.number-not-storable': say(
    [
      '資格の登録番号に保存できない文字があるか、200字を超えています。',
      typed,
      '制御文字を取り除き、200字以内にしてください。',
    ],
    [
      'The number of the credential holds a character that cannot be stored, or is longer than 200.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'credential.type-missing': say(
    ['資格の種類が選ばれていません。', typed, '証書にある資格を選んでください。'],
    ['The type of the credential is missing.', typedEn, 'Choose the one on the certificate.'],
  ),
  'credential.type-not-storable': say(
    [
      '資格の種類に保存できない文字があるか、200字を超えています。',
      typed,
      '制御文字を取り除き、200字以内にしてください。',
    ],
    [
      'The type of the credential holds a character that cannot be stored, or is longer than 200.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'credential.date-invalid': say(
    ['資格の日付に、暦にない日付があります。', typed, '2026-04-01 のような形で入力してください。'],
    ['A date of the credential is not in the calendar.', typedEn, 'Enter it like 2026-04-01.'],
  ),
  'credential.ends-before-it-begins': say(
    ['資格の有効期限が登録日より前です。', typed, '証書にある日付を確認してください。'],
    ['The credential ends before it begins.', typedEn, 'Check the dates on the certificate.'],
  ),
  'credential.leader-has-none': say(
    [
      '業務実施責任者に、期限内の必要な資格が登録されていません。',
      same,
      '組織の管理者または品質管理部門が、資格を登録してください。',
    ],
    [
      'The engagement leader holds none of the credentials required today.',
      sameEn,
      'The firm’s administrator or the quality office can record one.',
    ],
  ),
};
