import { describe, expect, it } from 'vitest';
import { mayRecordRequestList } from './record-request-list.rule';

describe('taking a list of requests in', () => {
  it.each([
    [{ rows: 2, isThere: false }, { allowed: true }],
    [
      { rows: 0, isThere: false },
      { allowed: false, code: 'request.list-nothing' },
    ],
    [
      { rows: 1, isThere: true },
      { allowed: false, code: 'request.listed-already' },
    ],
  ])('%o is answered by %o', (facts, decision) => {
    expect(mayRecordRequestList(facts)).toEqual(decision);
  });
});
