import { actionsOf, ledgerOf, aFirm, aPlannedEngagement } from '@akashi/api-testing';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { csv, facts } from './population.fixture';
import { at, eachInAnEngagement, firm, on, test } from './sampled-engagement.fixture';

eachInAnEngagement();

describe('registering a population', () => {
  it('counts and hashes the file, and commits to a seed that nobody sees yet', async () => {
    const population = await on.registered();
    expect(population).toMatchObject({
      ...facts,
      state: 'registered',
      rowCount: 100,
      tableSize: 25,
      header: ['番号', '件名'],
      coversUntil: '2026-09-30',
      fileSha256: createHash('sha256').update(csv(100)).digest('hex'),
      draws: [],
      items: [],
    });
    expect(population).not.toHaveProperty('seed');
    const [event] = await ledgerOf(test, at.engagementId);
    expect(event).toMatchObject({
      action: 'population.registered',
      facts: { rowCount: 100, seedSha256: population.seedSha256, fileSha256: population.fileSha256 },
    });
    expect(JSON.stringify(event)).not.toContain('申請');
  });

  it('reads Shift_JIS and says so, and gives back the very bytes', async () => {
    const shiftJis = Buffer.from('94d48d862c8e8196bc0d0a312cfbfc8bb487400d0a', 'hex');
    const population = await on.registered({}, shiftJis);
    expect(population).toMatchObject({ fileEncoding: 'shift_jis', header: ['番号', '氏名'], rowCount: 1 });
    const file = await at.senior.get(`${at.path}/populations/${population.id}/file`).buffer(true).expect(200);
    expect(Buffer.from(file.body as Buffer)).toEqual(shiftJis);
  });

  it.each([
    ['nothing in it', Buffer.alloc(0), 'empty-file'],
    ['a damaged byte', Buffer.from('e795aae58fb72ce6b08fe5908d0a312c61e90a322c620a', 'hex'), 'damaged-byte'],
    ['a NUL', Buffer.from('番号,氏名\n1,\u0000\n2,b\n'), 'control-character'],
    ['a workbook inside', Buffer.from('PK\u0003\u0004abc'), 'truncated'],
    ['rows of different width', Buffer.from('番号,氏名,件名\n1,2\n2,a,b\n'), 'ragged-row'],
  ])('is refused for a file with %s, and keeps nothing', async (_, content, rule) => {
    const answer = await on.register({}, content).expect(422);
    expect(answer.body).toMatchObject({ code: 'file.not-readable', faults: [{ rule }] });
    expect((await at.senior.get(`${at.path}/populations`).expect(200)).body).toEqual([]);
    expect(await actionsOf(test, at.engagementId)).toEqual([]);
  });

  it('is refused when the count is not what the source gave, when it is empty, and when the code is taken', async () => {
    expect((await on.register({ declaredCount: 99 }).expect(422)).body.code).toBe('population.count-differs');
    expect((await on.register({}, Buffer.from('番号,氏名\n')).expect(422)).body.code).toBe('population.empty');
    await on.registered();
    expect((await on.register().expect(422)).body.code).toBe('population.code-taken');
  });

  it.each([
    ['one person', () => at.practitioner],
    ['two people', () => at.senior],
  ])('under one code at once by %s takes one of them in, whole', async (_, other) => {
    const answers = await Promise.all([on.register({}, csv(3)), on.register({}, csv(4), other())]);
    const [one, refused] = [...answers]
      .sort((a, b) => a.status - b.status)
      .map(({ status, body }) => ({ status, body }));
    expect(one!.status).toBe(201);
    expect([409, 422]).toContain(refused!.status);
    expect(['already-there', 'population.code-taken']).toContain((refused!.body as { code: string }).code);
    expect((await at.senior.get(`${at.path}/populations`).expect(200)).body).toMatchObject([
      { rowCount: (one!.body as { rowCount: number }).rowCount },
    ]);
    expect(await actionsOf(test, at.engagementId)).toEqual(['population.registered']);
  });

  it('is closed to strangers, outsiders and the quality reviewer', async () => {
    const stranger = await (await aFirm(test, '別の監査法人')).person('zoe');
    await on.register({}, csv(3), stranger).expect(404);
    await on.register({}, csv(3), at.outsider).expect(404);
    await on.register({}, csv(3), at.qualityReviewer).expect(403);
    const population = await on.registered();
    await stranger.get(`${at.path}/populations/${population.id}`).expect(404);
    const own = await aPlannedEngagement(test, firm);
    await own.leader.get(`${own.path}/populations/${population.id}`).expect(404);
  });
});
