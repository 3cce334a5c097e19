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
  const worked = async (id: string, person: Person = at.practitioner) => {
    await person
      .put(`${at.path}/tests/${id}/steps`)
      .send({ version: 1, steps: [step] })
      .expect(200);
    const body = { version: 2, conclusion: 'NO_EXCEPTION', note: '' };
    await person.put(`${at.path}/tests/${id}/conclusion`).send(body).expect(200);
    return paper(id);
  };
  /** Opened by a person, who has it before them as it stands. */
  const opened = async (id: string, person: Person) =>
    (await person.get(`${at.path}/tests/${id}`).expect(200)).body as PaperView;
  const addEvidence = (id: string) =>
    at.practitioner
      .post(`${at.path}/evidence`)
      .query({ testId: id, source: '会社', asOf: '2026-09-30', receivedOn: '2026-10-05' })
      .set('Content-Type', 'application/octet-stream')
      .set('X-File-Name', 'log.txt')
      .send(Buffer.from('log'))
      .expect(201);
  /** Ready to be signed among others by its practitioner: done, with evidence, and opened by them. */
  const batchable = async (id: string) => {
    await worked(id);
    await addEvidence(id);
    return opened(id, at.practitioner);
  };
  const sign = ({ id, version, digest }: PaperView, person: Person = at.practitioner) =>
    person.post(`${at.path}/tests/${id}/sign`).send({ version, digest });
  const review = ({ id, version, digest }: PaperView, person: Person = at.senior) =>
    person.post(`${at.path}/tests/${id}/review`).send({ version, digest });
  const signed = async (id: string) => {
    await sign(await worked(id)).expect(200);
    return paper(id);
  };
  return { step, paper, worked, opened, addEvidence, batchable, sign, review, signed };
}
