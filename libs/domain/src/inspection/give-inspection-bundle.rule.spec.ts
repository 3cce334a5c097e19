import { describe, expect, it } from 'vitest';
import { mayGiveInspectionBundle, type GiveInspectionBundleFacts } from './give-inspection-bundle.rule';

const facts: GiveInspectionBundleFacts = { standing: 'in-force', isOpened: true, isInspectorEnded: false };

describe('giving an inspector a bundle', () => {
  it('is allowed of an opened engagement while the inspection is in force', () => {
    expect(mayGiveInspectionBundle(facts)).toEqual({ allowed: true });
  });

  it.each([
    [{ standing: 'not-begun' }, 'inspection.not-in-force'],
    [{ standing: 'over' }, 'inspection.ended'],
    [{ standing: 'ended' }, 'inspection.ended'],
    [{ isOpened: false }, 'inspection.engagement-not-opened'],
    [{ isInspectorEnded: true }, 'inspector.ended'],
  ] as const)('%j is refused as %s', (change, code) => {
    expect(mayGiveInspectionBundle({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
