import { describe, expect, it } from 'vitest';
import { readFilter, readView, writeAddress } from './request-address';
import { everything } from './request-filter';

describe('the address of the list', () => {
  it('says what is seen and how, and reads it again', () => {
    const filter = { part: 'open', answerer: 'nomura', asker: 'sato', dueOn: '2026-10-20', words: 'ログ' } as const;
    const written = writeAddress('calendar', filter, false);
    const params = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== null));
    expect([readView(params), readFilter(params)]).toEqual(['calendar', filter]);
  });

  it('says nothing of what is as usual, and takes nothing unknown for anything', () => {
    expect(Object.values(writeAddress('table', everything, false))).toEqual([null, null, null, null, null, null]);
    expect(writeAddress('table', everything, true).view).toBe('table');
    expect(readView({ view: 'gantt' })).toBeNull();
    expect(readFilter({ part: 'lost', due: 'soon' })).toEqual(everything);
  });
});
