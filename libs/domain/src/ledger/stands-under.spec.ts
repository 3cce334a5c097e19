import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json';
import { standsUnder } from './stands-under';

const signed = (operation: string, request: object, signer = 'sato') => ({
  signer,
  act: canonicalJson({ operation, digest: 'd', nonce: 'n' }),
  request: canonicalJson(request as never),
});
const one = { signerId: 'sato', role: 'prepare', subjectId: 't-1', digest: 'a' } as const;
const alone = signed('POST /api/engagements/e/tests/t-1/sign', { version: 1, digest: 'a' });
const batch = (tests: object[]) => signed('POST /api/engagements/e/tests/sign', { tests });

describe('what a device signed stands under a signature', () => {
  it('by the address and the content of the one paper', () => {
    expect(standsUnder(alone, one)).toBe(true);
  });

  it('as one of a batch, with its content or, from before, by its version', () => {
    expect(
      standsUnder(
        batch([
          { id: 't-2', version: 1, digest: 'b' },
          { id: 't-1', version: 1, digest: 'a' },
        ]),
        one,
      ),
    ).toBe(true);
    expect(standsUnder(batch([{ id: 't-1', version: 1 }]), one)).toBe(true);
  });

  it.each([
    ['of another person', { ...alone, signer: 'mori' }],
    ['for another paper', signed('POST /api/engagements/e/tests/t-2/sign', { version: 1, digest: 'a' })],
    ['of another content', signed('POST /api/engagements/e/tests/t-1/sign', { version: 1, digest: 'b' })],
    ['for another signature', signed('POST /api/engagements/e/tests/t-1/review', { version: 1, digest: 'a' })],
    ['for a batch of reviews', signed('POST /api/engagements/e/tests/review', { tests: [{ id: 't-1', version: 1 }] })],
    ['of a batch without it', batch([{ id: 't-2', version: 1, digest: 'a' }])],
    ['of a batch with another content', batch([{ id: 't-1', version: 1, digest: 'b' }])],
    ['of a batch of nothing', batch([null as never])],
    ['whose text was spoilt', { ...alone, request: 'no JSON' }],
  ])('but not what was signed %s', (_, kept) => {
    expect(standsUnder(kept, one)).toBe(false);
  });
});
