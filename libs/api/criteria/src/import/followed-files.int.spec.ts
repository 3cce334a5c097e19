import { FirmsModule } from '@akashi/api-firms';
import { actionsOf, aFirm, startTestApp, type Person, type TestApp } from '@akashi/api-testing';
import type { ImportProgressView, MappingFileView, ProcedureFileView } from '@akashi/contracts';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CriteriaModule } from '../criteria.module';
import { fewEditions } from '../mapping/two-editions.fixture';
import { sendIn } from './an-imported-edition.fixture';

let test: TestApp;
let admin: Person;
let colleague: Person;

type Request = ReturnType<Person['post']>;

interface FollowedKind {
  readonly name: string;
  /** Held by somebody else, so that the import stops where it writes there. */
  readonly table: string;
  readonly action: string;
  readonly prepared: () => Promise<() => Request>;
}

async function aProcedureFile(): Promise<() => Request> {
  const text = '管理策番号,区分,手法,手続\n9.1.1.1,整備,閲覧,一覧を閲覧する';
  const sent = await sendIn(admin, '/api/editions/y1/procedure-files', text, '手続.csv').expect(201);
  const { id, proposed: mapping } = sent.body as ProcedureFileView;
  const body = { mapping, rightsHeld: true, rightsBasis: '登録 2025-04-01', keepMappingAs: null, version: 0 };
  return () => admin.post(`/api/procedure-files/${id}/import`).send(body);
}

async function aMappingFile(): Promise<() => Request> {
  const text = '旧番号,新番号\n9.1.1.1,9.1.1.1';
  const sent = await sendIn(admin, '/api/editions/y1/mapping-files?to=y2', text, '対応.csv').expect(201);
  const { id, proposed: mapping } = sent.body as MappingFileView;
  const body = { mapping, confirmed: 'none', keepMappingAs: null, version: 0 };
  return () => admin.post(`/api/mapping-files/${id}/import`).send(body);
}

async function aLinkList(): Promise<() => Request> {
  const sheet = { sheet: 'CSV', head: { from: 1, to: 1 }, columns: { number: [1], SP_800_53: [2] } };
  const query = new URLSearchParams({ mapping: JSON.stringify({ sheets: [sheet] }), source: '別表6' }).toString();
  const path = `/api/editions/y1/framework-links?${query}`;
  return () => sendIn(admin, path, '番号,SP 800-53\n9.1.1.1,AC-2', '別表6.csv');
}

const kinds: FollowedKind[] = [
  { name: 'procedures', table: 'procedure_version', action: 'procedure.imported', prepared: aProcedureFile },
  { name: 'a mapping', table: 'edition_mapping_entry', action: 'mapping.imported', prepared: aMappingFile },
  { name: 'a list of links', table: 'framework_link', action: 'framework-link.recorded', prepared: aLinkList },
];

beforeAll(async () => {
  test = await startTestApp([FirmsModule, CriteriaModule]);
});
beforeEach(async () => {
  const firm = await aFirm(test);
  admin = await firm.person('admin', 'firm_admin');
  colleague = await firm.person('ben', 'firm_admin');
  await fewEditions(admin);
});
afterAll(() => test.close());

const underWay = async (person: Person) => (await person.get('/api/imports').expect(200)).body as ImportProgressView[];

async function theWriting(): Promise<ImportProgressView> {
  for (;;) {
    const found = (await underWay(admin)).find(({ step }) => step === 'write');
    if (found) return found;
    await wait(20);
  }
}

async function whileHeld<T>(table: string, work: () => Promise<T>): Promise<T> {
  const held = await test.admin.connect();
  await held.query('BEGIN');
  await held.query(`LOCK TABLE ${table} IN EXCLUSIVE MODE`);
  try {
    return await work();
  } finally {
    await held.query('COMMIT');
    held.release();
  }
}

describe.each(kinds)('the import of $name', ({ table, action, prepared }) => {
  it('is told to its person alone, leaves nothing when it is cancelled, and can be sent again', async () => {
    const sent = await prepared();
    const before = await actionsOf(test, admin.firmId);
    const answer = await whileHeld(table, async () => {
      const key = randomUUID();
      const begun = Promise.resolve(sent().set('Idempotency-Key', key));
      const seen = await theWriting();
      expect(seen.key).toBe(key);
      expect(await underWay(colleague)).toEqual([]);
      await colleague.post(`/api/imports/${seen.id}/cancel`).expect(404);
      await admin.post(`/api/imports/${seen.id}/cancel`).expect(204);
      return { begun };
    });
    const refused = await answer.begun;
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([422, 'import.was-cancelled']);
    expect(await actionsOf(test, admin.firmId)).toEqual(before);
    const again = await sent().set('Idempotency-Key', randomUUID());
    expect(again.status).toBe(201);
    expect(await actionsOf(test, admin.firmId)).toEqual([...before, action]);
  });
});
