import { actionsOf, ledgerOf } from '@akashi/api-testing';
import type { ImportProgressView, PopulationView, Problem } from '@akashi/contracts';
import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { csv, rowsOf } from './population.fixture';
import { at, eachInAnEngagement, firm, on, test } from './sampled-engagement.fixture';

eachInAnEngagement();

/** Each case has a file of its own: the same content is stored once for all. */
let files = 0;
const aFile = () => csv(100 + (files += 1));

const pathOf = (sha256: string): string => `${test.config.fileFolder}/${firm.firmId}/${sha256.slice(0, 2)}/${sha256}`;

async function canonicalOf({ id }: PopulationView): Promise<string> {
  const { rows } = await test.admin.query<{ sha256: string }>(
    `SELECT f.sha256 FROM population p JOIN stored_file f ON f.firm_id = p.firm_id AND f.sha256 = p.canonical_sha256
     WHERE p.id = $1`,
    [id],
  );
  return rows[0]!.sha256;
}

describe('the canonical rows of a population', () => {
  it('are stored once beside the file, and the ledger is told their hash', async () => {
    const population = await on.registered({}, csv(99));
    const sha256 = await canonicalOf(population);
    const bytes = readFileSync(pathOf(sha256));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    const lines = rowsOf(99).map((line, n) => JSON.stringify([String(n + 1), ...line.split(',')]));
    expect(bytes.toString()).toBe(`${lines.join('\n')}\n`);
    const [event] = await ledgerOf(test, at.engagementId);
    expect(event).toMatchObject({ action: 'population.registered', facts: { canonicalSha256: sha256 } });
  });

  it('are what a draw, an expansion and a replacement read: the file itself is not asked for again', async () => {
    const population = await on.registered({}, aFile());
    const path = pathOf(population.fileSha256);
    renameSync(path, `${path}.away`);
    const drawn = (await on.draw(population).expect(201)).body as PopulationView;
    expect(drawn.itemTotal).toBe(25);
    const more = { version: drawn.version, size: 30, reason: '件数を増やす' };
    await at.practitioner.post(`${at.path}/populations/${population.id}/expand`).send(more).expect(201);
    const item = drawn.items[0]!;
    const voiding = { version: item.version, reason: '取消しの申請' };
    await at.practitioner.post(`${at.path}/items/${item.id}/void`).send(voiding).expect(200);
    renameSync(`${path}.away`, path);
  });

  it('refuse the draw where they are not what was kept, and nothing is drawn', async () => {
    const population = await on.registered({}, aFile());
    const path = pathOf(await canonicalOf(population));
    const kept = readFileSync(path);
    chmodSync(path, 0o600);
    writeFileSync(path, kept.toString().replace('申請 7"', '申請 8"'));
    const answer = await on.draw(population);
    expect((answer.body as Problem).code).toBe('file.not-as-recorded');
    expect(answer.status).toBeGreaterThanOrEqual(400);
    writeFileSync(path, kept.subarray(0, 100));
    expect(((await on.draw(population)).body as Problem).code).toBe('file.not-as-recorded');
    expect(await actionsOf(test, at.engagementId)).toEqual(['population.registered']);
    writeFileSync(path, kept);
    await on.draw(population).expect(201);
  });

  it('are all ranked where the places of the first are none that the ledger was told of, with the same sample', async () => {
    const population = await on.registered({}, aFile());
    const { rows } = await test.admin.query<{ ranking: Buffer }>(
      `UPDATE population p SET ranking = substring(p.ranking FROM 47) FROM population o
       WHERE o.id = p.id AND p.id = $1 RETURNING o.ranking`,
      [population.id],
    );
    const [event] = await ledgerOf(test, at.engagementId);
    const told = createHash('sha256').update(rows[0]!.ranking).digest('hex');
    expect(event).toMatchObject({ facts: { rankingSha256: told } });
    const view = (await on.draw(population).expect(201)).body as PopulationView;
    // The first place was cut off: whoever believed what is left would begin with the second row.
    expect(view.items[0]!.rowNumber).toBe(rows[0]!.ranking.readUInt32BE(0));
  });

  it('are ranked by no seed but the one that the ledger was told of: not drawn by another, nor expanded or replaced', async () => {
    const population = await on.registered({}, aFile());
    const [path, other] = [`${at.path}/populations/${population.id}`, Buffer.alloc(32, 9)];
    const { rows } = await test.admin.query<{ seed: Buffer }>(`SELECT seed FROM population WHERE id = $1`, [
      population.id,
    ]);
    const seedIs = (seed: Buffer, ranking = 'ranking') =>
      test.admin.query(`UPDATE population SET seed = $2, ranking = ${ranking} WHERE id = $1`, [population.id, seed]);
    await seedIs(other);
    const differs = { code: 'sample.seed-differs-from-commitment' };
    expect((await on.draw(population).expect(422)).body).toMatchObject(differs);
    await seedIs(rows[0]!.seed);
    const drawn = (await on.draw(population).expect(201)).body as PopulationView;
    await seedIs(other, 'NULL');
    const more = { version: drawn.version, size: 30, reason: '件数を増やす' };
    expect((await at.practitioner.post(`${path}/expand`).send(more).expect(422)).body).toMatchObject(differs);
    const [item] = drawn.items;
    const voiding = { version: item!.version, reason: '取消しの申請' };
    const replaced = at.practitioner.post(`${at.path}/items/${item!.id}/void`).send(voiding);
    expect((await replaced.expect(422)).body).toMatchObject(differs);
    expect((await at.practitioner.get(path)).body).toMatchObject({ items: drawn.items, version: drawn.version });
  });

  it('of a population from before are read from its file, with the same sample', async () => {
    const population = await on.registered({}, aFile());
    await test.admin.query(`UPDATE population SET canonical_sha256 = NULL WHERE id = $1`, [population.id]);
    const view = (await on.draw(population).expect(201)).body as PopulationView;
    const seed = Buffer.from(view.draws[0]!.seedHex!, 'hex');
    const rank = (row: number) => {
      const canonical = JSON.stringify([String(row), ...rowsOf(row)[row - 1]!.split(',')]);
      return createHash('sha256').update(seed).update('\0').update(canonical).digest('hex');
    };
    const order = Array.from({ length: population.rowCount }, (_, n) => n + 1).sort((a, b) =>
      rank(a) < rank(b) ? -1 : 1,
    );
    expect(view.items.map(({ rowNumber }) => rowNumber)).toEqual(order.slice(0, 25));
  });
});

describe('a population on its way in', () => {
  const incoming = () => readdirSync(`${test.config.fileFolder}/incoming`);

  it('leaves nothing when the file is refused', async () => {
    await on.register({}, Buffer.from('番号,氏名\n1,a\n2\n')).expect(422);
    expect(incoming()).toEqual([]);
  });

  it('is refused where another content lies under its hash already, and leaves nothing', async () => {
    const content = aFile();
    const path = pathOf((await on.registered({}, content)).fileSha256);
    chmodSync(path, 0o600);
    writeFileSync(path, content.toString().replace('申請 7\n', '申請 8\n'));
    const again = (await on.register({ code: 'P-02' }, content)).body as Problem;
    expect([again.code, again.facts]).toEqual(['file.not-as-recorded', { condition: 'different' }]);
    expect([await actionsOf(test, at.engagementId), incoming()]).toEqual([['population.registered'], []]);
    writeFileSync(path, content);
    await on.registered({ code: 'P-02' }, content);
  });

  it('leaves nothing when it is cancelled, and the same request begins it again', async () => {
    const [key, content] = [randomUUID(), aFile()];
    const register = () => on.register({}, content).set('Idempotency-Key', key);
    const held = await test.admin.connect();
    await held.query('BEGIN');
    await held.query('LOCK TABLE population IN EXCLUSIVE MODE');
    const answer = Promise.resolve(register());
    let seen: ImportProgressView | undefined;
    while (!seen) {
      await wait(20);
      const all = (await at.practitioner.get('/api/imports').expect(200)).body as ImportProgressView[];
      seen = all.find((one) => one.key === key);
    }
    await at.practitioner.post(`/api/imports/${seen.id}/cancel`).expect(204);
    await held.query('COMMIT');
    held.release();
    expect((await answer).body).toMatchObject({ code: 'import.was-cancelled' });
    expect((await at.senior.get(`${at.path}/populations`).expect(200)).body).toEqual([]);
    expect([await actionsOf(test, at.engagementId), incoming()]).toEqual([[], []]);
    await register().expect(201);
    expect(await actionsOf(test, at.engagementId)).toEqual(['population.registered']);
  });

  it('does not wait for that of a colleague: two at once both come in, be it the same file', async () => {
    const content = aFile();
    const both = await Promise.all([
      on.register({ code: 'P-07' }, content),
      on.register({ code: 'P-08' }, content, at.senior),
    ]);
    expect(both.map(({ status, body }) => [status, (body as PopulationView).code])).toEqual([
      [201, 'P-07'],
      [201, 'P-08'],
    ]);
  });

  it('has a code of its own: of two at once one comes in, and the other is told why it did not', async () => {
    const both = await Promise.all([on.register({}, aFile()), on.register({}, aFile(), at.senior)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    const refused = both.find(({ status }) => status === 422)!.body as Problem;
    expect(refused.code).toBe('population.code-taken');
    expect([await actionsOf(test, at.engagementId), incoming()]).toEqual([['population.registered'], []]);
  });
});
