import type { FindingRow } from '@akashi/contracts';
import { exampleDeviations } from '../example/findings';
import type { Step } from './step';

/** The client answers the reported findings with its plan; one of them is improved already. */
export const receiveImprovementPlan: Step = {
  key: 'improvement',
  title: '改善計画を受け取る  Improvement plan',
  run: async ({ crew, engagementId }) => {
    const at = `engagements/${engagementId}/findings`;
    const senior = await crew.as('mori');
    for (const { id, title, version } of await senior.get<FindingRow[]>(at)) {
      const story = exampleDeviations.find(({ finding }) => finding?.title === title)?.finding;
      if (story) await senior.put(`${at}/${id}/improvement`, { ...story.improvement, version });
    }
  },
};
