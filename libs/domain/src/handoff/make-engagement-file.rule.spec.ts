import { describe, expect, it } from 'vitest';
import { engagementStates } from '../engagement/engagement-state';
import { mayMakeEngagementFile } from './make-engagement-file.rule';

describe('writing out everything of an engagement', () => {
  it('is for one that is archived', () => {
    expect(mayMakeEngagementFile({ engagementState: 'archived' })).toEqual({ allowed: true });
  });

  it.each(engagementStates.filter((state) => state !== 'archived'))('is refused while it is %s', (engagementState) => {
    const refused = { allowed: false, code: 'engagement-file.not-archived' };
    expect(mayMakeEngagementFile({ engagementState })).toEqual(refused);
  });
});
