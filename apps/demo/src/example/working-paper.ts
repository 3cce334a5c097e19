import type { StepBody } from '@akashi/contracts';
import type { Technique } from '@akashi/domain/control';
import type { MatrixTest } from '../matrix';

const step = (
  technique: Technique,
  procedure: string,
  result: string,
  performedOn: string,
  interviewee = '',
): StepBody => ({
  id: null,
  technique,
  procedure,
  result,
  interviewee,
  performedOn,
});

/** Steps of a paper; the procedures are invented for the example, as the scheme's own are not public. */
export function stepsFor(test: MatrixTest, performedOn: string): StepBody[] {
  if (test.type === 'OPERATION') {
    return [
      step(
        'INSPECTION',
        '対象期間の記録を閲覧し、個別管理策の記載と照らし合わせる。',
        '記録を閲覧し、記載のとおりの項目があることを確かめた。',
        performedOn,
      ),
    ];
  }
  return [
    step('INQUIRY', '担当者に統制の流れを尋ねる。', '手順書に沿って行うと説明を受けた。', performedOn, '運用部 藤井'),
    step('INSPECTION', '規程と設計の文書を閲覧する。', '個別管理策に当たる定めがあることを確かめた。', performedOn),
  ];
}
