import { say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;

export const clientTexts: TextsOf<'firm' | 'client' | 'service'> = {
  'firm.name-missing': say(
    [
      '監査機関の名称またはフリガナが入力されていないか、保存できない文字があります。',
      typed,
      '名称とフリガナを、それぞれ200字以内で入力してください。',
    ],
    [
      'The firm’s name or its reading is missing or cannot be stored.',
      typedEn,
      'Enter both, up to 200 characters each.',
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
  'client.name-missing': say(
    ['依頼者の名称が入力されていません。', typed, '登記された商号を入力してください。'],
    ['The client’s name is missing.', typedEn, 'Enter its registered trade name.'],
  ),
  'client.name-not-storable': say(
    ['依頼者の名称に保存できない文字があるか、長すぎます。', typed, '制御文字を取り除き、200字以内にしてください。'],
    [
      'The client’s name holds a character that cannot be stored, or is too long.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'client.corporate-number-malformed': say(
    ['法人番号が13桁の数字になっていません。', typed, '国税庁の法人番号を13桁で入力してください。'],
    [
      'The corporate number does not have 13 digits.',
      typedEn,
      'Enter the 13 digits of the National Tax Agency’s number.',
    ],
  ),
  'client.corporate-number-check-digit': say(
    [
      '法人番号の検査用数字（先頭の1桁）が残りの12桁と合いません。',
      typed,
      '番号を見直してください。多くは桁の入れ違いです。',
    ],
    [
      'The check digit of the corporate number (its first) does not fit the other twelve.',
      typedEn,
      'Look at the number again; mostly two digits are swapped.',
    ],
  ),
  'client.corporate-number-registered': say(
    ['同じ法人番号の依頼者がすでにあります。', typed, '依頼者の一覧で法人番号を検索し、そこから開いてください。'],
    [
      'There is a client with the same corporate number.',
      typedEn,
      'Search the list of clients for the number and open it there.',
    ],
  ),
  'service.name-missing': say(
    ['サービスの名称が入力されていません。', typed, '登録を申請するサービス名を入力してください。'],
    ['The service’s name is missing.', typedEn, 'Enter the name it is to be registered under.'],
  ),
  'service.name-not-storable': say(
    ['サービスの名称に保存できない文字があるか、長すぎます。', typed, '制御文字を取り除き、200字以内にしてください。'],
    [
      'The service’s name holds a character that cannot be stored, or is too long.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'service.kind-missing': say(
    ['サービスの種類が選ばれていません。', typed, 'IaaS・PaaS・SaaS から一つ以上を選んでください。'],
    ['No kind of service is chosen.', typedEn, 'Choose at least one of IaaS, PaaS and SaaS.'],
  ),
  'service.kind-unknown': say(
    ['選んだサービスの種類が一覧にありません。', typed, '画面を更新し、IaaS・PaaS・SaaS から選んでください。'],
    [
      'The kind of service chosen is not in the list.',
      typedEn,
      'Refresh the page and choose among IaaS, PaaS and SaaS.',
    ],
  ),
  'service.region-missing': say(
    ['リージョンが入力されていません。', typed, 'サービスを提供するリージョンを一つ以上入力してください。'],
    ['No region is given.', typedEn, 'Enter at least one region the service runs in.'],
  ),
  'service.region-not-storable': say(
    ['リージョンに保存できない文字があるか、長すぎます。', typed, '制御文字を取り除き、200字以内にしてください。'],
    [
      'A region holds a character that cannot be stored, or is too long.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'service.base-name-missing': say(
    ['基盤サービスの名称が入力されていないか、長すぎます。', typed, 'リストにある名称を200字以内で入力してください。'],
    [
      'The name of a base service is missing or too long.',
      typedEn,
      'Enter the name on the list, up to 200 characters.',
    ],
  ),
  'service.base-registration-number': say(
    [
      '基盤サービスの登録番号が C21-0008-2 のような形になっていません。',
      typed,
      'ISMAPクラウドサービスリストにある番号を入力してください。',
    ],
    [
      'The registration number of a base service is not like C21-0008-2.',
      typedEn,
      'Enter the number as it stands on the ISMAP list.',
    ],
  ),
  'service.base-validity': say(
    [
      '基盤サービスの有効期限が入力されていないか、暦にない日付です。',
      typed,
      'リストにある有効期限を 2027-03-31 のような形で入力してください。',
    ],
    [
      'The validity of a base service is missing or not a date of the calendar.',
      typedEn,
      'Enter the date on the list, like 2027-03-31.',
    ],
  ),
};
