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
  'firm.log-retention-out-of-range': say(
    ['セキュリティログの保存期間が、1年から10年までの間にありません。', typed, '1年以上10年以内にしてください。'],
    ['The term of the security log is not between one year and ten.', typedEn, 'Choose one between them.'],
  ),
  'firm.log-retention-unchanged': say(
    ['セキュリティログの保存期間は、すでにその長さです。', typed, '別の長さを選ぶか、そのまま閉じてください。'],
    ['The security log is kept for as long already.', typedEn, 'Choose another term, or close this.'],
  ),
  'firm.harmful-files-unchanged': say(
    ['ファイルの扱いは、すでにそのとおりに設定されています。', typed, '別の扱いを選ぶか、そのまま閉じてください。'],
    ['Files that could run are treated that way already.', typedEn, 'Choose another way, or close this.'],
  ),
  'firm.mail-names-unchanged': say(
    ['メールの載せ方は、すでにそのとおりに設定されています。', typed, '別の載せ方を選ぶか、そのまま閉じてください。'],
    ['Mail is written that way already.', typedEn, 'Choose another way, or close this.'],
  ),
  'firm.export-codes-unchanged': say(
    [
      '受取用リンクの開き方は、すでにそのとおりに設定されています。',
      typed,
      '別の開き方を選ぶか、そのまま閉じてください。',
    ],
    ['Links are opened that way already.', typedEn, 'Choose another way, or close this.'],
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
