import type { ClientView, EngagementView } from '@akashi/contracts';
import type { Crew } from '../crew';
import { otherEngagements, type OtherEngagement } from '../example/other-engagements';
import { importStatementOf } from '../steps/05-import-statement';
import type { Step } from '../steps/step';

const leader = 'takase';

async function open(crew: Crew, other: OtherEngagement): Promise<string> {
  const ids = await crew.ids();
  const partner = await crew.as(leader);
  const client = await partner.post<ClientView>('clients', other.client);
  const { services } = await partner.post<ClientView>(`clients/${client.id}/services`, other.service);
  const office = await crew.as('hasegawa');
  const { id } = await office.post<EngagementView>('engagements', {
    name: `${other.service.name} ${other.year}`,
    clientId: client.id,
    serviceId: services[0]?.id,
    kind: 'INITIAL',
    editionId: 'demo',
    periodStart: other.period.start,
    periodEnd: other.period.end,
    leaderId: ids.get(leader),
  });
  return id;
}

async function staff(crew: Crew, engagementId: string, other: OtherEngagement): Promise<void> {
  const ids = await crew.ids();
  const office = await crew.as('hasegawa');
  const at = `engagements/${engagementId}`;
  for (const [key, role] of Object.entries(other.team)) {
    if (key !== leader)
      await office.post(`${at}/team`, { userId: ids.get(key), role, fromOn: '2026-11-02', toOn: null });
  }
  for (const key of Object.keys(other.team).filter((name) => !other.undeclared.includes(name))) {
    await (await crew.as(key)).post(`${at}/independence`, { hasInterest: false, explanation: '' });
  }
}

async function accept(crew: Crew, engagementId: string): Promise<void> {
  const partner = await crew.as(leader);
  const { version } = await partner.get<EngagementView>(`engagements/${engagementId}`);
  await partner.post(`engagements/${engagementId}/accept`, { version });
}

/** What else the firm has in hand, each as far as it has come. */
export const openOtherEngagements: Step = {
  key: 'other-engagements',
  title: 'ほかの案件を進める  Other engagements on their way',
  run: async ({ crew }) => {
    for (const other of otherEngagements) {
      const engagementId = await open(crew, other);
      await staff(crew, engagementId, other);
      if (other.progress === 'declaring') continue;
      await accept(crew, engagementId);
      if (other.progress === 'accepted') continue;
      const senior = await crew.as('mori');
      await importStatementOf(senior, { engagementId, ...other });
      await senior.post(`engagements/${engagementId}/plan`);
    }
  },
};
