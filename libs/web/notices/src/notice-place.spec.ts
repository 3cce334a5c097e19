import type { NoticeView } from '@akashi/contracts';
import { noticeThingLabels } from '@akashi/contracts';
import type { NoticeThingKind } from '@akashi/domain/notice';
import { describe, expect, it } from 'vitest';
import { placeOfNotice } from './notice-place';

const place = (thingKind: NoticeThingKind, change: Partial<NoticeView> = {}) =>
  placeOfNotice({ action: 'x.done', engagementId: 'e', thingKind, thingId: 't', ...change } as NoticeView);

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
    const kinds = Object.keys(noticeThingLabels) as NoticeThingKind[];
    for (const engagementId of ['e', null]) {
      expect(kinds.filter((kind) => place(kind, { engagementId }).path === '')).toEqual([]);
    }
    expect(place('team', { action: 'team.assigned' }).path).toBe('/engagements');
    expect(place('account', { engagementId: null }).path).toBe('/account');
  });
});
