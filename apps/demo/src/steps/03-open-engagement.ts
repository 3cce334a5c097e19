import { at, engagementApi } from '@akashi/contracts/api';
import { examplePeriod } from '../example/engagement';
import type { Step } from './step';

export const openEngagement: Step = {
  key: 'engagement',
  title: '案件を開く  Engagement and its dates',
  run: async (journey) => {
    const idOf = await journey.crew.ids();
    const office = await journey.crew.as('hasegawa');
    const engagement = await office.send(at(engagementApi.open), {
      name: 'ミズナラ文書基盤 2026年度',
      clientId: journey.clientId,
      serviceId: journey.serviceId,
      kind: 'INITIAL',
      editionId: 'demo',
      periodStart: examplePeriod.start,
      periodEnd: examplePeriod.end,
      leaderId: idOf('takase'),
    });
    journey.engagementId = engagement.id;
  },
};
