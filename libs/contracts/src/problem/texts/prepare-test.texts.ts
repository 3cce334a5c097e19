import type { PrepareTestRefusal } from '@akashi/domain/control';
import type { ProblemText } from '../problem';
import { nothingChanged, say, typedIsKept } from './say';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

/** What keeps a preparer from signing a working paper. */
export const prepareTestTexts: Record<
  Exclude<PrepareTestRefusal, 'test.fieldwork-not-open' | 'reason.not-storable'>,
  ProblemText
> = {
  'test.not-in-progress': say(
    [
      'この調書は実施中ではないため、作成者の署名はできません。',
      same,
      '署名し直すときは、先に内容を変更するか、査閲者に差戻しを依頼してください。',
    ],
    [
      'This paper is not in progress, so its preparer cannot sign it.',
      sameEn,
      'To sign anew, change it first or ask the reviewer to return it.',
    ],
  ),
  'test.conclusion-missing': say(
    ['結果がまだ選ばれていません。', typed, '例外なし・逸脱あり・該当なし・省略から選んでから、署名してください。'],
    ['No result has been chosen.', typedEn, 'Choose no exception, deviation, not applicable or omitted, then sign.'],
  ),
  'test.reason-missing': say(
    ['該当なし、または省略とする理由が入力されていません。', typed, '後から読む方に分かる理由を入力してください。'],
    [
      'There is no reason for “not applicable” or “omitted”.',
      typedEn,
      'Write a reason that a later reader can follow.',
    ],
  ),
  'test.step-missing': say(
    ['実施した手続が一つも記録されていません。', typed, '手続と結果を一つ以上記録してから、署名してください。'],
    ['No procedure has been recorded.', typedEn, 'Record at least one procedure and what was seen, then sign.'],
  ),
  'test.step-without-result': say(
    ['結果の入力されていない手続があります。', typed, '手続ごとに、見た事実を入力してください。'],
    ['A procedure has no result.', typedEn, 'Write for each procedure what was seen.'],
  ),
  'test.sample-not-drawn': say(
    ['標本で行う評価ですが、まだ抽出していません。', same, '母集団の画面で標本を抽出してください。'],
    [
      'This test is done on a sample, and none has been drawn.',
      sameEn,
      'Draw the sample on the page of its population.',
    ],
  ),
  'test.items-not-done': say(
    ['結果を記録していない標本があります。', same, '残りの標本の結果を記録してから、署名してください。'],
    ['Some sample items have no result yet.', sameEn, 'Record the remaining items, then sign.'],
  ),
  'test.deviation-not-evaluated': say(
    [
      '評価の済んでいない逸脱があるため、この結果にはできません。',
      typed,
      '結果を「逸脱あり」にするか、逸脱の評価を終えてください。',
    ],
    [
      'A deviation has not been evaluated, so this result cannot stand.',
      typedEn,
      'Choose “deviation”, or finish evaluating it.',
    ],
  ),
  'test.deviation-missing': say(
    ['結果は「逸脱あり」ですが、逸脱が記録されていません。', typed, '逸脱の事実を記録するか、結果を見直してください。'],
    [
      'The result says “deviation”, but none is recorded.',
      typedEn,
      'Record what was seen, or look at the result again.',
    ],
  ),
  'test.deviation-contradicts-conclusion': say(
    ['記録された逸脱と結果が合いません。', typed, '結果を「逸脱あり」にしてください。逸脱は記録から消えません。'],
    ['The result contradicts a recorded deviation.', typedEn, 'Choose “deviation”; a deviation stays on record.'],
  ),
};
