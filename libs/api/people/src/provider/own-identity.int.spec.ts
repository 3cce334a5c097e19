import { passwordGivenAgain } from '@akashi/api-testing';
import type { SessionView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, FirmWithProvider } from './firm-with-provider.fixture';

let here: FirmWithProvider;
beforeAll(async () => {
  here = await FirmWithProvider.start();
}, 60_000);
afterAll(() => here.close());
beforeEach(() => here.begin());

describe('an identity at the firm’s provider', () => {
  it('is linked by its person alone, with a fresh proof, and is nobody else’s meanwhile', async () => {
    const { way, answer } = await here.go('/api/account/identity/start', {}, here.admin.cookie);
    const anothers = await here.post('/api/account/identity', answer, here.admin.cookie, way);
    expect(codeOf(anothers)).toEqual([422, 'identity-provider.linked-elsewhere']);
    const stale = await here.firm.person('放置');
    await here.test.admin.query(`UPDATE session SET step_up_at = now() - interval '6 minutes' WHERE user_id = $1`, [
      stale.userId,
    ]);
    expect(codeOf(await here.post('/api/account/identity/start', {}, stale.cookie))).toEqual([403, 'step-up-needed']);
  });

  it('opens nothing once its person is disabled or took it back: at the next request', async () => {
    const suzuki = await here.firm.person('鈴木');
    here.provider.person = { sub: 'suzuki', email: 'suzuki@kasumidai.example' };
    await here.link(suzuki);
    const cookie = await here.cameIn();
    const current = () => here.account(cookie);
    await current().expect(200);
    await passwordGivenAgain(here.test, suzuki);
    await suzuki.post('/api/account/identity/unlink').expect(204);
    await current().expect(401);
    expect(codeOf(await here.comeIn(await here.goIn()))).toEqual([422, 'identity-provider.not-linked']);
    await here.link(suzuki);
    await here.test.admin.query(
      `UPDATE member SET disabled_at = now(), disabled_by = $2, disabled_reason = '退職' WHERE user_id = $1`,
      [suzuki.userId, here.admin.userId],
    );
    expect(codeOf(await here.comeIn(await here.goIn()))).toEqual([422, 'identity-provider.not-linked']);
  });

  it('is free for whoever comes after somebody who left, and is not theirs when they come again', async () => {
    const [leaver, next] = [await here.firm.person('退職者'), await here.firm.person('後任')];
    here.provider.person = { sub: 'desk-7', email: 'desk-7@kasumidai.example' };
    await here.link(leaver);
    const of = `/api/members/${leaver.userId}`;
    await here.admin.post(`${of}/disable`).send({ reason: '退職', version: 1 }).expect(200);
    await here.link(next);
    await here.admin.post(`${of}/enable`).send({ version: 2 }).expect(200);
    const entered = await here.comeIn(await here.goIn()).expect(200);
    expect((entered.body as SessionView).userId).toBe(next.userId);
  });
});
