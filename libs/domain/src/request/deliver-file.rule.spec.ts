import { describe, expect, it } from 'vitest';
import { isForPerson, mayDeliverFile } from './deliver-file.rule';
import { requestStates, type RequestState } from './request-state';

const no = (code: string) => ({ allowed: false, code });

/** The states in which the rule says yes. */
const allowedIn = (rule: (state: RequestState) => { allowed: boolean }) =>
  requestStates.filter((state) => rule(state).allowed);

describe('a file of an answer', () => {
  it('is brought by whom it was put to, by anybody when it was put to nobody, and by the owner always', () => {
    const nomura = { id: 'nomura', kind: 'contributor' } as const;
    expect([isForPerson('nomura', nomura), isForPerson(null, nomura), isForPerson('kuwahara', nomura)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(isForPerson('kuwahara', { id: 'fujii', kind: 'owner' })).toBe(true);
    expect(isForPerson('kuwahara', { id: 'fujii', kind: 'approver' })).toBe(false);
  });

  it('comes while it is awaited, and in no engagement that is closed', () => {
    expect(allowedIn((state) => mayDeliverFile({ engagementState: 'in_fieldwork', state }))).toEqual([
      'requested',
      'returned',
    ]);
    expect(mayDeliverFile({ engagementState: 'archived', state: 'requested' })).toEqual(no('engagement.archived'));
  });
});
