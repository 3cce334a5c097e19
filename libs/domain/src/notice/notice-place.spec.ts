import { describe, expect, it } from 'vitest';
import { clientNoticePath, noticePlace } from './notice-place';
import { noticeThingKinds, type NoticeThingKind } from './notice-thing';

const place = (thingKind: NoticeThingKind, change: { action?: string; engagementId?: string | null } = {}) =>
  noticePlace({ action: 'x.done', engagementId: 'e', thingKind, thingId: 't', ...change });

describe('where a notice leads', () => {
  it.each([
    ['paper', '/engagements/e/papers/t'],
    ['finding', '/engagements/e/findings/t'],
    ['population', '/engagements/e/populations/t'],
    ['letter', '/engagements/e/report'],
    ['plan', '/engagements/e/scope'],
    ['team', '/engagements/e/plan'],
    ['engagement', '/engagements/e/overview'],
  ] as const)('a %s to %s', (kind, path) => expect(place(kind)).toEqual({ path, query: {} }));

  it('a request to its row in the list', () => {
    expect(place('request')).toEqual({ path: '/engagements/e/requests', query: { open: 't' } });
  });

  it('somewhere for everything, and before the declaration to the list where that is', () => {
    for (const engagementId of ['e', null]) {
      expect(noticeThingKinds.filter((kind) => place(kind, { engagementId }).path === '')).toEqual([]);
    }
    expect(place('team', { action: 'team.assigned' }).path).toBe('/engagements');
    expect(place('account', { engagementId: null }).path).toBe('/account');
  });

  it('at a client’s desk to what is asked, found, signed or given, and else to the desk', () => {
    const paths = noticeThingKinds.map((kind) => clientNoticePath({ kind, id: 'x' }));
    expect([...new Set(paths)].sort()).toEqual([
      '/client',
      '/client/documents',
      '/client/findings/x',
      '/client/letters',
      '/client/requests/x',
    ]);
  });
});
