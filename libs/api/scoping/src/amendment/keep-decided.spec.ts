import type { StatedControlView } from '@akashi/contracts';
import type { ChangedControl } from '@akashi/domain/statement';
import { describe, expect, it } from 'vitest';
import type { DecidedChange } from './amendment.store';
import { keepDecided } from './keep-decided';

const control = (id: string, text: string): StatedControlView => ({
  id,
  stableKey: '9.2.5.1-1',
  criterionKey: '9.2.5.1',
  text,
  frequency: 'MONTHLY',
  owner: '',
  mainTarget: 'RECORD',
  populationCode: 'P-27',
  inheritedFrom: null,
  operationClaimed: true,
  validFrom: null,
  validTo: null,
});
const inPlan = control('v1', '四半期ごとに棚卸しする');
const decidedOn = control('v2', '毎月棚卸しする');
const decision: DecidedChange = {
  stableKey: '9.2.5.1-1',
  computed: 'reworded',
  beforeId: 'v1',
  afterId: 'v2',
  judged: 'control_changed',
  answers: { FREQUENCY: true },
  reason: '回数が変わるため',
  decidedById: 'leader',
  decidedAt: '2026-08-04T01:12:00.000Z',
};
const now = (after: StatedControlView): ChangedControl<StatedControlView>[] => [
  { kind: 'reworded', before: inPlan, after, differs: ['text'] },
];

describe('what was decided on a change', () => {
  it('stays decided when the next statement says the same of the control', () => {
    expect(keepDecided(now(control('v3', '毎月棚卸しする')), [decision], [decidedOn])).toEqual([
      { ...decision, afterId: 'v3' },
    ]);
  });

  it('is open again when the next statement says something else', () => {
    const [change] = keepDecided(now(control('v3', '毎週棚卸しする')), [decision], [decidedOn]);
    expect(change).toEqual({ stableKey: '9.2.5.1-1', computed: 'reworded', beforeId: 'v1', afterId: 'v3' });
  });

  it('is open again when the plan in force is another', () => {
    const [change] = keepDecided(now(decidedOn), [{ ...decision, beforeId: 'v0' }], [decidedOn]);
    expect(change).not.toHaveProperty('judged');
  });

  it('is asked for where nothing was decided', () => {
    expect(keepDecided(now(decidedOn), [], [])).toEqual([
      { stableKey: '9.2.5.1-1', computed: 'reworded', beforeId: 'v1', afterId: 'v2' },
    ]);
  });
});
