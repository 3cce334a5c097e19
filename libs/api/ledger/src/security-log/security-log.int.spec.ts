import { SecurityLog } from '@akashi/api-platform';
import { aFirm, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import type { IssuedTokenView, SecurityLogPage } from '@akashi/contracts';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LedgerModule } from '../ledger.module';
import { addLines } from './lines.fixture';

let test: TestApp;
let firm: Firm;
let admin: Person;
let quality: Person;
let sato: Person;

beforeAll(async () => {
  test = await startTestApp([LedgerModule]);
});
afterAll(() => test.close());
beforeEach(async () => {
  firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin');
  quality = await firm.person('品質', 'quality_office');
  sato = await firm.person('佐藤');
});

const page = async (query = '', by = admin): Promise<SecurityLogPage> =>
  (await by.get(`/api/security-log${query}`).expect(200)).body as SecurityLogPage;
const seqs = ({ events }: SecurityLogPage): number[] => events.map(({ seq }) => seq);

describe('the page of the security log', () => {
  it('is the administrator’s and the quality office’s; a refusal is a line of its own', async () => {
    expect(await page()).toEqual({ events: [], size: 0, beginsAt: 0, nextBefore: null });
    await sato.get('/api/security-log').expect(403);
    await test.app.get(SecurityLog).settled();
    const { events } = await page('', quality);
    expect(events).toMatchObject([
      {
        seq: 0,
        kind: 'refused',
        operation: 'securityLog.page',
        code: 'forbidden',
        outcome: 'refused',
        personId: sato.userId,
        personName: '佐藤 試',
      },
    ]);
  });

  it('shows no line of another firm, whatever it is asked for', async () => {
    const object = randomUUID();
    await addLines(test, firm.firmId, [{ object }]);
    const other = await (await aFirm(test)).person('別', 'firm_admin', 'quality_office');
    expect((await page(`?object=${object}`, other)).events).toEqual([]);
    expect((await page(`?object=${object}`)).events).toHaveLength(1);
  });

  it('comes newest first, page by page without a gap, and is found by kind, person, day and object', async () => {
    const object = randomUUID();
    const person = { id: sato.userId, name: '佐藤 試' };
    await addLines(test, firm.firmId, [
      { at: '2026-10-31T14:59:59.999Z' },
      { at: '2026-10-31T15:00:00.000Z', person },
      { at: '2026-11-01T14:59:59.999Z', kind: 'download', thing: 'evidence', object },
      { at: '2026-11-01T15:00:00.000Z', kind: 'download', person },
    ]);
    const newest = await page('?limit=3');
    expect([seqs(newest), newest.nextBefore, newest.size]).toEqual([[3, 2, 1], 1, 4]);
    const rest = await page('?limit=3&before=1');
    expect([seqs(rest), rest.nextBefore]).toEqual([[0], null]);
    expect(seqs(await page('?kind=download'))).toEqual([3, 2]);
    expect(seqs(await page(`?personId=${sato.userId}`))).toEqual([3, 1]);
    expect(seqs(await page(`?object=${object}&thing=evidence`))).toEqual([2]);
    expect(seqs(await page('?from=2026-11-01&to=2026-11-01'))).toEqual([2, 1]);
    expect(seqs(await page(`?kind=download&personId=${sato.userId}&from=2026-11-02`))).toEqual([3]);
  });

  it('knows no person of another firm', async () => {
    const other = await (await aFirm(test)).person('別');
    await admin.get(`/api/security-log?personId=${other.userId}`).expect(404);
    await admin.get(`/api/security-log?personId=${randomUUID()}`).expect(404);
  });

  it.each(['?limit=0', '?limit=201', '?kind=other', '?personId=me', '?from=2026-02-30', '?before=-1', '?before='])(
    'refuses %s',
    async (query) => {
      await admin.get(`/api/security-log${query}`).expect(400);
    },
  );
});

describe('the lines for another program', () => {
  const lines = async (query = '', by = admin) => {
    const { text, headers } = await by
      .get(`/api/security-log/lines${query}`)
      .buffer(true)
      .parse((response, done) => {
        let all = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => (all += piece));
        response.on('end', () => done(null, all));
      })
      .expect(200)
      .then(({ body, headers }) => ({ text: body as string, headers: headers as Record<string, string> }));
    return {
      headers,
      said: text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { seq: number }),
    };
  };

  it('come oldest first, thousands of them, and go on after the one that was had', async () => {
    await addLines(
      test,
      firm.firmId,
      Array.from({ length: 2_345 }, () => ({})),
    );
    const { said, headers } = await lines();
    expect(headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
    // The export itself is a line, kept before the first byte.
    expect(said.map(({ seq }) => seq)).toEqual(Array.from({ length: 2_346 }, (_, seq) => seq));
    expect(said.at(-1)).toMatchObject({
      event: { kind: 'export', operation: 'securityLog.lines', facts: { after: -1 } },
    });
    const { said: more } = await lines('?after=2345');
    expect(more.map(({ seq }) => seq)).toEqual([2346]);
    expect((await lines('', quality)).said).toHaveLength(2_348);
    await sato.get('/api/security-log/lines').expect(403);
  });

  it('are none beyond the end, and from no number that is none: an empty one would leave out the first line', async () => {
    await addLines(test, firm.firmId, [{}, {}]);
    expect((await lines(`?after=${Number.MAX_SAFE_INTEGER}`)).said).toEqual([]);
    for (const query of ['after=', 'after=-1', 'after=1.5', 'after=0&after=1', 'limit=', 'limit=1e9'])
      await admin.get(`/api/security-log/lines?${query}`).expect(400);
  });
});

describe('the lines for a program that keeps them elsewhere', () => {
  const tokenOf = async (by: Person, permissions: string[]): Promise<string> => {
    const asked = { name: 'SIEM', permissions, engagementIds: null, days: 30 };
    return ((await by.post('/api/account/tokens').send(asked).expect(201)).body as IssuedTokenView).token;
  };
  const ask = (token: string, query = '') =>
    request(test.app.getHttpServer()).get(`/api/security-log/lines${query}`).set('Authorization', `Bearer ${token}`);
  const seqsOf = ({ text }: { text: string }): number[] =>
    text.split('\n').flatMap((line) => (line ? [(JSON.parse(line) as { seq: number }).seq] : []));

  it('go on from a number, so many at a time, without a gap or a line twice, and name the token that took them', async () => {
    const token = await tokenOf(quality, ['security-log.read']);
    await test.app.get(SecurityLog).settled();
    await addLines(
      test,
      firm.firmId,
      Array.from({ length: 1_500 }, () => ({})),
    );
    const had: number[] = [];
    for (let turn = 0; turn < 2; turn += 1) {
      const answer = await ask(token, `?limit=1100${had.length > 0 ? `&after=${had.at(-1)!}` : ''}`).expect(200);
      had.push(...seqsOf(answer));
    }
    expect(had).toEqual(Array.from({ length: had.length }, (_, seq) => seq));
    expect(had.length).toBeGreaterThan(1_500);
    const [last] = seqsOf(await ask(token, '?after=0&limit=1').expect(200));
    expect(last).toBe(1);
    await ask(token, '?limit=0').expect(400);
    await ask(token, '?limit=100001').expect(400);
    const exports = (await page('?kind=export')).events;
    expect(exports).toHaveLength(3);
    expect(exports.every(({ facts, personId }) => facts['token'] && personId === quality.userId)).toBe(true);
  });

  it('go to no token that was not given them, and to none whose maker has lost the role', async () => {
    const code = ({ body }: { body: unknown }) => (body as { code: string }).code;
    expect(code(await ask(await tokenOf(quality, ['member.read'])).expect(403))).toBe('token.out-of-scope');
    const token = await tokenOf(quality, ['security-log.read']);
    await ask(token).expect(200);
    await test.admin.query(`UPDATE member SET firm_roles = '{member}' WHERE user_id = $1`, [quality.userId]);
    expect(code(await ask(token).expect(403))).toBe('forbidden');
  });
});

describe('the table behind it', () => {
  it('is changed by nobody, not even by its owner', async () => {
    await addLines(test, firm.firmId, [{}, {}]);
    const refused = (sql: string) =>
      test.admin.query(sql, [firm.firmId]).then(
        () => 'done',
        ({ code }: { code: string }) => code,
      );
    expect(await refused(`UPDATE security_event SET kind = 'log' WHERE firm_id = $1`)).toBe('42501');
    expect(await refused(`DELETE FROM security_event WHERE firm_id = $1`)).toBe('42501');
  });
});
