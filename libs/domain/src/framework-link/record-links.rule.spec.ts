import { describe, expect, it } from 'vitest';
import { mayRecordLinks } from './record-links.rule';

describe('a list of links', () => {
  const facts = { columnFaults: 0, fresh: 1, source: '別表6 2022-04' };

  it.each<[string, Partial<Parameters<typeof mayRecordLinks>[0]>, string]>([
    ['cannot be read by its columns', { columnFaults: 1, fresh: 0 }, 'framework-link.columns-unfit'],
    ['brings nothing new', { fresh: 0 }, 'framework-link.nothing-new'],
    ['brings more than can be answered', { fresh: 20_001 }, 'framework-link.too-many'],
    ['is not named', { source: ' ' }, 'framework-link.source-missing'],
    ['is named at too great length', { source: 'x'.repeat(201) }, 'framework-link.source-not-storable'],
  ])('is refused where it %s', (_, change, code) => {
    expect(mayRecordLinks({ ...facts, ...change })).toEqual({ allowed: false, code });
  });

  it('is recorded where one of its links is new', () => {
    expect(mayRecordLinks(facts)).toEqual({ allowed: true });
  });
});
