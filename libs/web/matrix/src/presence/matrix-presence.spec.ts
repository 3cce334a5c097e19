import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, lose, nothingAsked, refuseWith, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MatrixPresence } from './matrix-presence';

@Component({ selector: 'ak-followed-page', template: '', providers: [MatrixPresence] })
class FollowedPage {
  static latest: FollowedPage;
  readonly presence = inject(MatrixPresence);

  constructor() {
    FollowedPage.latest = this;
    this.presence.follow(
      () => 'e1',
      () => ({ controlId: 'c1', column: 'note' }),
    );
  }
}

const path = 'engagements/e1/matrix/presence';
const mori = { userId: 'mori', name: '森 千尋', controlId: 'c2', column: 'due' };
let tick: () => void;

beforeEach(() => {
  startWeb();
  TestBed.inject(EngagementContext).can = () => true;
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
  vi.spyOn(globalThis, 'setInterval').mockImplementation(((run: () => void, ms: number) => {
    if (ms === 4_000) tick = run;
    return 0;
  }) as never);
});
afterEach(() => vi.restoreAllMocks());

const open = async () => {
  await renderPage(FollowedPage);
  return FollowedPage.latest.presence;
};
const afterAWhile = async () => {
  tick();
  await settled();
};

describe('who is in which cell', () => {
  it('is told from time to time, and shown by row and name', async () => {
    const presence = await open();
    expect(nothingAsked()).toBe(true);
    await afterAWhile();
    const told = asked(path, 'POST');
    expect(told.request.body).toEqual({ controlId: 'c1', column: 'note' });
    await answer(told, [mori]);
    expect(presence.names()).toEqual(['森 千尋']);
    expect(presence.inRow().get('c2')).toEqual([{ userId: 'mori', family: '森', column: 'due' }]);
  });

  it('shows nobody while it cannot be asked, and troubles nobody with that', async () => {
    const presence = await open();
    await afterAWhile();
    await answer(asked(path, 'POST'), [mori]);
    await afterAWhile();
    await lose(asked(path, 'POST'));
    expect(presence.names()).toEqual([]);
  });

  it('is not asked for again once it was refused', async () => {
    const presence = await open();
    await afterAWhile();
    await refuseWith(asked(path, 'POST'), 'not-found', 404);
    await afterAWhile();
    expect([presence.names(), nothingAsked()]).toEqual([[], true]);
  });

  it('is told no more by whoever has touched nothing for a minute, nor by whoever only reads', async () => {
    await open();
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now + 61_000);
    await afterAWhile();
    expect(nothingAsked()).toBe(true);
    dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
    TestBed.inject(EngagementContext).can = () => false;
    await afterAWhile();
    expect(nothingAsked()).toBe(true);
  });
});
