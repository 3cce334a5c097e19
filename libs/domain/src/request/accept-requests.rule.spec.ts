import { describe, expect, it } from 'vitest';
import { mayAcceptRequests, type WholeAnswer } from './accept-requests.rule';

const answer: WholeAnswer = { state: 'submitted', files: 2, papers: 1 };
const no = (code: string) => ({ allowed: false, code });

describe('accepting several answers', () => {
  it('is done when each of them is there to be checked', () => {
    expect(mayAcceptRequests([answer, { ...answer, state: 'checking' }], '2026-09-30')).toEqual({ allowed: true });
    expect(mayAcceptRequests([answer, { ...answer, state: 'requested' }], '2026-09-30')).toEqual(
      no('request.not-answered'),
    );
  });

  it('asks for the day of what becomes evidence, and of nothing else', () => {
    for (const asOf of [null, '', '2026-02-30'])
      expect(mayAcceptRequests([answer], asOf)).toEqual(no('evidence.date-invalid'));
    expect(
      mayAcceptRequests(
        [
          { ...answer, papers: 0 },
          { ...answer, files: 0 },
        ],
        null,
      ),
    ).toEqual({ allowed: true });
  });
});
