import { describe, expect, it } from 'vitest';
import type { FrameworkLink } from './framework-link';
import { mayRecordLinks } from './record-links.rule';

const link = (reference: string, change: Partial<FrameworkLink> = {}): FrameworkLink => ({
  criterionKey: '9.2.1.3',
  framework: 'JIS_Q_27002',
  reference,
  ...change,
});

describe('a list of links', () => {
  const facts = { links: [link('9.2.1')], known: new Set(['9.2.1.3']), there: [], source: '別表6 2022-04' };

  it.each<[string, Partial<Parameters<typeof mayRecordLinks>[0]>, string]>([
    ['names a criterion of another edition', { known: new Set() }, 'framework-link.criterion-unknown'],
    ['has no reference', { links: [link('　')] }, 'framework-link.reference-missing'],
    ['has too long a reference', { links: [link('x'.repeat(201))] }, 'framework-link.reference-not-storable'],
    ['brings nothing new', { there: [link('9.2.1')] }, 'framework-link.nothing-new'],
    ['brings nothing at all', { links: [] }, 'framework-link.nothing-new'],
    ['is not named', { source: ' ' }, 'framework-link.source-missing'],
    ['is named at too great length', { source: 'x'.repeat(2001) }, 'reason.not-storable'],
  ])('is refused where it %s', (_, change, code) => {
    expect(mayRecordLinks({ ...facts, ...change })).toEqual({ allowed: false, code });
  });

  it('is recorded where one of its links is new', () => {
    expect(mayRecordLinks({ ...facts, links: [link('9.2.1'), link('9.2.2')], there: [link('9.2.1')] }).allowed).toBe(
      true,
    );
  });
});
