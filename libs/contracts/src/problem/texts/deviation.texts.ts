import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const deviationTexts: TextsOf<'deviation'> = {
  'deviation.not-removable': say(
    [
      '記録した逸脱は、ほかの結果に変えられません。',
      '逸脱の記録はそのままです。',
      '逸脱の評価で、発見事項とするか説明するかを決めてください。',
    ],
    [
      'A recorded deviation cannot be overwritten by another result.',
      'The deviation is on record as it was.',
      'Evaluate it: raise a finding, or explain it.',
    ],
  ),
  'deviation.of-ended-population': say(
    [
      'この逸脱は、差し替えた、または取り下げた母集団の標本だけに見られたものです。',
      same,
      '逸脱の説明を記録し、別の人の同意を得てください。',
    ],
    [
      'Only items of a population that was replaced or withdrawn show this deviation.',
      sameEn,
      'Record its explanation and have another person agree.',
    ],
  ),
  'deviation.already-evaluated': say(
    [
      'この逸脱は、すでに評価が進んでいるため、この操作はできません。',
      same,
      '画面を更新して、いまの評価の状態を確認してください。',
    ],
    [
      'The evaluation of this deviation has gone on, so this step no longer fits.',
      sameEn,
      'Refresh to see how it stands now.',
    ],
  ),
  'deviation.without-finding': say(
    ['この逸脱を取り上げた発見事項がありません。', same, '発見事項を起票し、この逸脱を含めてください。'],
    ['No finding takes up this deviation.', sameEn, 'Raise a finding that includes it.'],
  ),
  'deviation.explained-without-reason': say(
    [
      '発見事項としない理由、または説明を認めない理由が入力されていません。',
      typed,
      '理由を事実とともに入力してください。',
    ],
    [
      'There is no reason why it is no finding, or why the explanation is refused.',
      typedEn,
      'Give the reason, with the facts it rests on.',
    ],
  ),
  'deviation.no-explanation-proposed': say(
    ['この逸脱には、同意を待つ説明がありません。', same, '先に、逸脱の説明を提案してください。'],
    ['No explanation of this deviation waits for agreement.', sameEn, 'Let an explanation be proposed first.'],
  ),
  'deviation.reviewer-recorded-it': say(
    [
      '逸脱を記録した方は、その説明に同意できません。',
      '提案された説明は残っています。',
      '記録していない主任または業務実施責任者に依頼してください。',
    ],
    [
      'Who recorded a deviation cannot agree to its explanation.',
      'The proposed explanation is kept.',
      'Ask a senior or the engagement leader who did not record it.',
    ],
  ),
  'deviation.reviewer-proposed-it': say(
    [
      '説明を提案した方は、その説明に同意できません。',
      '提案した説明は残っています。',
      'ほかの主任または業務実施責任者に依頼してください。',
    ],
    [
      'Who proposed an explanation cannot agree to it.',
      'The proposed explanation is kept.',
      'Ask another senior or the engagement leader.',
    ],
  ),
  'deviation.reviewer-lacks-role': say(
    [
      '逸脱の説明に同意できるのは、主任または業務実施責任者です。',
      '提案された説明は残っています。',
      'この案件の主任または業務実施責任者に依頼してください。',
    ],
    [
      'Only a senior or the engagement leader agrees to the explanation of a deviation.',
      'The proposed explanation is kept.',
      'Ask one of them in this engagement.',
    ],
  ),
  'deviation.step-unknown': say(
    ['逸脱が見つかった手続が、この調書にありません。', typed, '調書の手続の番号を選び直してください。'],
    ['The step that shows the deviation is not on this paper.', typedEn, 'Choose one of the steps of the paper.'],
  ),
  'deviation.fact-missing': say(
    ['逸脱の事実が書かれていません。', typed, '見つかった事実を書いて、もう一度記録してください。'],
    ['The fact of the deviation is missing.', typedEn, 'Write what was seen and record it again.'],
  ),
  'deviation.already-recorded': say(
    ['この手続の逸脱は、すでに記録されています。', typed, '記録済みの逸脱を開いて、評価を進めてください。'],
    ['A deviation under this step is on record already.', typedEn, 'Open it and go on with its evaluation.'],
  ),
};
