import { aClientPerson, aFirm, aTestedEngagement, startTestApp, type Firm, type TestApp } from '@akashi/api-testing';
import { noticeRelations, type NoticeRelation } from '@akashi/domain/notice';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NoticesModule } from '../notices.module';
import { selectRecipients } from './recipient.query';

let test: TestApp;
let firm: Firm;
let work: Awaited<ReturnType<typeof aTestedEngagement>>;

beforeAll(async () => {
  test = await startTestApp([NoticesModule]);
  firm = await aFirm(test);
  work = await aTestedEngagement(test, firm);
});
afterAll(() => test.close());

interface Act {
  thing?: string;
  named?: string;
  today?: string;
}

async function told(relation: NoticeRelation, { thing, named, today = '2031-01-01' }: Act = {}): Promise<string[]> {
  const id = thing ?? work.tests.accessOperation;
  const values = [firm.firmId, work.engagementId, id, id, named ?? null, today];
  const { rows } = await test.admin.query<{ person: string }>(selectRecipients(relation), values);
  return rows.map(({ person }) => person).sort();
}
const ids = (...people: { userId: string }[]) => people.map(({ userId }) => userId).sort();

describe('who has a relation to an act', () => {
  it('is nobody for a thing that is not there, in every relation', async () => {
    const thing = randomUUID();
    const found = await Promise.all(noticeRelations.map(async (one) => [one, await told(one, { thing })] as const));
    const someone = found.filter(([, people]) => people.length > 0).map(([relation]) => relation);
    expect(someone.sort()).toEqual(['leader', 'quality-reviewer', 'reviewer', 'team']);
  });

  it('is of its paper who has it, who signed it and who could review it, and not whose it is', async () => {
    expect(await told('assignee')).toEqual(ids(work.practitioner));
    expect(await told('signer')).toEqual(ids(work.practitioner, work.senior));
    expect(await told('reviewer')).toEqual(ids(work.senior, work.leader));
  });

  it('is of the team who is on it that day', async () => {
    expect(await told('team')).toEqual(ids(work.leader, work.senior, work.practitioner, work.qualityReviewer));
    expect([await told('leader'), await told('quality-reviewer')]).toEqual([
      ids(work.leader),
      ids(work.qualityReviewer),
    ]);
  });

  it('is who is named, or the thing itself, of this firm alone', async () => {
    const stranger = await (await aFirm(test, '別の監査法人')).person('遠野');
    expect(await told('named', { named: work.outsider.userId })).toEqual(ids(work.outsider));
    expect(await told('named', { named: stranger.userId })).toEqual([]);
    expect(await told('self', { thing: work.senior.userId })).toEqual(ids(work.senior));
    const office = await firm.person('品質管理', 'quality_office');
    expect(await told('office')).toEqual(ids(office));
  });

  it('is at the client who approves for it, and nobody of another client', async () => {
    const { rows } = await test.admin.query<{ id: string }>(`SELECT client_id AS id FROM engagement WHERE id = $1`, [
      work.engagementId,
    ]);
    const approver = await aClientPerson(test, { firmId: firm.firmId, clientId: rows[0]!.id }, 'approver');
    const beside = await aTestedEngagement(test, firm);
    const others = await test.admin.query<{ id: string }>(`SELECT client_id AS id FROM engagement WHERE id = $1`, [
      beside.engagementId,
    ]);
    await aClientPerson(test, { firmId: firm.firmId, clientId: others.rows[0]!.id }, 'approver');
    expect(await told('approver')).toEqual(ids(approver));
    const owner = await aClientPerson(test, { firmId: firm.firmId, clientId: rows[0]!.id }, 'owner');
    await aClientPerson(test, { firmId: firm.firmId, clientId: rows[0]!.id });
    expect(await told('recipient')).toEqual(ids(approver, owner));
  });
});
