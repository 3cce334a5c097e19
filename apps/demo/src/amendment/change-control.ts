import type { Crew } from '../crew';
import { corrected, exampleVersions } from '../example/statement-versions';
import type { MatrixTest } from '../matrix';
import { assign } from '../steps/06-plan-scope';
import { matrixOf, recordPapers } from '../steps/07-perform-tests';
import type { Step } from '../steps/step';
import { amendTo, asComputed } from './amend';

const isCorrected = (stableKey: string): boolean => stableKey.startsWith(`${corrected}-`);

async function notStarted(crew: Crew, engagementId: string): Promise<MatrixTest[]> {
  const tests = await matrixOf(await crew.as('mori'), engagementId);
  return tests.filter(({ state }) => state === 'not_started');
}

/** From August the review of access rights is monthly: what was tested is kept as of its days, and both texts are tested. */
export const changeControl: Step = {
  key: 'change',
  title: '期中の統制変更に計画を合わせる  Control change, plan amended',
  run: async ({ crew, engagementId }) => {
    const expected = { control_changed: 3, reworded: 3, added: 1, dropped: 1 };
    await amendTo({ crew, engagementId }, exampleVersions.changed, expected, (change) =>
      isCorrected(change.stableKey)
        ? { judged: 'reworded', reason: '主たる監査対象の記載の訂正であり、実施する内容と頻度は変わらないため。' }
        : asComputed(change),
    );
    await assign(crew, engagementId, await notStarted(crew, engagementId));
    await recordPapers(crew, engagementId, await notStarted(crew, engagementId));
  },
};
