import { at, signOffApi } from '@akashi/contracts/api';
import type { MatrixTest } from '../matrix';
import { matrixOf } from '../steps/07-perform-tests';
import { signAll, signAsPreparers } from '../steps/10-review-papers';
import type { Step } from '../steps/step';

/** Of every ten papers seven are signed and five of them reviewed; shifted by one each ten, so that everyone has some left. */
const turn = (place: number): number => (place + Math.floor(place / 10)) % 10;
const signed = (_: MatrixTest, place: number): boolean => turn(place) < 7;
const reviewed = (_: MatrixTest, place: number): boolean => turn(place) < 5;

/** Where the reviewer sent papers back, and why. */
const returned: { place: number; note: string }[] = [
  { place: 15, note: '閲覧した規程の版数と施行日を、手続の結果に書いてください。' },
  { place: 151, note: '質問した相手の所属と、確かめた画面の名称を補ってください。' },
  { place: 424, note: '設定値の取得日時が証跡から読み取れません。取得し直した証跡を付けてください。' },
];

/** Papers on their way: done and signed, waiting for review, and sent back with a note. */
export const reviewInPart: Step = {
  key: 'review-in-part',
  title: '調書の一部が査閲まで進む  Some papers are signed and reviewed',
  run: async ({ crew, engagementId }) => {
    const reviewer = await crew.as('mori');
    const recorded = await matrixOf(reviewer, engagementId);
    await signAsPreparers(crew, engagementId, recorded.filter(signed));
    const prepared = await matrixOf(reviewer, engagementId);
    await signAll(reviewer, engagementId, 'review', prepared.filter(reviewed));
    for (const { place, note } of returned) {
      const test = prepared[place];
      if (!test) continue;
      const notes = [{ text: note, field: '' }];
      await reviewer.send(at(signOffApi.return, { engagementId, testId: test.id }), { version: test.version, notes });
    }
  },
};
