import { TestBed } from '@angular/core/testing';
import { NoticeCount } from '@akashi/web-data';
import { Session } from '@akashi/web-platform';
import { answer, asked, lose, nothingAsked, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';

async function signedIn(change: object): Promise<NoticeCount> {
  const known = TestBed.inject(Session).load();
  await answer(asked('session'), { userId: 'u', firmId: 'f', clientId: 'c', memberships: [], ...change });
  await known;
  return TestBed.inject(NoticeCount);
}

describe('how many notices lie unread, and ask something', () => {
  beforeEach(() => startWeb());

  it.each([
    ['member', 'notices/count'],
    ['clientPerson', 'client/notices/count'],
  ])('is asked for a %s of their own', async (kind, path) => {
    const count = await signedIn({ kind });
    void count.look(0);
    await answer(asked(path), { unread: 4, deadlines: 1, asking: 3 });
    expect([count.unread(), count.asking()]).toEqual([4, 3]);
  });

  it('is asked no more often than every while, and stands where no answer comes', async () => {
    const count = await signedIn({ kind: 'member' });
    void count.look(0);
    await answer(asked('notices/count'), { unread: 4, deadlines: 0, asking: 0 });
    void count.look(1_000);
    expect(nothingAsked()).toBe(true);
    void count.look(30_000);
    await lose(asked('notices/count'));
    expect(count.unread()).toBe(4);
  });

  it('is not asked for by nobody', async () => {
    await TestBed.inject(NoticeCount).look(0);
    expect(nothingAsked()).toBe(true);
    expect(TestBed.inject(NoticeCount).unread()).toBe(0);
  });
});
