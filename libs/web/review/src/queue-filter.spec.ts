import { describe, expect, it } from 'vitest';
import { everything, filtered, sightCounts } from './queue-filter';
import type { QueueLine } from './queue-list';

const line = (number: string, change: Partial<QueueLine> = {}): QueueLine => ({
  ...{ key: number, reason: 'toReview', testId: number, number, type: '', text: '', by: '佐藤 花子', waits: 0 },
  ...{ chip: null, word: '', openNotes: 0, notePlaces: '', isAlone: false, version: 1 },
  ...{ hasEvidence: true, ownNotes: 0, wasReturned: false },
  ...change,
});
const lines = [
  line('9.2.1', { hasEvidence: false }),
  line('9.2.2', { ownNotes: 1, by: '田村 健' }),
  line('12.1.1', { wasReturned: true }),
  line('12.1.2', { reason: 'toRework' }),
];
const numbers = (change: object) => filtered(lines, { ...everything, ...change }).map(({ number }) => number);

describe('the queue, filtered', () => {
  it.each([
    ['nothing asked', {}, ['9.2.1', '9.2.2', '12.1.1', '12.1.2']],
    ['a chapter, by its whole number', { chapter: '1' }, []],
    ['a chapter', { chapter: '12' }, ['12.1.1', '12.1.2']],
    ['a preparer', { preparer: '田村 健' }, ['9.2.2']],
    ['what was given back, before or now', { sight: 'returned' }, ['12.1.1', '12.1.2']],
    ['what has no evidence', { sight: 'without-evidence' }, ['9.2.1']],
    ['what I wrote a note on', { sight: 'own-notes' }, ['9.2.2']],
    ['both at once', { sight: 'own-notes', chapter: '12' }, []],
  ])('with %s', (_, filter, left) => {
    expect(numbers(filter)).toEqual(left);
  });

  it('counts what each would leave', () => {
    expect(sightCounts(lines, { ...everything, chapter: '9' })).toEqual({
      ...{ all: 2, returned: 0, 'without-evidence': 1, 'own-notes': 1 },
    });
  });
});
