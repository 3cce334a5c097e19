import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const registrationTexts: TextsOf<'registration'> = {
  'registration.package-not-handed-over': say(
    ['引渡しの前には、登録の経過を記録できません。', typed, '先に引渡しを記録してください。'],
    ['The progress of the registration is recorded only after the handover.', typedEn, 'Record the handover first.'],
  ),
  'registration.date-invalid': say(
    ['登録の経過に、暦にない日付が入力されています。', typed, '2027-01-29 のような形で入力してください。'],
    ['A date in the progress of the registration is not in the calendar.', typedEn, 'Enter it like 2027-01-29.'],
  ),
  'registration.date-in-future': say(
    ['登録の経過の日付が今日より後です。', typed, '実際にあった日に記録してください。'],
    ['What is recorded of the registration would lie in the future.', typedEn, 'Record it once it has happened.'],
  ),
  'registration.before-hand-over': say(
    ['登録の経過の日付が引渡しの日より前です。', typed, '引渡しの日以後の日付を入力してください。'],
    ['What is recorded of the registration lies before the handover.', typedEn, 'Enter a day from the handover on.'],
  ),
  'registration.before-previous-event': say(
    [
      '登録の経過の日付が、一つ前の記録より前です。',
      typed,
      '前の記録の日付を確認し、それ以後の日付を入力してください。',
    ],
    [
      'What is recorded lies before the event recorded last.',
      typedEn,
      'Check the last event and enter a day from then on.',
    ],
  ),
  'registration.not-in-order': say(
    [
      '登録の経過は、申請・受理・照会と回答・決定・掲載の順に記録します。この記録は次に来るものではありません。',
      same,
      '一覧に示された、次に記録できるものを選んでください。',
    ],
    [
      'The course runs applied, accepted, questions and answers, decided, listed; this one does not come next.',
      sameEn,
      'Choose one of those offered as next.',
    ],
  ),
  'registration.outcome-missing': say(
    ['決定の内容が選ばれていません。', typed, '登録する・登録しない、のどちらの決定かを選んでください。'],
    ['The decision has no outcome.', typedEn, 'Choose whether it was to register or not.'],
  ),
  'registration.number-malformed': say(
    ['登録番号が、制度の規則にある番号の形になっていません。', typed, 'リストに掲載された番号を入力してください。'],
    ['The registration number has none of the ruleset’s forms.', typedEn, 'Enter the number as it is listed.'],
  ),
  'registration.valid-until-invalid': say(
    [
      '登録の有効期限が、掲載の日より後の日付になっていません。',
      typed,
      'リストに掲載された有効期限を入力してください。',
    ],
    ['The registration’s last valid day is not a date after its listing.', typedEn, 'Enter the date as it is listed.'],
  ),
};
