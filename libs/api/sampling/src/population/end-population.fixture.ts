import { sendFile, type Person } from '@akashi/api-testing';
import type { PopulationConsequencesView, PopulationView } from '@akashi/contracts';
import { csv, facts } from './population.fixture';
import { at } from './sampled-engagement.fixture';

const { code: _, ...said } = facts;

/** How a population is shown its end, replaced and withdrawn. */
export const ending = {
  async shown({ id }: Pick<PopulationView, 'id'>): Promise<PopulationConsequencesView> {
    const answer = await at.practitioner.get(`${at.path}/populations/${id}/consequences`).expect(200);
    return answer.body as PopulationConsequencesView;
  },
  replace(
    { id }: Pick<PopulationView, 'id'>,
    { version, seen }: Pick<PopulationConsequencesView, 'version' | 'seen'>,
    {
      person = at.practitioner,
      content = csv(40),
      ...change
    }: { person?: Person; content?: Buffer; reason?: string } = {},
  ) {
    return sendFile(person, `${at.path}/populations/${id}/replacement`, '正しい申請.csv', content).query({
      ...said,
      version,
      seen,
      reason: '前年度のファイルだったため',
      ...change,
    });
  },
  withdraw(
    { id }: Pick<PopulationView, 'id'>,
    { version, seen }: Pick<PopulationConsequencesView, 'version' | 'seen'>,
    { person = at.practitioner, reason = '対象の統制ではないため' }: { person?: Person; reason?: string } = {},
  ) {
    return person.post(`${at.path}/populations/${id}/withdrawal`).send({ version, seen, reason });
  },
};
