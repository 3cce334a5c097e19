import { at, baseServiceApi, paperApi, planApi } from '@akashi/contracts/api';
import type { Client } from '../client';
import { practitioners, type Crew } from '../crew';
import { exampleCounts } from '../example/counts';
import { exampleDates, exampleService } from '../example/engagement';
import type { MatrixTest } from '../matrix';
import { mustBe } from '../must-be';
import { matrixOf } from './07-perform-tests';
import type { Step } from './step';

/** Spreads papers over the practitioners, as the senior would. */
export async function assign(crew: Crew, engagementId: string, tests: readonly MatrixTest[]): Promise<void> {
  const idOf = await crew.ids();
  const senior = await crew.as('mori');
  for (const [index, key] of practitioners.entries()) {
    const own = tests.filter((_, n) => n % practitioners.length === index);
    if (own.length === 0) continue;
    await senior.send(at(paperApi.assignAll, { engagementId }), {
      tests: own.map(({ id, version }) => ({ id, version })),
      assigneeId: idOf(key),
      dueOn: exampleDates.due,
    });
  }
}

/** Before anything is left out because somebody else does it, somebody looks whether that service is listed. */
async function lookUpBaseServices(senior: Client, engagementId: string): Promise<void> {
  for (const { name, registrationNo, validUntil } of exampleService.baseServices) {
    const listed = { registrationNo, name, found: 'LISTED', validUntil, note: '' } as const;
    const check = { ...listed, checkedOn: exampleDates.today(), version: 0 };
    const { services, findings } = await senior.send(at(baseServiceApi.check, { engagementId }), check);
    const inherited = services.find((service) => service.registrationNo === registrationNo)?.inherited;
    mustBe(`controls taken over from ${registrationNo}`, inherited, exampleCounts.controlsInherited);
    mustBe('what is found of the base services', findings, []);
  }
}

/** A senior drafts what is tested, the leader approves it: the edition is pinned, the tests are there and assigned. */
export const planScope: Step = {
  key: 'plan',
  title: '範囲の計画を承認し担当を割り当てる  Scope plan and assignment',
  run: async ({ crew, engagementId }) => {
    const senior = await crew.as('mori');
    const leader = await crew.as('takase');
    await lookUpBaseServices(senior, engagementId);
    await senior.send(at(planApi.draft, { engagementId }));
    const { plan } = await leader.ask(at(planApi.view, { engagementId }));
    if (!plan) throw new Error('There is no plan.');
    await leader.send(at(planApi.approve, { engagementId }), { version: plan.version });
    await assign(crew, engagementId, await matrixOf(senior, engagementId));
  },
};
