import { amendmentApi, at, clientApi, earlierTestApi, planApi } from '@akashi/contracts/api';
import { decide } from '../amendment/amend';
import type { Crew } from '../crew';
import {
  changesOfYear,
  designTests,
  earlierYear,
  renewedClient,
  renewedService,
  renewedYear,
} from '../example/renewal';
import { mustBe } from '../must-be';
import type { Step } from '../steps/step';
import { beginYear, endYear, type Registered } from './audit-year';
import { mapEditions } from './map-editions';

async function register(crew: Crew): Promise<Registered> {
  const leader = await crew.as('takase');
  const { id: clientId } = await leader.send(at(clientApi.register), renewedClient);
  const { services } = await leader.send(at(clientApi.registerService, { clientId }), renewedService);
  const [service] = services;
  if (!service) throw new Error(`${renewedService.name} was not registered.`);
  return { clientId, serviceId: service.id };
}

/** This year's statement beside the one that was reported on, through the mapping of their editions; each change is judged. */
async function compareYears(crew: Crew, engagementId: string): Promise<void> {
  const senior = await crew.as('mori');
  const comparison = await senior.ask(at(amendmentApi.compare, { engagementId }, { from: 0, to: 1 }));
  const changed: typeof changesOfYear.changed = {};
  for (const { kind } of comparison.changed) changed[kind] = (changed[kind] ?? 0) + 1;
  mustBe('changes from last year', { unchanged: comparison.unchanged, changed }, changesOfYear);
  const { tests } = await senior.ask(at(earlierTestApi.years, { engagementId }));
  mustBe('when the controls were last tested', [...new Set(tests.periodEnd)], [earlierYear.period.end]);
  const drafted = await senior.send(at(planApi.draft, { engagementId }));
  mustBe('design tests while nobody has judged', drafted.plan?.sums.design.in, designTests.unjudged);
  await decide(senior, engagementId, await senior.ask(at(amendmentApi.view, { engagementId })));
  const judged = await senior.send(at(planApi.draft, { engagementId }));
  mustBe('design tests once the changes are judged', judged.plan?.sums.design.in, designTests.judged);
}

/** A service in its second year: last year is audited to the issued report, this year is stated and its plan drafted. */
export const renewYear: Step = {
  key: 'renewal',
  title: '前年の報告書を発行し、次の年の言明書と比べる  Last year issued, this year compared',
  run: async ({ crew }) => {
    await mapEditions(crew);
    const registered = await register(crew);
    await endYear(crew, await beginYear(crew, registered, earlierYear));
    await compareYears(crew, await beginYear(crew, registered, renewedYear));
  },
};
