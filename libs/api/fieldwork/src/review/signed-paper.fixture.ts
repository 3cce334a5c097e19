import type { Person, PlannedEngagement } from '@akashi/api-testing';
import type { PaperView } from '@akashi/contracts';

const step = {
  id: null,
  technique: 'INSPECTION',
  procedure: '閲覧',
  result: '第3条',
  interviewee: '',
  performedOn: null,
};

/** How the people of an engagement work on its papers, for specs about what comes after. */
export function paperWork(at: PlannedEngagement) {
  const paper = async (id: string) => (await at.leader.get(`${at.path}/tests/${id}`).expect(200)).body as PaperView;
  /** A paper that is ready to be signed: version 3. */
  const worked = async (id: string) => {
    await at.practitioner
      .put(`${at.path}/tests/${id}/steps`)
      .send({ version: 1, steps: [step] })
      .expect(200);
    const body = { version: 2, conclusion: 'NO_EXCEPTION', note: '' };
    await at.practitioner.put(`${at.path}/tests/${id}/conclusion`).send(body).expect(200);
    return paper(id);
  };
  const sign = ({ id, version, digest }: PaperView, person: Person = at.practitioner) =>
    person.post(`${at.path}/tests/${id}/sign`).send({ version, digest });
  const review = ({ id, version, digest }: PaperView, person: Person = at.senior) =>
    person.post(`${at.path}/tests/${id}/review`).send({ version, digest });
  const signed = async (id: string) => {
    await sign(await worked(id)).expect(200);
    return paper(id);
  };
  return { step, paper, worked, sign, review, signed };
}
