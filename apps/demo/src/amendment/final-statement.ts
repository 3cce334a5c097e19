import { exampleVersions } from '../example/statement-versions';
import { mustBe } from '../must-be';
import { matrixOf } from '../steps/07-perform-tests';
import { signAndReview } from '../steps/10-review-papers';
import type { Journey, Step } from '../steps/step';
import { amendTo } from './amend';

/** Two controls worded anew: their papers stand, and whoever signed them signs again. */
async function renewSignatures({ crew, engagementId }: Journey): Promise<void> {
  const tests = await matrixOf(await crew.as('mori'), engagementId);
  const returned = new Set(tests.filter(({ state }) => state !== 'reviewed').map(({ id }) => id));
  if (returned.size === 0) throw new Error('Nothing was returned to be signed again.');
  await signAndReview(crew, engagementId, ({ id }) => returned.has(id));
  const open = (await matrixOf(await crew.as('mori'), engagementId)).filter(({ state }) => state !== 'reviewed');
  mustBe('papers left to be signed', open.length, 0);
}

/** After the fieldwork the client words a little anew, twice; the last version is the one that is reported on. */
export const finalStatement: Step = {
  key: 'final-statement',
  title: '言明書の最終版に計画と署名を合わせる  Final statement, signatures renewed',
  run: async (journey) => {
    for (const version of [exampleVersions.reworded, exampleVersions.final]) {
      await amendTo(journey, version, { reworded: 2 });
      await renewSignatures(journey);
    }
  },
};
