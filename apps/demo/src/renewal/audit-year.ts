import { at, engagementApi, planApi } from '@akashi/contracts/api';
import type { Crew } from '../crew';
import { renewedClient, renewedService, type AuditedYear } from '../example/renewal';
import { staffTeam } from '../steps/04-build-team';
import { sendStatement } from '../steps/05-import-statement';
import { assign } from '../steps/06-plan-scope';
import { matrixOf, recordPapers } from '../steps/07-perform-tests';
import { signAndReview } from '../steps/10-review-papers';
import { issueReportOf } from '../steps/11-issue-report';

/** The service whose years are audited, as it stands in the register. */
export interface Registered {
  clientId: string;
  serviceId: string;
}

/** Opens a year of the service, as far as its statement has been taken in. */
export async function beginYear(crew: Crew, registered: Registered, year: AuditedYear): Promise<string> {
  const idOf = await crew.ids();
  const [office, leader, senior] = [await crew.as('hasegawa'), await crew.as('takase'), await crew.as('mori')];
  const { name, kind, editionId, period, datedOn, rows } = year;
  const { id: engagementId } = await office.send(at(engagementApi.open), {
    ...{ name, ...registered, kind, editionId },
    ...{ periodStart: period.start, periodEnd: period.end, leaderId: idOf('takase') },
  });
  await staffTeam(crew, engagementId, year.fromOn);
  const { version } = await leader.ask(at(engagementApi.view, { engagementId }));
  await leader.send(at(engagementApi.accept, { engagementId }), { version });
  const stated = { engagementId, client: renewedClient, service: renewedService, period };
  const regions = renewedService.regions.join('、');
  const filled = { editionId, no: 1, datedOn, regions, populations: [], rowsOf: () => [...rows] };
  await sendStatement(senior, stated, filled, 0);
  return engagementId;
}

/** The rest of a year: planned, tested, signed, reviewed and issued. */
export async function endYear(crew: Crew, engagementId: string): Promise<void> {
  const [leader, senior] = [await crew.as('takase'), await crew.as('mori')];
  const { plan } = await senior.send(at(planApi.draft, { engagementId }));
  if (!plan) throw new Error('There is no plan.');
  await leader.send(at(planApi.approve, { engagementId }), { version: plan.version });
  const tests = await matrixOf(senior, engagementId);
  await assign(crew, engagementId, tests);
  await recordPapers(crew, engagementId, await matrixOf(senior, engagementId));
  await signAndReview(crew, engagementId, () => true);
  await issueReportOf(crew, {
    engagementId,
    documentNumber: '霞台-2025-0007',
    explanation: '',
    signer: renewedClient,
  });
}
