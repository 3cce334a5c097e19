import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '@akashi/domain/engagement';
import * as contracts from '../index';
import type { Label } from './label';

/** Every table of labels the library gives out, by its name. */
const tables = Object.entries(contracts)
  .filter(([name]) => name.endsWith('Labels'))
  .map(([name, table]) => [name, Object.entries(table as Record<string, Label>)] as const);

const labels = tables.flatMap(([table, rows]) => rows.map(([code, label]) => [`${table} ${code}`, label] as const));

describe('labels', () => {
  it.each(labels)('%s is named in both languages', (_, { ja, en }) => {
    expect(ja.trim()).not.toBe('');
    expect(en).toMatch(/^[A-Z]/);
  });

  it.each(labels)('%s states no judgement', (_, { ja, en }) => {
    const both = `${ja} ${en}`.toLowerCase();
    for (const word of ismapRuleset20240801.report.bannedWords) expect(both).not.toContain(word.toLowerCase());
  });

  it.each(tables)('%s does not call two codes the same', (_, rows) => {
    const names = rows.map(([, { ja }]) => ja);
    expect(new Set(names).size).toBe(names.length);
  });

  it('name every chapter of the criteria', () => {
    const chapters = Array.from({ length: 16 }, (_, index) => index + 3);
    const named = chapters.map((chapter) => contracts.chapterLabel(String(chapter)).ja);
    expect(named).toHaveLength(new Set(named).size);
    expect(named.slice(0, 2)).toEqual(['ガバナンス基準', 'マネジメント基準']);
  });

  it('name every credential the ruleset asks a leader for', () => {
    for (const type of ismapRuleset20240801.leaderCredentials) {
      expect(contracts.labelOf(contracts.credentialLabels, type).ja).not.toBe(type === 'CISA' ? '' : type);
    }
  });

  it('let an unnamed action stand for itself', () => {
    expect(contracts.ledgerActionLabel('report.issued').ja).toBe('報告書を発行');
    expect(contracts.ledgerActionLabel('thing.done')).toEqual({ ja: 'thing.done', en: 'thing.done' });
    expect(contracts.ledgerActionLabel('constructor')).toEqual({ ja: 'constructor', en: 'constructor' });
  });
});
