import { FirmsModule } from '@akashi/api-firms';
import { actionsOf, aFirm, asFirm, startTestApp, type Firm, type Person, type TestApp } from '@akashi/api-testing';
import type { EditionView, ImportProgressView, Problem } from '@akashi/contracts';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CriteriaModule } from '../criteria.module';
import { addEdition } from '../edition/add-edition';
import { demoEdition } from '../edition/editions';
import { catalogue, importCatalogue, receivedCatalogue } from './a-sent-catalogue.fixture';

let test: TestApp;
let firm: Firm;
let admin: Person;

beforeAll(async () => {
  test = await startTestApp([FirmsModule, CriteriaModule]);
  firm = await aFirm(test);
  admin = await firm.person('admin', 'firm_admin');
  await asFirm(test, firm.firmId, (client) => addEdition(client, firm.firmId, demoEdition()));
});
afterAll(() => test.close());

const underWay = async (person: Person) => (await person.get('/api/imports').expect(200)).body as ImportProgressView[];

async function eventually<T>(look: () => Promise<T>, isSo: (seen: T) => boolean): Promise<T> {
  for (;;) {
    const seen = await look();
    if (isSo(seen)) return seen;
    await wait(20);
  }
}

/** Keeps everybody from writing criteria, so that an import stops where it writes them. */
async function withCriteriaHeld<T>(work: () => Promise<T>): Promise<T> {
  const held = await test.admin.connect();
  await held.query('BEGIN');
  await held.query('LOCK TABLE criterion IN EXCLUSIVE MODE');
  try {
    return await work();
  } finally {
    await held.query('COMMIT');
    held.release();
  }
}

/** Sends it, and does not wait for its answer. */
async function anImportUnderWay(code: string, key = randomUUID()) {
  const file = await receivedCatalogue(admin, catalogue.replace('一覧にする', code));
  const sent = importCatalogue(admin, file, { code }).set('Idempotency-Key', key);
  return { key, answer: Promise.resolve(sent) };
}

const isWriting = (seen: ImportProgressView[]) => seen.some(({ step }) => step === 'write');

describe('an import that somebody waits for', () => {
  it('tells that person alone how far it is', async () => {
    const colleague = await firm.person('ben', 'firm_admin');
    const stranger = await (await aFirm(test)).person('admin', 'firm_admin');
    const { key, answer } = await withCriteriaHeld(async () => {
      const begun = await anImportUnderWay('told');
      const [seen] = await eventually(() => underWay(admin), isWriting);
      expect(seen).toMatchObject({ key: begun.key, step: 'write', done: 0, of: 5 });
      expect(await underWay(colleague)).toEqual([]);
      expect(await underWay(stranger)).toEqual([]);
      for (const other of [colleague, stranger]) await other.post(`/api/imports/${seen?.id}/cancel`).expect(404);
      return begun;
    });
    expect((await answer).status).toBe(201);
    expect((await underWay(admin)).filter((one) => one.key === key)).toEqual([]);
  });

  it('leaves nothing when it is cancelled, and the same request begins it again', async () => {
    const before = await actionsOf(test, firm.firmId);
    const { key, answer } = await withCriteriaHeld(async () => {
      const begun = await anImportUnderWay('stopped');
      const [seen] = await eventually(() => underWay(admin), isWriting);
      await admin.post(`/api/imports/${seen?.id}/cancel`).expect(204);
      const again = await admin.post(`/api/imports/${seen?.id}/cancel`).expect(422);
      expect((again.body as Problem).code).toBe('import.already-ended');
      return begun;
    });
    const refused = await answer;
    expect([refused.status, (refused.body as Problem).code]).toEqual([422, 'import.was-cancelled']);
    const editions = (await admin.get('/api/editions').expect(200)).body as EditionView[];
    expect(editions.map(({ id }) => id)).not.toContain('stopped');
    expect(await actionsOf(test, firm.firmId)).toEqual([...before, 'edition.file-received']);
    const anew = await anImportUnderWay('stopped', key);
    expect((await anew.answer).status).toBe(201);
  });

  it('cannot be cancelled once it is there', async () => {
    const { key, answer } = await anImportUnderWay('there');
    await answer;
    const { rows } = await test.admin.query<{ id: string; state: string }>(
      `SELECT id, state FROM import_progress WHERE key = $1`,
      [key],
    );
    expect(rows[0]?.state).toBe('done');
    const refused = await admin.post(`/api/imports/${rows[0]?.id}/cancel`).expect(422);
    expect((refused.body as Problem).code).toBe('import.already-ended');
  });

  it('is not seen any more when its process is gone', async () => {
    await asFirm(test, firm.firmId, async (client) => {
      await client.query(
        `INSERT INTO import_progress (firm_id, id, user_id, key, told_at) VALUES ($1, $2, $3, 'gone', now() - interval '1 minute')`,
        [firm.firmId, randomUUID(), admin.userId],
      );
    });
    expect((await underWay(admin)).map(({ key }) => key)).not.toContain('gone');
  });
});
