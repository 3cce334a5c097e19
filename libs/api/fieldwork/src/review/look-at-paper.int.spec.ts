import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  startTestApp,
  type Person,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { PaperContentsView, PaperView } from '@akashi/contracts';
import { paperChanges } from '@akashi/domain/control';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../fieldwork.module';
import { paperWork } from './signed-paper.fixture';

let test: TestApp;
let at: PlannedEngagement;
let work: ReturnType<typeof paperWork>;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  at = await aPlannedEngagement(test, await aFirm(test));
  work = paperWork(at);
});
afterAll(() => test.close());

const look = ({ id, digest }: PaperView, person: Person = at.senior) =>
  person.post(`${at.path}/tests/${id}/looks`).send({ digest });
const contents = async (id: string, person: Person = at.senior) =>
  (await person.get(`${at.path}/tests/${id}/contents`).expect(200)).body as PaperContentsView;
const conclude = async ({ id, version }: PaperView, note: string) => {
  const body = { version, conclusion: 'NO_EXCEPTION', note };
  await at.practitioner.put(`${at.path}/tests/${id}/conclusion`).send(body).expect(200);
  return work.paper(id);
};
/** What changed since the person's own last look, by part. */
const changed = async (id: string, person: Person = at.senior) => {
  const { now, kept, look: own } = await contents(id, person);
  const seen = kept.find(({ digest }) => digest === own?.digest);
  return own && paperChanges(seen!.content, now.content).map(({ part }) => part);
};

describe('what changed since somebody’s own last look', () => {
  it('is nothing at the first, then what came between, and stays in sight while it is opened again', async () => {
    const first = await work.signed(at.designTest(1));
    expect(await changed(first.id)).toBeNull();
    await look(first).expect(204);
    expect(await changed(first.id)).toBeNull();

    const second = await conclude(first, '追記');
    expect(await changed(first.id)).toEqual(['note', 'round']);
    await look(second).expect(204);
    await look(second).expect(204);
    expect(await changed(first.id)).toEqual(['note', 'round']);
    expect(await changed(first.id, at.leader)).toBeNull();

    const third = await conclude(second, '追記の訂正');
    await look(third).expect(204);
    expect(await changed(first.id)).toEqual(['note']);
    const { rows } = await test.admin.query('SELECT digest FROM paper_look WHERE test_id = $1 ORDER BY looked_at', [
      first.id,
    ]);
    expect(rows.map(({ digest }: { digest: string }) => digest)).toEqual([first.digest, second.digest, third.digest]);
  });

  it('is one look where two pages of one person open it at one moment', async () => {
    const paper = await work.signed(at.designTest(4));
    const both = await Promise.all([1, 2, 3].map(() => look(paper)));
    expect(both.map(({ status }) => status)).toEqual([204, 204, 204]);
    const { rows } = await test.admin.query('SELECT digest FROM paper_look WHERE test_id = $1', [paper.id]);
    expect(rows).toEqual([{ digest: paper.digest }]);
  });

  it('is over once they signed what is there', async () => {
    const first = await work.signed(at.designTest(2));
    await look(first).expect(204);
    await work.sign(await conclude(first, '追記')).expect(200);
    const second = await work.paper(first.id);
    expect(await changed(first.id)).toEqual(['note', 'round']);
    await work.review(second).expect(200);
    expect(await changed(first.id)).toBeNull();
  });
});

describe('noting a look', () => {
  it('is told by no entry: it changes nothing of the work', async () => {
    const paper = await work.signed(at.designTest(3));
    const before = await actionsOf(test, at.engagementId);
    await look(paper).expect(204);
    expect(await actionsOf(test, at.engagementId)).toEqual(before);
    expect(await work.paper(paper.id)).toEqual(paper);
  });

  it('is of what is there, by who reviews, in their own engagement', async () => {
    const paper = await work.paper(at.designTest(4));
    const stale = await look({ ...paper, digest: 'a'.repeat(64) }).expect(409);
    expect((stale.body as { code: string }).code).toBe('stale-version');
    await look(paper, at.practitioner).expect(403);
    await look({ ...paper, id: at.engagementId }).expect(404);
    const stranger = await (await aFirm(test, '別の監査法人')).person('他所', 'quality_office', 'member');
    await look(paper, stranger).expect(404);
  });
});
