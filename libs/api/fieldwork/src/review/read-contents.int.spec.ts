import {
  actionsOf,
  aFirm,
  aPlannedEngagement,
  startTestApp,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { PaperContentsView } from '@akashi/contracts';
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

const address = (id: string) => `${at.path}/tests/${id}/contents`;
const contents = async (id: string) => (await at.senior.get(address(id)).expect(200)).body as PaperContentsView;

describe('what was signed on a paper', () => {
  it('stays to be read when the signature dies, word for word, beside what stands there', async () => {
    const signed = await work.signed(at.designTest(1));
    const [step] = signed.steps;
    expect((await contents(signed.id)).kept).toEqual([(await contents(signed.id)).now]);

    const rewritten = { ...work.step, id: step!.id, result: '第3条と第4条' };
    await at.practitioner
      .put(`${at.path}/tests/${signed.id}/steps`)
      .send({ version: signed.version, steps: [rewritten] })
      .expect(200);
    await work.addEvidence(signed.id);
    const { now, kept } = await contents(signed.id);
    expect(kept.map(({ digest }) => digest)).toEqual([signed.digest]);
    const changes = paperChanges(kept[0]!.content, now.content);
    expect(changes).toMatchObject([
      { part: 'step', place: 1, before: { result: '第3条' }, after: { result: '第3条と第4条' } },
      { part: 'evidence', before: null, after: { number: 1, name: 'log.txt' } },
      { part: 'round', before: 1, after: 2 },
    ]);
    expect(now.digest).toBe((await work.paper(signed.id)).digest);
    expect(kept[0]!.content.steps[0]!.performedBy).not.toBe('');
  });

  it('is kept once for two signatures under the same, and told by no entry of the ledger more', async () => {
    const signed = await work.signed(at.designTest(2));
    await work.review(signed).expect(200);
    const { rows } = await test.admin.query('SELECT digest FROM kept_paper WHERE test_id = $1', [signed.id]);
    expect(rows).toEqual([{ digest: signed.digest }]);
    const before = await actionsOf(test, at.engagementId);
    await contents(signed.id);
    expect(await actionsOf(test, at.engagementId)).toEqual(before);
  });

  it('is not made up: a row that was rewritten, or a signature from before, leaves the digest alone', async () => {
    const signed = await work.signed(at.designTest(3));
    const rewrite = `UPDATE kept_paper SET content = jsonb_set(content, '{conclusionNote}', '"書き換えた"') WHERE test_id = $1`;
    await test.admin.query(rewrite, [signed.id]);
    expect((await contents(signed.id)).kept).toEqual([]);
    await test.admin.query('DELETE FROM kept_paper WHERE test_id = $1', [signed.id]);
    expect(await contents(signed.id)).toMatchObject({ now: { digest: signed.digest }, kept: [] });
  });

  it('is the engagement’s: another firm finds nothing, and so does whoever names no paper', async () => {
    const id = at.designTest(1);
    const stranger = await (await aFirm(test, '別の監査法人')).person('他所', 'quality_office', 'member');
    await stranger.get(address(id)).expect(404);
    await at.senior.get(address(at.engagementId)).expect(404);
  });
});
