import type { PaperView } from '@akashi/contracts';
import type { PlannedEngagement } from './a-planned-engagement';

/** How the practitioner of an engagement reads a paper, and does and signs it. */
export function papersOf(work: PlannedEngagement) {
  const read = async (id: string): Promise<PaperView> =>
    (await work.practitioner.get(`${work.path}/tests/${id}`).expect(200)).body as PaperView;

  /** Done and concluded; gives the version in which that leaves it. */
  const concluded = async (id: string): Promise<number> => {
    const { version } = await read(id);
    const step = {
      technique: 'INSPECTION',
      procedure: '台帳を閲覧する',
      result: '記録があった',
      performedOn: '2026-07-20',
    };
    const steps = [{ id: null, interviewee: '', ...step }];
    await work.practitioner.put(`${work.path}/tests/${id}/steps`).send({ version, steps }).expect(200);
    const answer = await work.practitioner
      .put(`${work.path}/tests/${id}/conclusion`)
      .send({ version: (await read(id)).version, conclusion: 'NO_EXCEPTION', note: '' })
      .expect(200);
    return (answer.body as PaperView).version;
  };
  /** Under the digest of what its practitioner had before them. */
  const sign = async (id: string, version: number) => {
    const { digest } = await read(id);
    return work.practitioner.post(`${work.path}/tests/${id}/sign`).send({ version, digest });
  };
  const signed = async (id: string): Promise<void> => {
    const { status } = await sign(id, await concluded(id));
    if (status !== 200) throw new Error(`A paper is not signed: ${status}`);
  };
  return { read, concluded, sign, signed };
}

/** Concluded, with evidence, and as its practitioner then has it before them: what may be signed among others. */
export async function aPaperWithEvidence(work: PlannedEngagement, id: string): Promise<PaperView> {
  const { concluded, read } = papersOf(work);
  await concluded(id);
  await work.practitioner
    .post(`${work.path}/evidence`)
    .query({ testId: id, source: '会社', asOf: '2026-09-30', receivedOn: '2026-10-05' })
    .set('Content-Type', 'application/octet-stream')
    .set('X-File-Name', 'log.txt')
    .send(Buffer.from('log'))
    .expect(201);
  return read(id);
}
