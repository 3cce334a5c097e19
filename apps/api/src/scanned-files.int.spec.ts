import { RescanFiles } from '@akashi/api-platform';
import {
  aClientPerson,
  actionsOf,
  aFirm,
  anAskedClient,
  aPlannedEngagement,
  aReportableEngagement,
  aScanner,
  harmfulMark,
  putFile,
  sendFile,
  startTestApp,
  type Person,
  type PlannedEngagement,
  type RunningScanner,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type {
  ChangedEvidenceView,
  EvidenceView,
  PackageOverviewView,
  PaperView,
  RequestView,
  SecurityLogPage,
} from '@akashi/contracts';
import { Logger } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { areas } from './areas';

let scanner: RunningScanner;
let test: TestApp;
/** In fieldwork. */
let at: PlannedEngagement;
/** Before its package. */
let work: TestedEngagement;
let atClient: Person;
let requestId: string;
let admin: Person;

beforeAll(async () => {
  vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
  scanner = await aScanner();
  test = await startTestApp(areas, { fileScanner: scanner.address });
  const firm = await aFirm(test);
  admin = await firm.person('管理', 'firm_admin');
  work = await aReportableEngagement(test, firm);
  at = await aPlannedEngagement(test, firm);
  const { rows } = await test.admin.query<{ client_id: string }>(`SELECT client_id FROM engagement WHERE id = $1`, [
    work.engagementId,
  ]);
  atClient = await aClientPerson(test, { firmId: firm.firmId, clientId: rows[0]!.client_id }, 'owner');
  await anAskedClient(test, work, { atClient, isAnswered: false });
  const asked = await test.admin.query<{ id: string }>(`SELECT id FROM evidence_request WHERE engagement_id = $1`, [
    work.engagementId,
  ]);
  requestId = asked.rows[0]!.id;
});
afterAll(async () => {
  vi.restoreAllMocks();
  await test.close();
  await scanner.close();
});
beforeEach(() => {
  scanner.instead = null;
});

const isDown = (): void => {
  scanner.instead = (socket) => socket.destroy();
};
/** To whatever it is asked, once it has all of it. */
const saysAlways = (answer: string): void => {
  scanner.instead = (socket) =>
    void socket.on('data', (piece: Buffer) => {
      if (piece.subarray(-4).equals(Buffer.alloc(4))) socket.end(answer);
    });
};
const takesNoneSoLarge = (): void => saysAlways('INSTREAM size limit exceeded. ERROR\0');
/** What the firm's security log says of a content. */
const toldOf = async (content: string) => {
  const object = createHash('sha256').update(content).digest('hex');
  const { body } = await admin.get(`/api/security-log?kind=malware&thing=file&object=${object}`).expect(200);
  return (body as SecurityLogPage).events;
};
const facts = { source: '運用部', asOf: '2026-09-30', receivedOn: '2026-10-05' };
const add = (name: string, content: string) =>
  sendFile(at.practitioner, `${at.path}/evidence`, name, Buffer.from(content)).query({
    testId: at.designTest(1),
    ...facts,
  });
const added = async (content: string) =>
  ((await add('一覧.csv', content).expect(201)).body as ChangedEvidenceView).evidence;
const evidence = async (id: string): Promise<EvidenceView> => {
  const { body } = await at.practitioner.get(`${at.path}/evidence`).expect(200);
  return (body as EvidenceView[]).find((one) => one.id === id)!;
};
const treat = (term: string) =>
  test.admin.query(`UPDATE firm SET harmful_files = $1 WHERE firm_id = $2`, [term, work.firmId]);
/** As if it had been a while since the last look. */
const afterAWhile = () => test.admin.query(`UPDATE file_scan SET looked_at = looked_at - interval '1 day'`);
const rescan = () => test.app.get(RescanFiles).run();
const unlike = (mark = ''): string => `番号,件名 ${randomUUID()} ${mark}\n`;

describe('evidence where a scanner is configured', () => {
  it('is looked through as it comes, and taken when nothing was found', async () => {
    const content = unlike();
    const { versions } = await added(content);
    expect(versions[0]).toMatchObject({ scan: 'clean', sealedFor: null });
    expect(scanner.seen.at(-1)!.toString()).toBe(content);
  });

  it('that is harmful is refused, or sealed where the firm says so', async () => {
    const before = (await actionsOf(test, at.engagementId)).length;
    expect((await add('一覧.csv', unlike(harmfulMark)).expect(422)).body.code).toBe('evidence.file-infected');
    expect(await actionsOf(test, at.engagementId)).toHaveLength(before);
    await treat('seal');
    const { id, versions } = await added(unlike(harmfulMark));
    await treat('seal-macros');
    expect(versions[0]).toMatchObject({ scan: 'infected', sealedFor: 'malware' });
    const file = await at.practitioner.get(`${at.path}/evidence/${id}/file`).expect(200);
    expect(file.headers['content-disposition']).toContain('.csv.sealed');
  });

  it('waits while the scanner does not answer, is shown so on its paper, and is looked at again until it does', async () => {
    isDown();
    const [sound, harmful] = [await added(unlike()), await added(unlike(harmfulMark))];
    expect([sound.versions[0]?.scan, harmful.versions[0]?.scan]).toEqual(['pending', 'pending']);
    const paper = await at.practitioner.get(`${at.path}/tests/${at.designTest(1)}`).expect(200);
    const shown = (paper.body as PaperView).evidence.filter(({ scan }) => scan === 'pending');
    expect(shown.map(({ evidenceId }) => evidenceId)).toEqual([sound.id, harmful.id]);
    // Not before a while has passed, and not while it is still down.
    expect(await rescan()).toBe(0);
    await afterAWhile();
    await rescan();
    expect((await evidence(sound.id)).versions[0]).toMatchObject({ scan: 'pending' });

    scanner.instead = null;
    await afterAWhile();
    await rescan();
    expect((await evidence(sound.id)).versions[0]).toMatchObject({ scan: 'clean', sealedFor: null });
    expect((await evidence(harmful.id)).versions[0]).toMatchObject({ scan: 'infected', sealedFor: null });
    const file = await at.practitioner.get(`${at.path}/evidence/${harmful.id}/file`).expect(200);
    expect(file.headers['content-disposition']).toContain('.csv.sealed');
    await afterAWhile();
    expect(await rescan()).toBe(0);
  });

  it('that is too large to be looked through is named as that, waits no longer, and is asked of the scanner when it comes again', async () => {
    takesNoneSoLarge();
    const content = unlike();
    const { id, versions } = await added(content);
    expect(versions[0]).toMatchObject({ scan: 'too-large', sealedFor: null });
    scanner.instead = null;
    await afterAWhile();
    expect(await rescan()).toBe(0);
    isDown();
    expect((await added(content)).versions[0]).toMatchObject({ scan: 'too-large' });
    scanner.instead = null;
    await added(content);
    expect((await evidence(id)).versions[0]).toMatchObject({ scan: 'clean' });
    takesNoneSoLarge();
    expect((await added(content)).versions[0]).toMatchObject({ scan: 'clean' });
  });

  it('that turns out to do harm after it was taken is told in the security log, once', async () => {
    const [waiting, passed, refused] = [unlike(harmfulMark), unlike(harmfulMark), unlike(harmfulMark)];
    isDown();
    await added(waiting);
    // The scanner's list does not know it yet.
    saysAlways('stream: OK\0');
    await added(passed);
    expect([await toldOf(waiting), await toldOf(passed)]).toEqual([[], []]);
    scanner.instead = null;
    await afterAWhile();
    await rescan();
    for (const content of [waiting, passed, passed, refused, refused]) await add('一覧.csv', content).expect(422);
    for (const [content, before] of [
      [waiting, 'pending'],
      [passed, 'clean'],
    ] as const) {
      const [line, ...more] = await toldOf(content);
      expect(more).toEqual([]);
      expect(line).toMatchObject({ operation: 'file.found-harmful', outcome: 'done', personId: null });
      expect(line?.facts).toEqual({ before, finding: 'Akashi.Test.File', size: Buffer.byteLength(content) });
    }
    expect(await toldOf(refused)).toEqual([]);
  });

  it('keeps its verdict when the same content comes again while the scanner is down', async () => {
    const content = unlike();
    await added(content);
    isDown();
    expect((await added(content)).versions[0]).toMatchObject({ scan: 'clean' });
  });
});

describe('a file of the client’s where a scanner is configured', () => {
  const path = () => `/api/client/requests/${requestId}/files`;
  const view = async () =>
    (await work.practitioner.get(`${work.path}/requests/${requestId}`).expect(200)).body as RequestView;
  const deliver = async (content: string) => {
    const { body } = await sendFile(atClient, path(), '回答.csv', Buffer.from(content)).expect(201);
    return (body as { received: { id: string; sentAt: string }[] }).received
      .toSorted((a, b) => a.sentAt.localeCompare(b.sentAt))
      .at(-1)!.id;
  };

  it('is given back to them once it is known to do no harm, and shown to the firm as it stands', async () => {
    isDown();
    const id = await deliver(unlike());
    const waiting = await view();
    expect(waiting.received.find((file) => file.id === id)).toMatchObject({ scan: 'pending', remarks: [] });
    // Not accepted along with all that are without remark.
    expect(waiting.remarks).toBe(1);
    const refused = await atClient.get(`${path()}/${id}`).expect(422);
    expect(refused.body.code).toBe('request.file-not-scanned');
    await work.practitioner.get(`${work.path}/requests/${requestId}/files/${id}`).expect(200);
    scanner.instead = null;
    await afterAWhile();
    await rescan();
    expect((await view()).remarks).toBe(0);
    await atClient.get(`${path()}/${id}`).expect(200);
  });

  it('that is too large to be looked through is not given back, and is not accepted with all that are without remark', async () => {
    takesNoneSoLarge();
    const id = await deliver(unlike());
    expect((await view()).received.find((file) => file.id === id)).toMatchObject({ scan: 'too-large', remarks: [] });
    expect((await view()).remarks).toBe(1);
    expect((await atClient.get(`${path()}/${id}`).expect(422)).body.code).toBe('request.file-not-scannable');
    await work.practitioner.get(`${work.path}/requests/${requestId}/files/${id}`).expect(200);
  });

  it('that is harmful is remarked on, handed to the firm under seal, and not given back', async () => {
    const id = await deliver(unlike(harmfulMark));
    expect((await view()).received.find((file) => file.id === id)).toMatchObject({
      scan: 'infected',
      remarks: ['malware'],
    });
    expect((await atClient.get(`${path()}/${id}`).expect(422)).body.code).toBe('request.file-infected');
    const file = await work.practitioner.get(`${work.path}/requests/${requestId}/files/${id}`).expect(200);
    expect(file.headers['content-disposition']).toContain('.csv.sealed');
  });
});

describe('a paper of the package where a scanner is configured', () => {
  const send = (content: string, version: number) =>
    putFile(
      work.senior,
      `${work.path}/package/items/PUBLIC_ITEMS?state=FINAL&version=${version}`,
      '公表項目.pdf',
      Buffer.from(`%PDF-1.7 ${content}`),
    );
  const faults = async () => {
    const { body } = await work.senior.get(`${work.path}/package`).expect(200);
    return (body as PackageOverviewView).faults.filter(({ form }) => form === 'PUBLIC_ITEMS').map(({ code }) => code);
  };

  it('goes into none before it was looked through, and not at all when it is harmful', async () => {
    expect((await send(unlike(harmfulMark), 0).expect(415)).body.code).toBe('wrong-type');
    isDown();
    await send(unlike(), 0).expect(200);
    expect(await faults()).toEqual(['package.item-not-scanned']);
    scanner.instead = null;
    await afterAWhile();
    await rescan();
    expect(await faults()).toEqual([]);
    takesNoneSoLarge();
    await send(unlike(), 1).expect(200);
    expect(await faults()).toEqual(['package.item-not-scannable']);
  });
});
