import { describe, expect, it } from 'vitest';
import type { FrameworkLink } from './framework-link';
import { proposeLinks } from './propose-links';

const link = (reference: string, change: Partial<FrameworkLink> = {}): FrameworkLink => ({
  criterionKey: '9.2.1.3',
  framework: 'JIS_Q_27002',
  reference,
  ...change,
});

describe('the links that an edition’s own origins propose', () => {
  const criteria = [
    { key: '9.2.1.3', lineage: { JIS_Q_27002: ['9.2.1、9.2.2', ' ９．２．１ '], SP_800_53: ['AC-2', ''] } },
    { key: '9.2.1.4', lineage: { JIS_Q_27002: ['9.2.1'] } },
  ];

  it('are several to several, each once, in the order of the catalogue', () => {
    expect(proposeLinks(criteria, [])).toEqual([
      link('9.2.1'),
      link('9.2.2'),
      link('AC-2', { framework: 'SP_800_53' }),
      link('9.2.1', { criterionKey: '9.2.1.4' }),
    ]);
  });

  it('are not what is there already, whatever was said to it', () => {
    const there = [link('９．２．１'), link('9.2.2'), link('AC-2', { framework: 'SP_800_53' })];
    expect(proposeLinks(criteria, there)).toEqual([link('9.2.1', { criterionKey: '9.2.1.4' })]);
  });

  it('leave out what could not be kept', () => {
    expect(proposeLinks([{ key: '9', lineage: { SP_800_53: ['x'.repeat(201), 'a\u0000', '　'] } }], [])).toEqual([]);
  });
});
