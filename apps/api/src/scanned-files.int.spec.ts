import {
  aClientPerson,
  aFirm,
  anAskedClient,
  aReportableEngagement,
  harmfulMark,
  putFile,
  sendFile,
  type Person,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { ClientRequestView, PackageOverviewView, RequestView } from '@akashi/contracts';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ScannedInstallation, unlike } from './scanned-files.fixture';

let here: ScannedInstallation;
/** Before its package. */
let work: TestedEngagement;
let atClient: Person;
let requestId: string;

beforeAll(async () => {
  vi.spyOn(Logger.prototype, 'warn').mockReturnValue();
  here = await ScannedInstallation.start();
  const { test } = here;
  const firm = await aFirm(test);
  work = await aReportableEngagement(test, firm);
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
  await here.close();
});
beforeEach(() => here.answersAgain());

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
    here.isDown();
    const id = await deliver(unlike());
    const waiting = await view();
    expect(waiting.received.find((file) => file.id === id)).toMatchObject({ scan: 'pending', remarks: [] });
    // Not accepted along with all that are without remark.
    expect(waiting.remarks).toBe(1);
    const theirs = (await atClient.get(`/api/client/requests/${requestId}`).expect(200)).body as ClientRequestView;
    expect(theirs.received.find((file) => file.id === id)).toMatchObject({ scan: 'pending' });
    const refused = await atClient.get(`${path()}/${id}`).expect(422);
    expect(refused.body.code).toBe('request.file-not-scanned');
    await work.practitioner.get(`${work.path}/requests/${requestId}/files/${id}`).expect(200);
    here.answersAgain();
    await here.afterAWhile();
    await here.rescan();
    expect((await view()).remarks).toBe(0);
    await atClient.get(`${path()}/${id}`).expect(200);
  });

  it('that is too large to be looked through is not given back, and is not accepted with all that are without remark', async () => {
    here.takesNoneSoLarge();
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
    here.isDown();
    await send(unlike(), 0).expect(200);
    expect(await faults()).toEqual(['package.item-not-scanned']);
    here.answersAgain();
    await here.afterAWhile();
    await here.rescan();
    expect(await faults()).toEqual([]);
    here.takesNoneSoLarge();
    await send(unlike(), 1).expect(200);
    expect(await faults()).toEqual(['package.item-not-scannable']);
  });
});
