import { describe, expect, it } from 'vitest';
import { readCount } from './number-text';

describe('reading a typed number', () => {
  it.each([
    ['25', 25],
    ['０', 0],
    ['１，２００', 1200],
    [' 1,002 ', 1002],
    ['25件', 25],
  ])('understands %s as %i', (text, count) => {
    expect(readCount(text)).toEqual({ kind: 'count', count });
  });

  it('takes nothing typed for nothing', () => {
    expect(readCount(' 　')).toEqual({ kind: 'empty' });
  });

  it.each(['many', '2.5', '-3', '二十五', '1e3', '件', '1234567890123456'])('refuses %s', (text) => {
    expect(readCount(text)).toEqual({ kind: 'fault' });
  });
});
