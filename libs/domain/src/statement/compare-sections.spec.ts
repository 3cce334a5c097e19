import { describe, expect, it } from 'vitest';
import { compareSections } from './compare-sections';
import { readSections } from './statement-sections';

const first = readSections({
  scope: '文書基盤の提供に関わる組織と設備',
  regions: '東日本',
  externalAuditScope: '9章・12章',
  generativeAi: 'none',
  periodFrom: '2026-04-01',
  statementDate: '2026-05-25',
});

describe('the sections of two versions of a statement', () => {
  it('differ where a word does, and where one of them says nothing', () => {
    const later = { ...first, regions: '東日本、西日本', internalAuditScope: '他の章', generativeAi: null };
    expect(compareSections(first, later)).toEqual([
      { fact: 'regions', before: '東日本', after: '東日本、西日本' },
      { fact: 'generativeAi', before: 'none', after: '' },
      { fact: 'internalAuditScope', before: '', after: '他の章' },
    ]);
  });

  it('are the same where only the day of the statement moved on, and one day is one however it is written', () => {
    const later = readSections({
      scope: first.scope,
      regions: first.regions,
      externalAuditScope: first.externalAuditScope,
      generativeAi: 'none',
      periodFrom: '令和8年4月1日',
      statementDate: '2026-12-04',
    });
    expect(compareSections(first, later)).toEqual([]);
  });
});
