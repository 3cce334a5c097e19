import {
  actionsOf,
  aFirm,
  asFirm,
  aTestedEngagement,
  startTestApp,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { AskedFrom, AskedFromRow, RequestRow, RequestView } from '@akashi/contracts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { draftOf } from '../a-request.fixture';
import { RequestsModule } from '../requests.module';

let test: TestApp;
let work: TestedEngagement;
let stranger: Person;
let findingId: string;

beforeAll(async () => {
  test = await startTestApp([RequestsModule]);
  stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
});
afterAll(() => test.close());
beforeEach(async () => {
  work = await aTestedEngagement(test, await aFirm(test));
  findingId = randomUUID();
  await change(
    `INSERT INTO finding (firm_id, engagement_id, id, number, test_id, state, text_version, raised_by)
     SELECT firm_id, engagement_id, $2, 71, id, 'reported', 1, $3 FROM control_test WHERE engagement_id = $1 LIMIT 1`,
    findingId,
    work.practitioner.userId,
  );
  await change(
    `UPDATE population SET state = 'withdrawn', ended_at = now(), ended_by = $2, ended_reason = '別の一覧だったため'
     WHERE engagement_id = $1`,
    work.senior.userId,
  );
});

const change = (text: string, ...values: unknown[]) =>
  asFirm(test, work.firmId, (client) => client.query(text, [work.engagementId, ...values]));
const ask = (askedFrom: AskedFrom, who = work.practitioner) =>
  who.post(`${work.path}/requests`).send(draftOf(work, { askedFrom }));
const asked = async (askedFrom: AskedFrom) => (await ask(askedFrom).expect(201)).body as RequestView;
const view = async ({ id }: { id: string }) =>
  (await work.practitioner.get(`${work.path}/requests/${id}`).expect(200)).body as RequestView;
const from = async (kind: string, who = work.practitioner) =>
  (await who.get(`${work.path}/asked-from?kind=${kind}`).expect(200)).body as AskedFromRow[];
const sent = async ({ id, version }: RequestView) => {
  const answer = await work.practitioner.post(`${work.path}/requests/send`).send({ requests: [{ id, version }] });
  return (answer.body as RequestRow[])[0]!;
};

/** Where something is missing, and what then comes by its own way. */
const places = (): [AskedFrom, () => Promise<unknown>][] => [
  [
    { kind: 'statement', key: '1' },
    () =>
      change(
        `INSERT INTO statement SELECT (jsonb_populate_record(s, jsonb_build_object('id', $2::uuid, 'version_no', 2))).*
         FROM statement s WHERE engagement_id = $1`,
        randomUUID(),
      ),
  ],
  [
    { kind: 'population', key: 'P-01' },
    () =>
      change(
        `UPDATE population SET state = 'frozen', ended_at = NULL, ended_by = NULL, ended_reason = NULL
         WHERE engagement_id = $1`,
      ),
  ],
  [
    { kind: 'finding', key: findingId },
    () =>
      change(
        `INSERT INTO improvement_item (firm_id, engagement_id, finding_id, plan, owner, due_on)
         SELECT firm_id, engagement_id, id, '画面で止める', '情報システム部', '2031-03-31' FROM finding WHERE engagement_id = $1
           AND id = $2`,
        findingId,
      ),
  ],
];

describe.each([0, 1, 2])('asking from where something is missing: the place %i', (at) => {
  it('keeps the link both ways, in one entry, and shows what came since', async () => {
    const [place, comes] = places()[at]!;
    const before = (await actionsOf(test, work.engagementId)).length;
    const request = await asked(place);
    expect(request.origins).toMatchObject([{ ...place, metBy: null }]);
    expect((await actionsOf(test, work.engagementId)).slice(before)).toEqual(['request.drafted']);
    expect(await from(place.kind)).toMatchObject([{ id: request.id, key: place.key, state: 'draft' }]);
    await comes();
    expect((await view(request)).origins[0]!.metBy).not.toBeNull();
  });

  it('is accepted without an answer once it came by its own way, and not before', async () => {
    const [place, comes] = places()[at]!;
    const { id, version } = await sent(await asked(place));
    const accept = (seen = version) =>
      work.practitioner.post(`${work.path}/requests/${id}/accept`).send({ version: seen, files: [] });
    expect((await accept()).body.code).toBe('request.not-answered');
    await comes();
    expect((await accept(version - 1)).status).toBe(409);
    expect((await accept().expect(200)).body).toMatchObject({ state: 'accepted', round: 0 });
    expect((await actionsOf(test, work.engagementId)).at(-1)).toBe('request.accepted');
  });
});

describe('asking from a place', () => {
  it('is refused where nothing is missing there', async () => {
    for (const [, comes] of places()) await comes();
    await change(`UPDATE finding SET state = 'improvement_planned' WHERE engagement_id = $1 AND id = $2`, findingId);
    const codes = [];
    for (const [place] of places()) codes.push((await ask(place)).body.code);
    expect(codes).toEqual(['request.statement-newer', 'request.population-there', 'request.plan-not-awaited']);
    expect((await ask({ kind: 'population', key: 'P-99' })).body.code).toBe('request.population-unknown');
  });

  it('finds no finding of elsewhere, and takes no other kind', async () => {
    for (const key of [randomUUID(), 'F-01']) await ask({ kind: 'finding', key }).expect(404);
    await ask({ kind: 'procedure' as 'finding', key: findingId }).expect(400);
    await work.practitioner.get(`${work.path}/asked-from?kind=procedure`).expect(400);
  });

  it('is for those who ask, and read by the team and nobody of another firm', async () => {
    const [place] = places()[1]!;
    expect((await ask(place, work.qualityReviewer)).status).toBe(403);
    for (const nobody of [work.outsider, stranger]) {
      expect((await ask(place, nobody)).status).toBe(404);
      await nobody.get(`${work.path}/asked-from?kind=population`).expect(404);
    }
    expect(await from('population', work.qualityReviewer)).toEqual([]);
  });
});
