import type { PlanApprovalView, PlanPageView } from '@akashi/contracts';
import type { Step } from './step';

/** A senior drafts what is tested, the leader approves it: the edition is pinned and the tests are there. */
export const planScope: Step = {
  key: 'plan',
  title: '範囲の計画を承認する  Scope plan',
  run: async ({ crew, engagementId }) => {
    const at = `engagements/${engagementId}/plan`;
    const senior = await crew.as('mori');
    const leader = await crew.as('takase');
    await senior.post(at);
    const { plan } = await leader.get<PlanPageView>(at);
    await leader.post<PlanApprovalView>(`${at}/approve`, { version: plan?.version });
  },
};
