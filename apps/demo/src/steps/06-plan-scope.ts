import { at, paperApi, planApi } from '@akashi/contracts/api';
import type { Client } from '../client';
import { practitioners, type Crew } from '../crew';
import { exampleDates } from '../example/engagement';
import { matrixOf } from './07-perform-tests';
import type { Step } from './step';

/** Spreads the papers over the practitioners, as the senior would. */
async function assign(senior: Client, crew: Crew, engagementId: string): Promise<void> {
  const idOf = await crew.ids();
  const tests = await matrixOf(senior, engagementId);
  for (const [index, key] of practitioners.entries()) {
    const own = tests.filter((_, n) => n % practitioners.length === index);
    await senior.send(at(paperApi.assignAll, { engagementId }), {
      tests: own.map(({ id, version }) => ({ id, version })),
      assigneeId: idOf(key),
      dueOn: exampleDates.due,
    });
  }
}

/** A senior drafts what is tested, the leader approves it: the edition is pinned, the tests are there and assigned. */
export const planScope: Step = {
  key: 'plan',
  title: '範囲の計画を承認し担当を割り当てる  Scope plan and assignment',
  run: async ({ crew, engagementId }) => {
    const senior = await crew.as('mori');
    const leader = await crew.as('takase');
    await senior.send(at(planApi.draft, { engagementId }));
    const { plan } = await leader.ask(at(planApi.view, { engagementId }));
    if (!plan) throw new Error('There is no plan.');
    await leader.send(at(planApi.approve, { engagementId }), { version: plan.version });
    await assign(senior, crew, engagementId);
  },
};
