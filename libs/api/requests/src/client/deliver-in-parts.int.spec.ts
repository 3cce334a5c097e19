import { createApp, StaleUploads } from '@akashi/api-platform';
import { PeopleModule } from '@akashi/api-people';
import {
  aClientPerson,
  aFirm,
  aTestedEngagement,
  ledgerOf,
  startTestApp,
  type Person,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { ClientRequestView, Problem, UploadView } from '@akashi/contracts';
import { usualPart } from '@akashi/domain/upload';
import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { clientOf, sentRequest } from '../a-request.fixture';
import { RequestsModule } from '../requests.module';

const canary = 'CANARY-51d0';
const content = Buffer.concat([Buffer.from(canary), randomBytes(9_000_000), Buffer.from(canary)]);

let test: TestApp;
let port: number;
let work: TestedEngagement;
let nomura: Person;
/** A colleague of the same client, of another client of the firm, and of a client of another firm. */
let others: Person[];

beforeAll(async () => {
  test = await startTestApp([RequestsModule], { fileKeys: [randomBytes(32)] });
  port = (test.app.getHttpServer().address() as AddressInfo).port;
  const [firm, otherFirm] = [await aFirm(test), await aFirm(test, '別の監査法人')];
  work = await aTestedEngagement(test, firm);
  const [beside, abroad] = [await aTestedEngagement(test, firm), await aTestedEngagement(test, otherFirm)];
  const place = { firmId: firm.firmId, clientId: await clientOf(work, test) };
  nomura = await aClientPerson(test, place);
  others = [
    await aClientPerson(test, place, 'owner'),
    await aClientPerson(test, { firmId: firm.firmId, clientId: await clientOf(beside, test) }, 'owner'),
    await aClientPerson(test, { firmId: otherFirm.firmId, clientId: await clientOf(abroad, test) }, 'owner'),
    work.practitioner,
  ];
});
afterAll(() => test.close());

const purposeOf = (requestId: string): string => `/api/client/requests/${requestId}/files`;
const sha256Of = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** As a page makes it: over the hashes of each 8 MiB. */
function digestOf(bytes: Buffer): string {
  const blocks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += usualPart) blocks.push(sha256Of(bytes.subarray(at, at + usualPart)));
  return sha256Of(Buffer.concat(blocks)).toString('hex');
}

async function begun(by: Person, purpose: string, length = content.length): Promise<UploadView> {
  const body = { fileName: '記録.bin', length, purpose, fingerprint: null };
  return (await by.post('/api/uploads').send(body).expect(201)).body as UploadView;
}

const openOf = async (by: Person): Promise<UploadView[]> =>
  (await by.get('/api/uploads').expect(200)).body as UploadView[];
const find = async (id: string) => (await openOf(nomura)).find((one) => one.id === id);
const offsetOf = async (id: string): Promise<number> => (await find(id))!.offset;

function append(by: Person, id: string, offset: number, bytes: Buffer) {
  return by
    .put(`/api/uploads/${id}/bytes?offset=${offset}`)
    .set('Content-Type', 'application/octet-stream')
    .send(bytes);
}

/** All of it, as one part after the other. */
async function sent(by: Person, id: string, bytes = content): Promise<void> {
  for (let at = 0; at < bytes.length; at += usualPart)
    await append(by, id, at, bytes.subarray(at, at + usualPart)).expect(200);
}

function finish(by: Person, requestId: string, id: string, digest = digestOf(content)) {
  return by
    .post(purposeOf(requestId))
    .set('Content-Type', 'application/octet-stream')
    .set('X-File-Name', encodeURIComponent('記録.bin'))
    .set('Upload-Id', id)
    .set('Upload-Digest', digest)
    .set('Content-Length', '0');
}

/** Says that it sends the rest, and hangs up in the middle. */
async function breakOff(id: string, offset: number, bytes: Buffer): Promise<void> {
  const path = `/api/uploads/${id}/bytes?offset=${offset}`;
  const headers = {
    Cookie: nomura.cookie,
    'Content-Type': 'application/octet-stream',
    'Content-Length': String(Math.min(usualPart, content.length - offset)),
  };
  const sending = request({ port, host: '127.0.0.1', method: 'PUT', path, headers });
  sending.on('error', () => undefined);
  sending.write(bytes);
  await vi.waitFor(async () => expect(await coming(id)).toBe(1), patiently);
  sending.destroy();
  await vi.waitFor(async () => expect(await coming(id)).toBe(0), patiently);
}

const patiently = { timeout: 20_000, interval: 10 };

/** Parts of which nobody knows yet how much of them comes. */
async function coming(id: string): Promise<number> {
  const expected = `SELECT count(*)::int AS n FROM upload_part WHERE upload_id = $1 AND bytes IS NULL`;
  return (await test.admin.query<{ n: number }>(expected, [id])).rows[0]!.n;
}

function everyFile(): string[] {
  const folder = test.config.fileFolder;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}
const partsOnDisk = (): string[] => everyFile().filter((path) => path.includes('/parts/'));

describe('a file that comes in parts', () => {
  it('goes on at the byte after each of thirty broken lines, and is whole in the end: one file, one entry', async () => {
    const { id: requestId } = await sentRequest(work);
    const { id } = await begun(nomura, purposeOf(requestId));
    const before = (await ledgerOf(test, work.engagementId)).length;
    let breaks = 0;
    for (let offset = 0; breaks < 30; breaks++) {
      const bytes = content.subarray(offset, offset + randomInt(1, 280_000));
      await breakOff(id, offset, bytes);
      const kept = await offsetOf(id);
      // Nothing may have come to the disk: then the same bytes go out again, at the same place.
      expect(kept).toBeGreaterThanOrEqual(offset);
      expect(kept).toBeLessThanOrEqual(offset + bytes.length);
      offset = kept;
    }
    expect(everyFile().filter((path) => readFileSync(path).includes(canary))).toEqual([]);
    for (let at = await offsetOf(id); at < content.length; at = await offsetOf(id))
      await append(nomura, id, at, content.subarray(at, at + usualPart)).expect(200);
    const view = (await finish(nomura, requestId, id).expect(201)).body as ClientRequestView;
    expect(view.received).toMatchObject([{ fileName: '記録.bin', size: content.length }]);
    const back = await nomura.get(`/api/client/requests/${requestId}/files/${view.received[0]!.id}`).expect(200);
    expect(sha256Of(back.body as Buffer).equals(sha256Of(content))).toBe(true);
    const events = (await ledgerOf(test, work.engagementId)).slice(before);
    expect(events.map(({ action }) => action)).toEqual(['request.file-delivered']);
    expect(partsOnDisk()).toEqual([]);
  });

  it('has one result however often it is finished, by whichever process, and is not offered again', async () => {
    const { id: requestId } = await sentRequest(work);
    const { id } = await begun(nomura, purposeOf(requestId));
    const another = await createApp(test.config, [PeopleModule, RequestsModule]);
    await another.listen(0, '127.0.0.1');
    const [first, second] = [content.subarray(0, usualPart), content.subarray(usualPart)];
    await append(nomura, id, 0, first).expect(200);
    expect(await find(id)).toMatchObject({ offset: first.length, length: content.length });
    const theirs = `http://127.0.0.1:${(another.getHttpServer().address() as AddressInfo).port}`;
    const next = await fetch(`${theirs}/api/uploads/${id}/bytes?offset=${first.length}`, {
      method: 'PUT',
      headers: { Cookie: nomura.cookie, 'Content-Type': 'application/octet-stream' },
      body: second,
    });
    expect([next.status, await offsetOf(id)]).toEqual([200, content.length]);
    const answers = await Promise.all([1, 2, 3].map(() => finish(nomura, requestId, id)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const again = (await finish(nomura, requestId, id).expect(201)).body as ClientRequestView;
    expect(again.received).toHaveLength(1);
    expect(((await nomura.get('/api/uploads').expect(200)).body as UploadView[]).map((one) => one.id)).not.toContain(
      id,
    );
    const other = await sentRequest(work);
    await finish(nomura, other.id, id).expect(404);
    await another.close();
  });

  it('takes of two who bring the same bytes the first, and tells whoever is elsewhere where to go on', async () => {
    const { id: requestId } = await sentRequest(work);
    const { id } = await begun(nomura, purposeOf(requestId));
    const part = content.subarray(0, 1_000_000);
    const twice = await Promise.all([append(nomura, id, 0, part), append(nomura, id, 0, part)]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = (await append(nomura, id, 5, part).expect(409)).body as Problem;
    expect(refused).toMatchObject({ code: 'upload.other-offset', facts: { offset: part.length } });
    expect(partsOnDisk()).toHaveLength(1);
    await finish(nomura, requestId, id).expect(422);
    await nomura.post(`/api/uploads/${id}/end`).expect(204);
    expect(partsOnDisk()).toEqual([]);
    expect(await find(id)).toBeUndefined();
  });

  it('is not made of two: where the whole differs from what its sender has, nothing is kept', async () => {
    const { id: requestId } = await sentRequest(work);
    const { id } = await begun(nomura, purposeOf(requestId));
    await sent(nomura, id);
    const refused = await finish(nomura, requestId, id, '0'.repeat(64)).expect(422);
    expect(refused.body).toMatchObject({ code: 'upload.changed' });
    expect(partsOnDisk()).toEqual([]);
    expect(await find(id)).toBeUndefined();
    expect(((await nomura.get(`/api/client/requests/${requestId}`)).body as ClientRequestView).received).toEqual([]);
  });
});

describe('whoever it is not for', () => {
  it('neither sees it nor appends to it nor uses it, and an ended session keeps what came', async () => {
    const { id: requestId } = await sentRequest(work);
    const { id } = await begun(nomura, purposeOf(requestId), 1_000);
    await append(nomura, id, 0, content.subarray(0, 400)).expect(200);
    for (const person of others) {
      await append(person, id, 400, content.subarray(400, 500)).expect(404);
      await person.post(`/api/uploads/${id}/end`).expect(404);
      expect(await openOf(person)).toEqual([]);
    }
    // A colleague may answer the same request, with files of their own.
    await finish(others[0]!, requestId, id).expect(404);
    const ended = { ...nomura, put: (path: string) => others[0]!.put(path).set('Cookie', 'akashi=ended') };
    await append(ended, id, 400, content.subarray(400, 500)).expect(401);
    expect(await offsetOf(id)).toBe(400);
    await nomura.post(`/api/uploads/${id}/end`).expect(204);
  });

  it('begins none for the other side, nor for what takes no parts', async () => {
    const body = { fileName: 'a', length: 1, purpose: purposeOf(randomUUID()), fingerprint: null };
    await work.practitioner.post('/api/uploads').send(body).expect(403);
    await nomura
      .post('/api/uploads')
      .send({ ...body, purpose: `${work.path}/evidence` })
      .expect(403);
    await nomura
      .post('/api/uploads')
      .send({ ...body, purpose: '/api/client/requests' })
      .expect(400);
    await work.practitioner.post(`${work.path}/requests/list/preview`).set('Upload-Id', randomUUID()).expect(415);
  });
});

describe('the limits', () => {
  it('are said before a byte is taken: of a file, of a part and of what a person has on their way', async () => {
    const purpose = purposeOf(randomUUID());
    const begin = (length: number) =>
      nomura.post('/api/uploads').send({ fileName: 'a', length, purpose, fingerprint: null });
    expect((await begin(2_000_000_001).expect(413)).body).toMatchObject({ facts: { limitBytes: 2_000_000_000 } });
    const ids = [];
    for (let n = 0; n < 5; n++) ids.push(((await begin(2_000_000_000).expect(201)).body as UploadView).id);
    expect((await begin(1).expect(422)).body).toMatchObject({ code: 'upload.too-many' });
    for (const id of ids.slice(1)) await nomura.post(`/api/uploads/${id}/end`).expect(204);
    await append(nomura, ids[0]!, 0, Buffer.alloc(16 * 2 ** 20 + 1)).expect(413);
    expect(await offsetOf(ids[0]!)).toBe(0);
    await nomura.post(`/api/uploads/${ids[0]!}/end`).expect(204);
  });

  it('end with the day: what nobody goes on with is taken away, and what somebody does is not', async () => {
    const [left, kept] = [await begun(nomura, purposeOf(randomUUID())), await begun(nomura, purposeOf(randomUUID()))];
    for (const { id } of [left, kept]) await append(nomura, id, 0, content.subarray(0, 1_000)).expect(200);
    await test.admin.query(`UPDATE upload SET touched_at = now() - interval '25 hours' WHERE id = $1`, [left.id]);
    const dayAgo = new Date(Date.now() - 24 * 3_600_000);
    expect(await test.app.get(StaleUploads).sweep(dayAgo)).toBe(1);
    expect(await find(left.id)).toBeUndefined();
    expect([await offsetOf(kept.id), partsOnDisk().length]).toEqual([1_000, 1]);
    await nomura.post(`/api/uploads/${kept.id}/end`).expect(204);
  });
});
