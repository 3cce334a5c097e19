import { aFirm, aPlannedEngagement, ledgerOf, startTestApp, type Firm, type TestApp } from '@akashi/api-testing';
import type { SavedViewView, SaveViewBody } from '@akashi/contracts';
import { savedViewLimit } from '@akashi/domain/control';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FieldworkModule } from '../../fieldwork.module';

let test: TestApp;
let firm: Firm;
let work: Awaited<ReturnType<typeof aPlannedEngagement>>;

beforeAll(async () => {
  test = await startTestApp([FieldworkModule]);
  firm = await aFirm(test);
  work = await aPlannedEngagement(test, firm);
});
afterAll(() => test.close());

const of = (more: Partial<SaveViewBody> = {}): SaveViewBody => ({
  name: '第9章の残り',
  params: { chapter: '9', sort: 'due.asc', order: 'due.assignee', widths: 'control-320.due-90' },
  isShared: false,
  ...more,
});
const path = () => `${work.path}/matrix/views`;
const seenBy = async (who = work.practitioner) => (await who.get(path()).expect(200)).body as SavedViewView[];
const namesSeenBy = async (who = work.practitioner) => (await seenBy(who)).map(({ name }) => name);

describe('a view of the matrix', () => {
  it('is kept for whoever saved it, replaced under its name, and leaves the ledger as it was', async () => {
    const before = (await ledgerOf(test, work.engagementId)).length;
    const saved = (await work.practitioner.put(path()).send(of()).expect(200)).body as SavedViewView;
    expect(saved).toMatchObject({ ...of(), ownerId: work.practitioner.userId });
    const anew = of({ params: { chapter: '9', state: 'returned' } });
    const again = (await work.practitioner.put(path()).send(anew).expect(200)).body as SavedViewView;
    expect(again).toEqual({ ...saved, params: anew.params });
    expect(await seenBy()).toEqual([again]);
    expect(await namesSeenBy(work.leader)).toEqual([]);
    expect((await ledgerOf(test, work.engagementId)).length).toBe(before);
  });

  it('is shown to the team when it is shared, and removed by its owner alone', async () => {
    const shared = of({ name: '週次の確認', isShared: true });
    const { id } = (await work.practitioner.put(path()).send(shared).expect(200)).body as SavedViewView;
    expect(await namesSeenBy(work.leader)).toEqual(['週次の確認']);
    await work.leader.post(`${path()}/${id}/remove`).expect(404);
    await work.leader.put(path()).send(shared).expect(200);
    expect((await seenBy(work.leader)).map(({ ownerId }) => ownerId).sort()).toEqual(
      [work.leader.userId, work.practitioner.userId].sort(),
    );
    await work.practitioner.post(`${path()}/${id}/remove`).expect(204);
    await work.practitioner.post(`${path()}/${id}/remove`).expect(404);
    expect((await seenBy(work.leader)).map(({ ownerId }) => ownerId)).toEqual([work.leader.userId]);
  });

  it('is of the engagement: another firm, and whoever is not in the team, gets 404', async () => {
    const stranger = await (await aFirm(test, '別の監査法人')).person('遠野', 'quality_office', 'member');
    const colleague = await firm.person('非担当');
    for (const who of [stranger, colleague]) {
      await who.get(path()).expect(404);
      await who.put(path()).send(of()).expect(404);
    }
  });

  it('holds nothing but what the page’s address can say', async () => {
    for (const wrong of [{ params: { secret: 'x' } }, { params: { q: 'x'.repeat(201) } }, { name: '' }, { params: [] }])
      await work.practitioner
        .put(path())
        .send({ ...of(), ...wrong })
        .expect(400);
  });

  it('saved twice at one moment is one view, and the last place goes to one of two', async () => {
    const save = (name: string) => work.senior.put(path()).send(of({ name }));
    const same = await Promise.all(['同時', '同時', '同時'].map(save));
    expect(same.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(same.map(({ body }) => (body as SavedViewView).id)).size).toBe(1);
    for (let n = 1; n < savedViewLimit - 1; n++) await save(`席${n}`).expect(200);
    const last = await Promise.all(['甲', '乙'].map(save));
    expect(last.map(({ status }) => status).sort()).toEqual([200, 422]);
    const own = (await seenBy(work.senior)).filter(({ ownerId }) => ownerId === work.senior.userId);
    expect(own).toHaveLength(savedViewLimit);
  });

  it('never goes to make room for another', async () => {
    const mine = (await seenBy(work.leader)).length;
    for (let n = mine; n < savedViewLimit; n++)
      await work.leader
        .put(path())
        .send(of({ name: `ビュー${n}` }))
        .expect(200);
    const refused = await work.leader.put(path()).send(of({ name: '一つ多い' }));
    expect([refused.status, refused.body.code]).toEqual([422, 'test.too-many-views']);
    await work.leader
      .put(path())
      .send(of({ name: 'ビュー10' }))
      .expect(200);
    expect(await seenBy(work.leader)).toHaveLength(savedViewLimit);
  });
});
