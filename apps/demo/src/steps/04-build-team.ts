import { at, consultationApi, contractApi, engagementApi, enquiryApi, teamApi } from '@akashi/contracts/api';
import type { Crew } from '../crew';
import { examplePeople } from '../example/people';
import { exampleConsultation, exampleContract, exampleEnquiry } from '../example/terms';
import type { Step } from './step';

/** Everybody of the example's team is assigned, and declares. */
export async function staffTeam(crew: Crew, engagementId: string, fromOn: string): Promise<void> {
  const idOf = await crew.ids();
  const office = await crew.as('hasegawa');
  const team = examplePeople.filter(({ teamRole }) => teamRole !== null);
  for (const { key, teamRole } of team) {
    if (teamRole === null || teamRole === 'engagement_leader') continue;
    await office.send(at(teamApi.assign, { engagementId }), {
      userId: idOf(key),
      role: teamRole,
      fromOn,
      toOn: null,
    });
  }
  for (const { key } of team) {
    const member = await crew.as(key);
    await member.send(at(teamApi.declareIndependence, { engagementId }), { hasInterest: false, explanation: '' });
  }
}

export const buildTeam: Step = {
  key: 'team',
  title: '体制・独立性・受嘱  Team, independence, acceptance',
  run: async ({ crew, engagementId }) => {
    await staffTeam(crew, engagementId, '2026-02-02');
    const leader = await crew.as('takase');
    await leader.send(at(enquiryApi.record, { engagementId }), exampleEnquiry);
    const { version } = await leader.ask(at(engagementApi.view, { engagementId }));
    await leader.send(at(engagementApi.accept, { engagementId }), { version });
    await leader.send(at(contractApi.record, { engagementId }), exampleContract);
    await leader.send(at(consultationApi.record, { engagementId }), exampleConsultation);
  },
};
