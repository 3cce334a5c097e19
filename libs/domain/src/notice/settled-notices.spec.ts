import { describe, expect, it } from 'vitest';
import { ledgerActions } from '../ledger';
import { dueNotices } from './due-notice';
import { noticeThing } from './notice-thing';
import { settledBy } from './settled-notices';

const actions = Object.keys(ledgerActions);
const told = (action: string): boolean =>
  (dueNotices as readonly string[]).includes(action) ||
  ledgerActions[action as keyof typeof ledgerActions].notices.length > 0;
const kindOf = (action: string): string => {
  const { entity } = ledgerActions[action as keyof typeof ledgerActions];
  return noticeThing({ action, engagementId: 'e', entity: { type: [entity].flat()[0]!, id: 'x' }, facts: {} }).kind;
};

describe('what an act settles', () => {
  it('was told to somebody, of the same kind of thing', () => {
    const wrong = actions.flatMap((action) =>
      settledBy(action).filter(
        (before) => !told(before) || (before in ledgerActions && kindOf(before) !== kindOf(action)),
      ),
    );
    expect(wrong).toEqual([]);
    expect(actions.filter((action) => settledBy(action).length > 0).length).toBeGreaterThan(10);
  });

  it('is never what it tells itself', () => {
    expect(actions.filter((action) => settledBy(action).some((before) => before === action))).toEqual([]);
  });

  it('is what was asked for: an answer settles the request, the look at it the answer', () => {
    expect(settledBy('request.answered')).toContain('request.sent');
    expect(settledBy('request.answered')).not.toContain('request.answered');
    expect(settledBy('request.returned')).toEqual(['request.answered']);
    expect(settledBy('request.commented')).toEqual([]);
    expect(settledBy('toString')).toEqual([]);
  });
});
