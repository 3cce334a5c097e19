import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const teamTexts: TextsOf<'team'> = {
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
};
