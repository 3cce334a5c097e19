import { say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;

export const firmTexts: TextsOf<'firm'> = {
  'firm.name-missing': say(
    ['監査機関の名称またはフリガナが入力されていません。', typed, '名称とフリガナの両方を入力してください。'],
    ['The firm’s name or its reading is missing.', typedEn, 'Enter both.'],
  ),
  'firm.name-not-storable': say(
    [
      '監査機関の名称またはフリガナに保存できない文字があるか、200字を超えています。',
      typed,
      '制御文字を取り除き、200字以内にしてください。',
    ],
    [
      'The firm’s name or its reading holds a character that cannot be stored, or is longer than 200.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'firm.registration-date-invalid': say(
    ['監査機関の登録の日付に、暦にない日付があります。', typed, '2026-04-01 のような形で入力してください。'],
    ['A date of the firm’s registration is not in the calendar.', typedEn, 'Enter it like 2026-04-01.'],
  ),
  'firm.registration-ends-before-it-begins': say(
    ['監査機関の登録の有効期限が、登録日より前です。', typed, 'ISMAP監査機関リストにある日付を確認してください。'],
    ['The firm’s registration ends before it begins.', typedEn, 'Check the dates on the ISMAP list of audit firms.'],
  ),
};
