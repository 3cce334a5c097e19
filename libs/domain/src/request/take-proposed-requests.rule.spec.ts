import { describe, expect, it } from 'vitest';
import { mayTakeProposedRequests, type TakeProposedRequestsFacts } from './take-proposed-requests.rule';

const procedure = '特権の一覧を閲覧し、承認の記録と突き合わせる。';
const request = { title: '特権の一覧', wanted: '特権の一覧をください。', shows: '', procedures: [procedure] };
const facts: TakeProposedRequestsFacts = { engagementState: 'in_fieldwork', requests: [request] };

describe('taking proposed requests over', () => {
  it('is allowed while there is a plan to ask for', () => {
    for (const engagementState of ['planned', 'in_fieldwork', 'in_reporting'] as const)
      expect(mayTakeProposedRequests({ ...facts, engagementState })).toEqual({ allowed: true });
  });

  it.each([
    ['there is no plan yet', { engagementState: 'accepted' }, 'request.fieldwork-not-open'],
    ['the words tell the procedure', { requests: [{ ...request, wanted: procedure }] }, 'request.repeats-procedure'],
    ['a good answer is told by it', { requests: [{ ...request, shows: procedure }] }, 'request.repeats-procedure'],
  ] satisfies [string, Partial<TakeProposedRequestsFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(mayTakeProposedRequests({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
