import { nothingChanged, say, typedIsKept } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;
const [typed, typedEn] = typedIsKept;

export const scopeTexts: TextsOf<'scope'> = {
  'scope.unchanged': say(
    ['いまの決定と同じ内容のため、変更はありません。', same, '実施または省略を選び直してください。'],
    ['This is what is decided already.', sameEn, 'Choose otherwise, or leave it as it is.'],
  ),
  'scope.not-overruled': say(
    ['計算どおりの決定のため、戻すものがありません。', same, '自法人の判断がある行を選んでください。'],
    ['The computed decision stands already.', sameEn, 'Choose a decision that the firm has overruled.'],
  ),
  'scope.computed-unknown': say(
    [
      'この決定は、計算の結果が残る前に変更されています。',
      same,
      '計画を作り直すと計算の結果が残ります。または、決定を選び直してください。',
    ],
    [
      'This decision was overruled before the computed one was kept.',
      sameEn,
      'Draft the plan again, which keeps it, or decide otherwise by hand.',
    ],
  ),
  'scope.omitted-without-reason': say(
    ['省略の理由が選ばれていません。', typed, '一覧から省略の理由を選んでください。'],
    ['No reason for the omission is chosen.', typedEn, 'Choose one of the reasons listed.'],
  ),
  'scope.reason-not-allowed': say(
    ['この評価区分では使えない省略理由です。', typed, '一覧にある省略理由から選んでください。'],
    ['This reason for omission does not go with this type of test.', typedEn, 'Choose one of the reasons listed.'],
  ),
  'scope.overruled-without-reason': say(
    [
      '言明書から計算した決定と違う決定にする理由が入力されていません。',
      typed,
      '監査機関として変更する理由を入力してください。',
    ],
    [
      'There is no reason for departing from the decision that was computed.',
      typedEn,
      'Say why the firm decides otherwise.',
    ],
  ),
};
