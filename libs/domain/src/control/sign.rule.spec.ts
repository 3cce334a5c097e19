import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signOffRoles, type SignOff } from './sign-off';
import { maySign, type SignFacts } from './sign.rule';

const prepared: SignOff = { signerId: 'rin', role: 'preparer', subjectDigest: 'd1', voided: false };

const reviewing: SignFacts = {
  signerId: 'mei',
  role: 'reviewer',
  seenDigest: 'd1',
  digestToday: 'd1',
  signOffs: [prepared],
  after: ['preparer'],
};

describe('signing', () => {
  it('is allowed for another person, in order, under what they saw', () => {
    expect(maySign(reviewing)).toEqual({ allowed: true });
  });

  it('is allowed again for the same person after a change', () => {
    const again = {
      ...reviewing,
      signerId: 'rin',
      role: 'preparer' as const,
      seenDigest: 'd2',
      digestToday: 'd2',
      after: [],
    };
    expect(maySign(again)).toEqual({ allowed: true });
  });

  it.each([
    ['it changed since the signer looked', { digestToday: 'd2' }, 'sign-off.subject-changed'],
    ['the preparer would review', { signerId: 'rin' }, 'sign-off.same-person'],
    ['someone signed in this role', { role: 'preparer', after: [] }, 'sign-off.role-taken'],
    ['nobody prepared it', { signOffs: [] }, 'sign-off.earlier-role-missing'],
    [
      'the preparer’s signature is void',
      { signOffs: [{ ...prepared, voided: true }] },
      'sign-off.earlier-role-missing',
    ],
  ] satisfies [string, Partial<SignFacts>, string][])('is refused when %s', (_, change, code) => {
    expect(maySign({ ...reviewing, ...change })).toEqual({ allowed: false, code });
  });

  it('never leaves two roles to one person, whoever tries in whatever order', () => {
    const attempt = fc.record({
      signerId: fc.constantFrom('a', 'b', 'c', 'd'),
      role: fc.constantFrom(...signOffRoles),
    });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 20 }), (attempts) => {
        const signOffs: SignOff[] = [];
        for (const { signerId, role } of attempts) {
          const facts = { signerId, role, seenDigest: 'd', digestToday: 'd', signOffs, after: [] };
          if (maySign(facts).allowed) signOffs.push({ signerId, role, subjectDigest: 'd', voided: false });
        }
        expect(new Set(signOffs.map(({ signerId }) => signerId)).size).toBe(signOffs.length);
        expect(new Set(signOffs.map(({ role }) => role)).size).toBe(signOffs.length);
      }),
    );
  });
});
