import { FirmsModule } from '@akashi/api-firms';
import { actionsOf, aFirm, ledgerOf, startTestApp, type Person, type TestApp } from '@akashi/api-testing';
import type { DifferenceLineView, EditionDifferenceView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CriteriaModule } from '../criteria.module';
import { aConfirmedMapping, keysOf } from './two-editions.fixture';

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

const reopen = ({ mapping }: EditionDifferenceView, lines: readonly DifferenceLineView[], person = admin) =>
  person
    .post(`/api/edition-mappings/${mapping?.id}/reopen`)
    .send({ entries: lines.map(({ position, version }) => ({ position, version })) });
const done = async () => (await actionsOf(test, admin.firmId)).filter((action) => /mapp/.test(action));

const answerNo = ({ mapping }: EditionDifferenceView, { position, version }: DifferenceLineView) =>
  admin
    .post(`/api/edition-mappings/${mapping?.id}/answers`)
    .send({ answers: [{ position, version, answer: 'no', key: null }] });

describe('taking an answer back', () => {
  it('makes many wait again at once, and the whole with them, under one entry in the true role', async () => {
    const view = await aConfirmedMapping(admin);
    const after = (await reopen(view, view.lines.slice(0, 2), quality).expect(200)).body as EditionDifferenceView;
    expect(after).toMatchObject({ open: 2, mapping: { confirmedAt: null } });
    expect(keysOf(after)).toEqual([
      ['9.1.1.1', '9.1.1.1', false],
      ['9.1.1.2', '9.1.1.2', false],
      ['9.1.1.3', '', true],
      ['', '9.1.1.4', true],
    ]);
    expect(await done()).toEqual(['edition.mapped', 'mapping.confirmed', 'mapping.reopened']);
    expect((await ledgerOf(test, admin.firmId)).at(-1)).toMatchObject({
      actor: { id: quality.userId, role: 'quality_office' },
      facts: { from: 'y1', to: 'y2', reopened: 2, open: 2 },
    });
    const again = (await answerNo(after, after.lines[1]!).expect(200)).body as EditionDifferenceView;
    expect(keysOf(again).slice(1, 2)).toEqual([['9.1.1.2', '', true]]);
  });

  it('takes all back or none: a stale entry, one that waits already and one that is gone', async () => {
    const view = await aConfirmedMapping(admin);
    const [first, second, third] = view.lines;
    const after = (await reopen(view, [first!]).expect(200)).body as EditionDifferenceView;
    await reopen(view, [second!, first!]).expect(409);
    expect((await reopen(view, [second!, after.lines[0]!]).expect(422)).body.code).toBe('edition.entry-open');
    const gone = { ...third!, position: 99 };
    expect((await reopen(view, [second!, gone]).expect(422)).body.code).toBe('edition.entry-unknown');
    const now = (await ana.get('/api/editions/y1/difference?to=y2').expect(200)).body as EditionDifferenceView;
    expect(now.open).toBe(1);
    expect(await done()).toEqual(['edition.mapped', 'mapping.confirmed', 'mapping.reopened']);
  });

  it('is for administrators and the quality office of the firm', async () => {
    const view = await aConfirmedMapping(admin);
    await reopen(view, view.lines.slice(0, 1), ana).expect(403);
    await reopen(view, view.lines.slice(0, 1), stranger).expect(404);
    expect(await done()).toEqual(['edition.mapped', 'mapping.confirmed']);
  });
});
