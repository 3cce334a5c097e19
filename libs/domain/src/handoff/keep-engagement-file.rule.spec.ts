import { describe, expect, it } from 'vitest';
import { engagementFileLimits, mayKeepEngagementFile } from './keep-engagement-file.rule';

const written = { ...engagementFileLimits, isAsListed: true };

describe('keeping the whole file of an engagement', () => {
  it('is for one that was read again, and for one that is about to be written', () => {
    expect(mayKeepEngagementFile(written)).toEqual({ allowed: true });
    expect(mayKeepEngagementFile({ ...written, isAsListed: null })).toEqual({ allowed: true });
  });

  it.each([
    ['it is larger than one archive holds', { bytes: 0x100000000 }, 'engagement-file.too-large'],
    ['it has more entries than one archive holds', { entries: 0xffff }, 'engagement-file.too-large'],
    ['it reads otherwise than it was listed', { isAsListed: false }, 'engagement-file.reads-otherwise'],
  ] as const)('is refused where %s', (_, change, code) => {
    expect(mayKeepEngagementFile({ ...written, ...change })).toEqual({ allowed: false, code });
  });
});
