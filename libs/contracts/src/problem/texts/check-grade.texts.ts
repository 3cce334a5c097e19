import { nothingChanged, say } from './say';
import type { TextsOf } from './texts-of';

const [same, sameEn] = nothingChanged;

export const checkGradeTexts: TextsOf<'check-grade'> = {
  'check-grade.always-stops': say(
    [
      'この確認は、どの監査機関でも発行を止めます。',
      same,
      '不足している内容を、報告書の「直すところ」から直してください。',
    ],
    ['This check stops an issue in every firm.', sameEn, 'Mend what is missing where the report’s page leads to.'],
  ),
  'check-grade.too-low': say(
    ['この確認は、知らせずに済ませることができません。', same, '「止める」か「知らせる」を選んでください。'],
    ['This check cannot pass without a word.', sameEn, 'Choose “stop” or “tell”.'],
  ),
  'check-grade.unchanged': say(
    ['発行前の確認の扱いは、すでにその設定です。', same, '変えるときは、別の扱いを選んでください。'],
    ['The check has this grade already.', sameEn, 'Choose another to change it.'],
  ),
  'check-grade.needs-reason': say(
    ['発行前の確認の扱いを変える理由がありません。', same, '理由を入力してください。'],
    ['There is no reason for the change of the check.', sameEn, 'Enter the reason.'],
  ),
};
