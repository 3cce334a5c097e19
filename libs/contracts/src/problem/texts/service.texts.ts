import { say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;

export const serviceTexts: TextsOf<'service'> = {
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
    ['基盤サービスの名称が入力されていません。', typed, 'リストにある名称を入力してください。'],
    ['The name of a base service is missing.', typedEn, 'Enter the name on the list.'],
  ),
  'service.base-name-not-storable': say(
    [
      '基盤サービスの名称に保存できない文字があるか、200字を超えています。',
      typed,
      '制御文字を取り除き、200字以内にしてください。',
    ],
    [
      'The name of a base service holds a character that cannot be stored, or is longer than 200.',
      typedEn,
      'Remove it and stay within 200 characters.',
    ],
  ),
  'service.base-registration-number': say(
    [
      '基盤サービスの登録番号が、制度の規則にある番号の形になっていません。',
      typed,
      'ISMAPクラウドサービスリストにある番号を入力してください。',
    ],
    [
      'The registration number of a base service has none of the ruleset’s forms.',
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
  'service.reason-missing': say(
    ['サービスの記載を訂正する理由が入力されていません。', typed, '何を、なぜ訂正するのかを入力してください。'],
    ['The reason for correcting the service’s record is missing.', typedEn, 'Write what is corrected and why.'],
  ),
  'service.nothing-revised': say(
    ['サービスの記載が訂正前と変わっていません。', typed, '訂正する項目を改めてから送信してください。'],
    ['Nothing in the service’s record differs from before.', typedEn, 'Change what is to be corrected, then send it.'],
  ),
};
