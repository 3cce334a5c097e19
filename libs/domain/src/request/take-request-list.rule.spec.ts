import { describe, expect, it } from 'vitest';
import type { ListedRow } from './read-request-list';
import { mayTakeRequestList, requestListLimit } from './take-request-list.rule';

const row: ListedRow = { row: 2, texts: {}, addresses: {}, unread: [] };
const rows = (n: number) => Array.from({ length: n }, () => row);
const no = (code: string) => ({ allowed: false, code });

describe('a list of requests', () => {
  it('is taken by the engagement that it was written from, or from a list that was made elsewhere', () => {
    for (const engagementId of ['e1', null])
      expect(mayTakeRequestList('e1', { engagementId, linkId: null, rows: rows(1) })).toEqual({ allowed: true });
    expect(mayTakeRequestList('e1', { engagementId: 'e2', linkId: 'l1', rows: rows(1) }, true)).toEqual(
      no('request.list-other-engagement'),
    );
    const ofLink = { engagementId: 'e1', linkId: 'l1', rows: rows(1) };
    expect(mayTakeRequestList('e1', ofLink, true)).toEqual({ allowed: true });
    expect(mayTakeRequestList('e1', ofLink)).toEqual(no('request.list-other-link'));
  });

  it('has headings, and as many rows as can be looked over', () => {
    expect(mayTakeRequestList('e1', null)).toEqual(no('request.list-without-headings'));
    expect(mayTakeRequestList('e1', { engagementId: 'e1', linkId: null, rows: [] })).toEqual(no('request.list-empty'));
    const many = { engagementId: 'e1', linkId: null, rows: rows(requestListLimit + 1) };
    expect(mayTakeRequestList('e1', many)).toEqual(no('request.list-too-long'));
  });
});
