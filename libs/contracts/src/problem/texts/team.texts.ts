import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const teamTexts: TextsOf<'team' | 'independence'> = {
  'team.dates-invalid': say(
    ['参加する期間の日付を確認できません。', typed, '終わりの日が始まりの日以後になるように入力してください。'],
    ['The dates of the assignment do not hold together.', typedEn, 'Enter a start, and an end that is not before it.'],
  ),
  'team.self-assignment': say(
    [
      '自分自身をチームに割り当てることはできません。',
      same,
      'ほかの業務実施責任者または品質管理部門に依頼してください。',
    ],
    ['Nobody assigns themselves to a team.', sameEn, 'Ask another engagement leader or the quality office.'],
  ),
  'team.already-on-it': say(
    [
      'この方は、同じ期間にこの案件へ割り当てられています。',
      typed,
      'いまの割当ての終わりの日を確認し、その後の期間を入力してください。',
    ],
    [
      'This person is on the team in that time already.',
      typedEn,
      'Check when the present assignment ends, and enter the time after it.',
    ],
  ),
  'team.already-ended': say(
    [
      'この方の割当てはすでに終わっています。',
      '割当ての記録はそのままです。',
      'もう一度加わるときは、新しい期間で割り当ててください。',
    ],
    [
      'This assignment has ended already.',
      'The record of it is as it was.',
      'To have the person back, assign them for a new time.',
    ],
  ),
  'team.another-role-before': say(
    [
      'この方は、この案件で別の役割に就いたことがあります。役割は一つの案件で一人一つです。',
      typed,
      '前と同じ役割にするか、別の方を選んでください。',
    ],
    [
      'This person held another role in this engagement; one person has one role in it.',
      typedEn,
      'Choose the earlier role, or someone else.',
    ],
  ),
  'team.quality-reviewer-was-on-team': say(
    [
      '業務を行う方と審査担当者は、同じ案件で兼ねられません。',
      typed,
      'この案件に関わったことのない方を選んでください。',
    ],
    [
      'Who does the work and who reviews its quality are never the same in one engagement.',
      typedEn,
      'Choose someone who has had no part in this engagement.',
    ],
  ),
  'team.not-on-it': say(
    ['この案件のチームに割り当てられていません。', same, '業務実施責任者に割当てを依頼してください。'],
    ['You are not on the team of this engagement.', sameEn, 'Ask the engagement leader to assign you.'],
  ),
  'team.outside-assignment': say(
    ['今日は、この案件に割り当てられた期間の外です。', same, '業務実施責任者に、割当ての期間を確認してください。'],
    [
      'Today is outside the days you are assigned to this engagement.',
      sameEn,
      'Ask the engagement leader about your assignment.',
    ],
  ),
  'independence.not-declared': say(
    ['独立性の申告が済んでいない方がいます。', same, '本人がチームの画面で申告すると、作業に進めます。'],
    [
      'A declaration of independence is still missing.',
      sameEn,
      'Work can go on once that person has declared on the team page.',
    ],
  ),
  'independence.interest-declared': say(
    [
      '依頼者またはサービスとの利害関係が申告されています。',
      same,
      '業務実施責任者が、この方をチームから外すかどうかを決めてください。',
    ],
    [
      'An interest in the client or its service has been declared.',
      sameEn,
      'The engagement leader decides whether this person leaves the team.',
    ],
  ),
  'independence.not-own': say(
    ['独立性の申告は本人だけが行えます。', same, '申告が必要な方に、サインインして申告するよう依頼してください。'],
    ['A declaration of independence is one’s own.', sameEn, 'Ask the person concerned to sign in and declare.'],
  ),
  'independence.interest-not-described': say(
    ['利害関係の内容が入力されていません。', typed, 'ほかの方が判断できるように、関係の内容を入力してください。'],
    ['The interest is not described.', typedEn, 'Describe it so that someone else can judge it.'],
  ),
};
