import type { EngagementView } from '@akashi/contracts';
import { examplePeople } from '../example/people';
import type { Step } from './step';

export const buildTeam: Step = {
  key: 'team',
  title: '体制・独立性・受嘱  Team, independence, acceptance',
  run: async ({ crew, engagementId }) => {
    const ids = await crew.ids();
    const office = await crew.as('hasegawa');
    const at = `engagements/${engagementId}`;
    const team = examplePeople.filter(({ teamRole }) => teamRole !== null);
    for (const { key, teamRole } of team) {
      if (teamRole === 'engagement_leader') continue;
      await office.post(`${at}/team`, { userId: ids.get(key), role: teamRole, fromOn: '2026-02-02', toOn: null });
    }
    for (const { key } of team) {
      const member = await crew.as(key);
      await member.post(`${at}/independence`, { hasInterest: false, explanation: '' });
    }
    const leader = await crew.as('takase');
    const { version } = await leader.get<EngagementView>(at);
    await leader.post(`${at}/accept`, { version });
  },
};
