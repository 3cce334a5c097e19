import { at, findingApi } from '@akashi/contracts/api';
import { exampleDeviations } from '../example/findings';
import type { Step } from './step';

/** The client answers the reported findings with its plan; one of them is improved already. */
export const receiveImprovementPlan: Step = {
  key: 'improvement',
  title: '改善計画を受け取る  Improvement plan',
  run: async ({ crew, engagementId }) => {
    const senior = await crew.as('mori');
    for (const { id, title, version } of await senior.ask(at(findingApi.list, { engagementId }))) {
      const story = exampleDeviations.find(({ finding }) => finding?.title === title)?.finding;
      if (!story) continue;
      await senior.send(at(findingApi.improve, { engagementId, findingId: id }), { ...story.improvement, version });
    }
  },
};
