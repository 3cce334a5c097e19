import { describe, expect, it } from 'vitest';
import { mayRenewInspectorLink, type RenewInspectorLinkFacts } from './renew-inspector-link.rule';

const facts: RenewInspectorLinkFacts = { standing: 'in-force', isEnded: false, hasJoined: false };

describe('renewing an inspector’s link', () => {
  it('is allowed while the inspection is in force, and before its first day', () => {
    expect(mayRenewInspectorLink(facts)).toEqual({ allowed: true });
    expect(mayRenewInspectorLink({ ...facts, standing: 'not-begun' })).toEqual({ allowed: true });
  });

  it.each([
    [{ standing: 'over' }, 'inspection.ended'],
    [{ standing: 'ended' }, 'inspection.ended'],
    [{ isEnded: true }, 'inspector.ended'],
    [{ hasJoined: true }, 'inspector.already-joined'],
  ] as const)('%j is refused as %s', (change, code) => {
    expect(mayRenewInspectorLink({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
