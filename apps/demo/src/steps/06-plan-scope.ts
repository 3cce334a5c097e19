import type { PlanApprovalView, PlanPageView } from '@akashi/contracts';
import type { Client } from '../client';
import { practitioners, type Crew } from '../crew';
import { exampleDates } from '../example/engagement';
import { matrixOf } from './07-perform-tests';
import type { Step } from './step';

/** Spreads the papers over the practitioners, as the senior would. */
async function assign(senior: Client, crew: Crew, at: string): Promise<void> {
  const ids = await crew.ids();
  const tests = await matrixOf(senior, at);
  for (const [index, key] of practitioners.entries()) {
    const own = tests.filter((_, n) => n % practitioners.length === index);
    await senior.put(`${at}/tests/assignments`, {
      tests: own.map(({ id, version }) => ({ id, version })),
      assigneeId: ids.get(key),
      dueOn: exampleDates.due,
    });
  }
}

/** A senior drafts what is tested, the leader approves it: the edition is pinned, the tests are there and assigned. */
export const planScope: Step = {
  key: 'plan',
  title: '範囲の計画を承認し担当を割り当てる  Scope plan and assignment',
  run: async ({ crew, engagementId }) => {
    const at = `engagements/${engagementId}`;
    const senior = await crew.as('mori');
    const leader = await crew.as('takase');
    await senior.post(`${at}/plan`);
    const { plan } = await leader.get<PlanPageView>(`${at}/plan`);
    await leader.post<PlanApprovalView>(`${at}/plan/approve`, { version: plan?.version });
    await assign(senior, crew, at);
  },
};
