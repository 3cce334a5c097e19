import type { AmendmentPageView, PlanChangeView } from '@akashi/contracts';
import { expect } from 'vitest';
import type { PlannedEngagement } from './a-planned-engagement';
import { aStatementOf, sendStatement, type StatedChanges } from './a-sent-statement';

/** Every question about a changed control, answered with no. */
export const noneMeansChange = {
  NEWLY_ADOPTED: false,
  RULES: false,
  METHOD: false,
  FREQUENCY: false,
  TOOL: false,
  MANAGER_NAME: false,
  SAME_PROCESS_WIDER: false,
};

/** What a client says otherwise of the second control, so that it is tested anew. */
export const monthly = {
  control: '利用者IDは所属長の承認を得て月ごとに発行し、発行の記録を台帳に残す（2）。',
  frequency: '月次',
};

/** What a client says otherwise of the first control, so that its tests are signed again. */
export const reworded = { control: '利用者IDは所属長の承認を得てから発行し、発行の記録を台帳に残す（1）。' };

/** How the people of an engagement amend its approved plan. */
export function amending(work: PlannedEngagement) {
  const path = `${work.path}/plan/amendment`;

  const imported = async (version: number, changes: StatedChanges): Promise<void> => {
    const answer = await sendStatement(work, await aStatementOf(work, version, changes));
    expect([answer.status, answer.body.faults]).toEqual([201, undefined]);
  };
  const page = async (): Promise<AmendmentPageView> =>
    (await work.senior.get(path).expect(200)).body as AmendmentPageView;
  const draft = async (): Promise<AmendmentPageView> =>
    (await work.senior.post(path).expect(201)).body as AmendmentPageView;
  const drafted = async (changes: StatedChanges, version = 2): Promise<AmendmentPageView> => {
    await imported(version, changes);
    return draft();
  };
  const decide = (changes: readonly PlanChangeView[], body: object, who = work.senior) =>
    who.put(`${path}/changes`).send({
      changes: changes.map(({ stableKey, version }) => ({ stableKey, version })),
      answers: {},
      reason: '',
      ...body,
    });
  /** Every change as it was computed. */
  const decideAll = async ({ amendment }: AmendmentPageView): Promise<AmendmentPageView> => {
    for (const [judged, some] of Map.groupBy(amendment?.changes ?? [], ({ computed }) => computed)) {
      const isJudged = judged === 'reworded' || judged === 'control_changed';
      const answers = isJudged ? { ...noneMeansChange, FREQUENCY: judged === 'control_changed' } : {};
      await decide(some, { judged, answers }).expect(200);
    }
    return page();
  };
  const approve = (version: number, who = work.leader) => who.post(`${path}/approve`).send({ version });
  const amended = async (changes: StatedChanges, version = 2): Promise<AmendmentPageView> => {
    const decided = await decideAll(await drafted(changes, version));
    return (await approve(decided.amendment!.version).expect(200)).body as AmendmentPageView;
  };
  return { imported, page, draft, drafted, decide, decideAll, approve, amended };
}
