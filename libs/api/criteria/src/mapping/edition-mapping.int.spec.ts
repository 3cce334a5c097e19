import {
  actionsOf,
  aClientPerson,
  aFirm,
  ledgerOf,
  startTestApp,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import { FirmsModule } from '@akashi/api-firms';
import type { DifferenceLineView, EditionDifferenceView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CriteriaModule } from '../criteria.module';
import { anEdition, few, fewer, fewEditions as bringInFew, keysOf } from './two-editions.fixture';
import { itemsOfNewYear, itemsOfOldYear, type Item } from './two-years.fixture';

let test: TestApp;
let admin: Person;
let quality: Person;
let ana: Person;
let stranger: Person;

beforeAll(async () => {
  test = await startTestApp([FirmsModule, CriteriaModule]);
});
beforeEach(async () => {
  const firm = await aFirm(test);
  admin = await firm.person('admin', 'firm_admin');
  quality = await firm.person('quality', 'quality_office');
  ana = await firm.person('ana');
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'firm_admin');
});
afterAll(() => test.close());

const edition = (code: string, items: readonly Item[]) => anEdition(admin, code, items);
const fewEditions = () => bringInFew(admin);
const map = (person = admin, to = 'y2', from = 'y1') =>
  person.post(`/api/editions/${from}/mappings`).send({ toEditionId: to });
const mapped = async () => (await map().expect(201)).body as EditionDifferenceView;
const answer = ({ mapping }: EditionDifferenceView, answers: object[], person = admin) =>
  person.post(`/api/edition-mappings/${mapping?.id}/answers`).send({ answers });
const say = ({ position, version }: DifferenceLineView, said: string, key: string | null = null) => ({
  position,
  version,
  answer: said,
  key,
});
const done = async () => (await actionsOf(test, admin.firmId)).filter((action) => /mapp/.test(action));

describe('the difference of two editions', () => {
  it('is read by everyone in the firm, before anybody has mapped them, and writes nothing', async () => {
    await fewEditions();
    const view = (await ana.get('/api/editions/y1/difference?to=y2').expect(200)).body as EditionDifferenceView;
    expect(view.mapping).toBeNull();
    expect(view.lines.map(({ difference }) => difference)).toEqual(['reworded', 'unchanged', 'withdrawn', 'new']);
    expect(view.lines[0]).toMatchObject({ from: [{ text: few[0]![1] }], to: [{ text: fewer[0]![1] }] });
    expect(view.differences).toEqual({ unchanged: 1, reworded: 1, mapped: 0, new: 1, withdrawn: 1 });
    expect(await done()).toEqual([]);
  });

  it('is not there for another firm, and closed to a client’s own people', async () => {
    await fewEditions();
    await stranger.get('/api/editions/y1/difference?to=y2').expect(404);
    await admin.get('/api/editions/y1/difference?to=none').expect(404);
    const client = {
      name: '株式会社ミズナラクラウド',
      nameKana: 'カブシキガイシャミズナラクラウド',
      corporateNumber: '7000012050002',
      address: '東京都千代田区',
      representativeName: '楢崎 一',
      representativeTitle: '代表取締役',
    };
    const clientId = (await ana.post('/api/clients').send(client).expect(201)).body.id as string;
    const owner = await aClientPerson(test, { firmId: admin.firmId, clientId }, 'owner');
    await owner.get('/api/editions/y1/difference?to=y2').expect(403);
  });

  it('of the renewal year has its counts: 960 stay, 94 go into 40, 20 are withdrawn, 24 are new', async () => {
    await edition('y1', itemsOfOldYear());
    await edition('y2', itemsOfNewYear());
    const view = await mapped();
    expect(view.sums.entries).toEqual({ same: 960, split: 0, merged: 40, withdrawn: 20, new: 24 });
    expect([view.sums.from, view.sums.to]).toMatchObject([
      { merged: 94, total: 1_074 },
      { merged: 40, total: 1_024 },
    ]);
    expect(view.open).toBe(1_044);
    const whole = await answer(
      view,
      view.lines.map((line) => say(line, 'yes')),
    ).expect(200);
    expect(whole.body).toMatchObject({ open: 0, mapping: { confirmedAt: expect.any(String) } });
  });
});

describe('mapping two editions', () => {
  it('keeps a proposal that waits for an answer, under one entry of the ledger that holds no text', async () => {
    await fewEditions();
    const view = await mapped();
    expect(view).toMatchObject({ open: 4, mapping: { confirmedAt: null } });
    expect(await done()).toEqual(['edition.mapped']);
    const entry = (await ledgerOf(test, admin.firmId)).at(-1);
    expect(entry).toMatchObject({
      actor: { id: admin.userId, role: 'firm_admin' },
      facts: { from: 'y1', to: 'y2', same: 2, split: 0, merged: 0, new: 1, withdrawn: 1 },
    });
    expect(JSON.stringify(entry)).not.toContain('特権');
  });

  it('is for administrators and the quality office, and knows no edition of another firm', async () => {
    await fewEditions();
    await map(ana).expect(403);
    await map(stranger).expect(404);
    await map(admin, 'none').expect(404);
    expect(await done()).toEqual([]);
    await map(quality).expect(201);
  });

  it('is refused for one edition and itself, and a second time', async () => {
    await fewEditions();
    expect((await map(admin, 'y1').expect(422)).body.code).toBe('edition.same-edition');
    await mapped();
    expect((await map().expect(422)).body.code).toBe('edition.mapping-there');
    expect(await done()).toEqual(['edition.mapped']);
  });
});

describe('answering a mapping', () => {
  it('says yes, no or another number to many at once, in the name of who did', async () => {
    await fewEditions();
    const view = await mapped();
    const [first, second, third] = view.lines;
    const said = [say(first!, 'yes'), say(second!, 'no'), say(third!, 'other', '9.1.1.4')];
    const after = (await answer(view, said, quality).expect(200)).body as EditionDifferenceView;
    expect(keysOf(after)).toEqual([
      ['9.1.1.1', '9.1.1.1', true],
      ['9.1.1.2', '', true],
      ['9.1.1.3', '9.1.1.4', true],
      ['', '9.1.1.2', false],
    ]);
    expect(after.open).toBe(1);
    expect(await done()).toEqual(['edition.mapped', 'mapping.confirmed']);
    expect((await ledgerOf(test, admin.firmId)).at(-1)).toMatchObject({
      actor: { id: quality.userId, role: 'quality_office' },
      facts: { from: 'y1', to: 'y2', yes: 1, no: 1, other: 1, open: 1 },
    });
  });

  it('takes all answers or none, and no stale one', async () => {
    await fewEditions();
    const view = await mapped();
    const [first, second, third] = view.lines;
    const wrong = await answer(view, [say(first!, 'yes'), say(third!, 'other', '1.1.1.1')]).expect(422);
    expect(wrong.body.code).toBe('edition.number-unknown');
    await answer(view, [say(first!, 'yes')]).expect(200);
    await answer(view, [say(second!, 'yes'), say(first!, 'no')]).expect(409);
    const now = (await ana.get('/api/editions/y1/difference?to=y2').expect(200)).body as EditionDifferenceView;
    expect(now.open).toBe(3);
    expect((await answer(now, [say(now.lines[0]!, 'no')]).expect(422)).body.code).toBe('edition.entry-confirmed');
    expect(await done()).toEqual(['edition.mapped', 'mapping.confirmed']);
  });

  it('answers nothing in the place of another: what was seen there is gone, and the new is yet to be seen', async () => {
    await fewEditions();
    const view = await mapped();
    const [first, second, third, added] = view.lines;
    const unseen = [say(first!, 'no'), { ...say(added!, 'yes'), position: 4 }];
    expect((await answer(view, unseen).expect(422)).body.code).toBe('edition.entry-unknown');
    await answer(view, [say(third!, 'other', '9.1.1.4')]).expect(200);
    const after = (await answer(view, [say(second!, 'no')]).expect(200)).body as EditionDifferenceView;
    expect(after.lines.at(-1)).toMatchObject({ position: added!.position, confirmedAt: null });
    expect((await answer(view, [say(added!, 'yes')], quality).expect(409)).body.code).toBe('stale-version');
    expect((await answer(view, [say(after.lines.at(-1)!, 'yes')]).expect(200)).body.open).toBe(1);
  });

  it('is for administrators and the quality office of the firm', async () => {
    await fewEditions();
    const view = await mapped();
    const said = [say(view.lines[0]!, 'yes')];
    await answer(view, said, ana).expect(403);
    await answer(view, said, stranger).expect(404);
    expect(await done()).toEqual(['edition.mapped']);
  });
});
