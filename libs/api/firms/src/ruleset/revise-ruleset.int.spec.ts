import {
  aClientPerson,
  actionsOf,
  aFirm,
  ledgerOf,
  startTestApp,
  type Firm,
  type Person,
  type TestApp,
} from '@akashi/api-testing';
import type { RulesetVersionSummaryView, RulesetVersionView } from '@akashi/contracts';
import { ismapLiuRuleset20240801, ismapRuleset20240801 } from '@akashi/domain/engagement';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FirmsModule } from '../firms.module';

let test: TestApp;
let firm: Firm;
let admin: Person;
let member: Person;
let stranger: Person;

const shipped = ismapRuleset20240801.id;
const own = `${shipped}+1`;
const correction = {
  path: 'deadlines.applyMonthsAfterPeriodEnd',
  text: '5',
  confidence: 'found',
  source: '運用支援機関への照会の回答 2026-11-18',
};

beforeAll(async () => {
  test = await startTestApp([FirmsModule]);
});
beforeEach(async () => {
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin');
  member = await firm.person('会員');
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe', 'firm_admin');
});
afterAll(() => test.close());

const revise = (change: object = {}, { of = shipped, who = admin } = {}) =>
  who
    .post(`/api/ruleset-versions/${encodeURIComponent(of)}/revise`)
    .send({ reason: '起算日を照会で確かめたため', corrections: [{ ...correction, ...change }] });
const approve = async (id = own) => {
  const { version } = (await read(id).expect(200)).body as RulesetVersionView;
  const second = await firm.person('品管', 'quality_office');
  await second
    .post(`/api/ruleset-versions/${encodeURIComponent(id)}/approve`)
    .send({ version })
    .expect(200);
};
const read = (id: string, who = member) => who.get(`/api/ruleset-versions/${encodeURIComponent(id)}`);
const valueOf = (version: RulesetVersionView, path: string) => version.values.find((value) => value.path === path);

describe('the versions of the scheme’s rules', () => {
  it('are told to every member, each value with its source and how sure it is', async () => {
    const versions = (await member.get('/api/ruleset-versions').expect(200)).body as RulesetVersionSummaryView[];
    expect(versions.map(({ id, revision }) => [id, revision])).toEqual([
      [shipped, null],
      [ismapLiuRuleset20240801.id, null],
    ]);
    const version = (await read(shipped).expect(200)).body as RulesetVersionView;
    expect(valueOf(version, 'period.maxMonths')).toMatchObject({
      text: '12',
      confidence: 'found',
      source: 'ISMAP管理基準 2.2.5',
    });
    await read('ISMAP@1999-01-01').expect(404);
  });

  it('are not for a client’s own people', async () => {
    const clientId = (
      await member.post('/api/clients').send({
        name: '株式会社ミズナラクラウド',
        nameKana: 'カブシキガイシャミズナラクラウド',
        corporateNumber: '7000012050002',
        address: '',
        representativeName: '',
        representativeTitle: '',
      })
    ).body.id as string;
    const owner = await aClientPerson(test, { firmId: firm.firmId, clientId }, 'owner');
    await read(shipped, owner).expect(403);
    await revise({}, { who: owner }).expect(403);
  });
});

describe('correcting a value', () => {
  it('makes a version of the firm’s own and leaves the one before as it was', async () => {
    const made = (await revise().expect(201)).body as RulesetVersionView;
    expect(made).toMatchObject({ id: own, predecessor: shipped, revision: { reason: '起算日を照会で確かめたため' } });
    expect(made.revision?.byName).not.toBe('');
    expect(valueOf(made, correction.path)).toMatchObject(correction);
    expect((await read(own).expect(200)).body).toEqual(made);
    const before = (await read(shipped).expect(200)).body as RulesetVersionView;
    expect(valueOf(before, correction.path)).toMatchObject({ text: '4', confidence: 'found-secondary' });
    const [entry] = (await ledgerOf(test, firm.firmId)).slice(-1);
    expect(entry).toMatchObject({ action: 'ruleset.revised', actor: { id: admin.userId, role: 'firm_admin' } });
    expect(await actionsOf(test, firm.firmId)).toEqual(['ruleset.revised']);
  });

  it('is for the quality office too, and for no member', async () => {
    await revise({}, { who: member }).expect(403);
    await revise({}, { who: await firm.person('品管', 'quality_office') }).expect(201);
    expect(await actionsOf(test, firm.firmId)).toEqual(['ruleset.revised']);
  });

  it('goes on from the newest version, and is refused of one that another followed', async () => {
    await revise().expect(201);
    expect((await revise({ text: '6' }).expect(409)).body.code).toBe('stale-version');
    await approve();
    expect((await revise({ text: '6' }).expect(409)).body.code).toBe('stale-version');
    const again = (await revise({ text: '6' }, { of: own }).expect(201)).body as RulesetVersionView;
    expect(again).toMatchObject({ id: `${shipped}+2`, predecessor: own });
    expect(await actionsOf(test, firm.firmId)).toEqual(['ruleset.revised', 'ruleset.approved', 'ruleset.revised']);
  });

  it('is refused of a draft: what nobody approved is no ground for the next', async () => {
    await revise().expect(201);
    expect((await revise({ text: '6' }, { of: own }).expect(422)).body.code).toBe('ruleset.not-in-force');
    expect(await actionsOf(test, firm.firmId)).toEqual(['ruleset.revised']);
  });

  it('takes one of two corrections that are sent at the same moment', async () => {
    const answers = await Promise.all([revise(), revise({ text: '6' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await actionsOf(test, firm.firmId)).toEqual(['ruleset.revised']);
  });

  it.each([
    ['without a source', { source: ' ' }, 'ruleset.source-missing'],
    ['in another form', { text: 'five' }, 'ruleset.value-unreadable'],
    ['of what is no value', { path: 'deadlines.minutes' }, 'ruleset.value-unknown'],
    ['against the order of the deadlines', { text: '2' }, 'ruleset.deadlines-out-of-order'],
  ])('is refused %s, and leaves nothing', async (_, change, code) => {
    expect((await revise(change).expect(422)).body.code).toBe(code);
    await read(own).expect(404);
    expect(await actionsOf(test, firm.firmId)).toEqual([]);
  });

  it('names the value that cannot be read', async () => {
    expect((await revise({ text: 'five' }).expect(422)).body.facts).toEqual({ path: correction.path });
  });

  it('belongs to the firm: another firm neither reads it nor corrects it, and may make its own', async () => {
    await revise().expect(201);
    await read(own, stranger).expect(404);
    await revise({}, { of: own, who: stranger }).expect(404);
    await revise({ text: '7' }, { who: stranger }).expect(201);
    const mine = (await read(own).expect(200)).body as RulesetVersionView;
    expect(valueOf(mine, correction.path)?.text).toBe('5');
  });

  it('is never changed once written, not even by the database’s own running role', async () => {
    await revise().expect(201);
    const { rows } = await test.admin.query(
      `SELECT t AS of, has_table_privilege('akashi_app', t, 'UPDATE') AS change,
         has_table_privilege('akashi_app', t, 'DELETE') AS take
       FROM unnest(ARRAY['firm_ruleset', 'firm_ruleset_decision']) t`,
    );
    expect(rows).toEqual([
      { of: 'firm_ruleset', change: false, take: false },
      { of: 'firm_ruleset_decision', change: false, take: false },
    ]);
  });

  it('decides what a registration number looks like, from its approval on', async () => {
    const client = await member.post('/api/clients').send({
      name: '株式会社ミズナラクラウド',
      nameKana: 'カブシキガイシャミズナラクラウド',
      corporateNumber: '7000012050002',
      address: '',
      representativeName: '',
      representativeTitle: '',
    });
    const base = { name: 'アオバIaaS', registrationNo: 'N2027-001', validUntil: '2027-10-31', checkedOn: '2026-02-02' };
    const service = { name: 'ミズナラ文書基盤', kind: 'SAAS', regions: ['東日本'], baseServices: [base] };
    const register = () => member.post(`/api/clients/${client.body.id as string}/services`).send(service);
    expect((await register().expect(422)).body.code).toBe('service.base-registration-number');
    await revise({ path: 'registration.numberForms', text: 'C99-9999-9\nN9999-999' }).expect(201);
    expect((await register().expect(422)).body.code).toBe('service.base-registration-number');
    await approve();
    await register().expect(201);
  });
});
