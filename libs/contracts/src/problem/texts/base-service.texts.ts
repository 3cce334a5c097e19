import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [typed, typedEn] = typedIsKept;
const [same, sameEn] = nothingChanged;

/** Of looking up a base service in the public list. */
export const baseServiceTexts: TextsOf<'base-service'> = {
  'base-service.unknown': say(
    [
      'この登録番号の基盤サービスは、依頼者の登録にも言明書にもありません。',
      same,
      'サービスの登録か言明書の引継ぎ元を確かめてください。',
    ],
    [
      'Neither the client’s register nor the statement has a base service of this number.',
      sameEn,
      'Look at the service’s record, or at what the statement’s controls name.',
    ],
  ),
  'base-service.name-missing': say(
    ['登録されている名称が入力されていません。', typed, '公表されたリストにある名称を入力してください。'],
    ['Its listed name is missing.', typedEn, 'Enter the name that the public list has.'],
  ),
  'base-service.name-not-storable': say(
    ['名称に保存できない文字があるか、200字を超えています。', typed, '制御文字を取り除き、200字以内にしてください。'],
    [
      'The name holds a character that cannot be stored, or is longer than 200.',
      typedEn,
      'Stay within 200 characters.',
    ],
  ),
  'base-service.found-unknown': say(
    ['確認の結果が選ばれていません。', typed, '公表されたリストで見たとおりに選んでください。'],
    ['What was found is not chosen.', typedEn, 'Choose what the public list showed.'],
  ),
  'base-service.checked-on-invalid': say(
    ['確認した日が暦にありません。', typed, '2026-03-16 のような形で入力してください。'],
    ['The day of the check is not in the calendar.', typedEn, 'Enter it like 2026-03-16.'],
  ),
  'base-service.checked-in-future': say(
    ['確認した日が今日より後です。', typed, '実際にリストを見た日を入力してください。'],
    ['The day of the check has not come.', typedEn, 'Enter the day on which the list was seen.'],
  ),
  'base-service.checked-before-last': say(
    ['確認した日が、前回の確認より前です。', typed, '前回の確認の日以後の日付を入力してください。'],
    ['The day of the check is before the last one.', typedEn, 'Enter the day of the last check or a later one.'],
  ),
  'base-service.validity-missing': say(
    ['有効期限が入力されていません。', typed, '公表されたリストにある有効期限を入力してください。'],
    ['Nothing says until when it is registered.', typedEn, 'Enter the day that the public list gives.'],
  ),
  'base-service.validity-invalid': say(
    ['有効期限が暦にありません。', typed, '2027-10-31 のような形で入力してください。'],
    ['The end of its validity is not in the calendar.', typedEn, 'Enter it like 2027-10-31.'],
  ),
  'base-service.ended-after-check': say(
    [
      'リストにないのに、登録の終わりが確認した日より後になっています。',
      typed,
      '登録が終わった日を入力するか、分からなければ空けてください。',
    ],
    [
      'It is not listed, and yet its registration would end after the check.',
      typedEn,
      'Enter the day on which it ended, or leave it open when that is not known.',
    ],
  ),
  'base-service.note-missing': say(
    [
      '登録がない、範囲が縮小した、または有効期限を過ぎて登録が続くときは、説明が要ります。',
      typed,
      'リストで見たことと、その理由を入力してください。',
    ],
    [
      'A service that is not listed, is listed for less, or is listed beyond its validity needs a note.',
      typedEn,
      'Say what the list showed and why.',
    ],
  ),
  'base-service.note-not-storable': say(
    ['説明に保存できない文字があるか、長すぎます。', typed, '制御文字を取り除き、2,000字以内にしてください。'],
    [
      'What was noted of the base service holds a character that cannot be stored, or is too long.',
      typedEn,
      'Stay within 2,000 characters.',
    ],
  ),
};
