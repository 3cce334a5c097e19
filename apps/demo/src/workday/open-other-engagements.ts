import { at, clientApi, engagementApi, planApi, teamApi } from '@akashi/contracts/api';
import type { Crew } from '../crew';
import { otherEngagements, type OtherEngagement } from '../example/other-engagements';
import { exampleVersions } from '../example/statement-versions';
import { importStatementOf } from '../steps/05-import-statement';
import type { Step } from '../steps/step';

const leader = 'takase';

async function open(crew: Crew, other: OtherEngagement): Promise<string> {
  const idOf = await crew.ids();
  const partner = await crew.as(leader);
  const client = await partner.send(at(clientApi.register), other.client);
  const { services } = await partner.send(at(clientApi.registerService, { clientId: client.id }), other.service);
  const [service] = services;
  if (!service) throw new Error(`${other.service.name} was not registered.`);
  const office = await crew.as('hasegawa');
  const { id } = await office.send(at(engagementApi.open), {
    name: `${other.service.name} ${other.year}`,
    clientId: client.id,
    serviceId: service.id,
    kind: 'INITIAL',
    editionId: 'demo',
    periodStart: other.period.start,
    periodEnd: other.period.end,
    leaderId: idOf(leader),
  });
  return id;
}

async function staff(crew: Crew, engagementId: string, other: OtherEngagement): Promise<void> {
  const idOf = await crew.ids();
  const office = await crew.as('hasegawa');
  for (const [key, role] of Object.entries(other.team)) {
    if (key === leader) continue;
    await office.send(at(teamApi.assign, { engagementId }), {
      userId: idOf(key),
      role,
      fromOn: '2026-11-02',
      toOn: null,
    });
  }
  for (const key of Object.keys(other.team).filter((name) => !other.undeclared.includes(name))) {
    const member = await crew.as(key);
    await member.send(at(teamApi.declareIndependence, { engagementId }), { hasInterest: false, explanation: '' });
  }
}

async function accept(crew: Crew, engagementId: string): Promise<void> {
  const partner = await crew.as(leader);
  const { version } = await partner.ask(at(engagementApi.view, { engagementId }));
  await partner.send(at(engagementApi.accept, { engagementId }), { version });
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
      await importStatementOf(senior, { engagementId, ...other }, exampleVersions.planned);
      await senior.send(at(planApi.draft, { engagementId }));
    }
  },
};
