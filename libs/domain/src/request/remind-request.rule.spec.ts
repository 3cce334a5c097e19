import { describe, expect, it } from 'vitest';
import { mayRemindRequest, type RemindRequestFacts } from './remind-request.rule';
import { requestStates } from './request-state';

const no = (code: string) => ({ allowed: false, code });
const facts: RemindRequestFacts = {
  engagementState: 'in_fieldwork',
  state: 'requested',
  remindedOn: '2026-10-20',
  text: '期限が近づいています。',
  today: '2026-10-21',
};

describe('reminding a client', () => {
  it('is for what waits for their answer', () => {
    expect(requestStates.filter((state) => mayRemindRequest({ ...facts, state }).allowed)).toEqual([
      'requested',
      'returned',
    ]);
    expect(mayRemindRequest({ ...facts, state: 'submitted' })).toEqual(no('request.not-waiting'));
  });

  it('is done once a day, with words, and not after the audit', () => {
    expect(mayRemindRequest({ ...facts, remindedOn: null })).toEqual({ allowed: true });
    expect(mayRemindRequest({ ...facts, remindedOn: '2026-10-21' })).toEqual(no('request.reminded-today'));
    expect(mayRemindRequest({ ...facts, text: ' ' })).toEqual(no('request.comment-missing'));
    expect(mayRemindRequest({ ...facts, engagementState: 'archived' })).toEqual(no('engagement.archived'));
  });
});
