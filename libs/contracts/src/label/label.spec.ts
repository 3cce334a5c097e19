import { describe, expect, it } from 'vitest';
import { ismapRuleset20240801 } from '@akashi/domain/engagement';
import { ledgerActions } from '@akashi/domain/ledger';
import { refusedWords } from '@akashi/domain/text';
import * as contracts from '../index';
import type { Label } from './label';

/** What was done, as it stands beside each action of the ledger. */
const ledgerActionLabels = Object.entries(ledgerActions).map(([action, { label }]) => [action, label] as const);

/** Every table of labels the library gives out, by its name, and the labels of the ledger's actions. */
const tables = [
  ...Object.entries(contracts)
    .filter(([name]) => name.endsWith('Labels'))
    .map(([name, table]) => [name, Object.entries(table as Record<string, Label>)] as const),
  ['ledgerActionLabels', ledgerActionLabels] as const,
];

const labels = tables.flatMap(([table, rows]) => rows.map(([code, label]) => [`${table} ${code}`, label] as const));

/** The product states no conclusion of its own; it may name a cause and say what to do. */
const judging = (text: string) =>
  refusedWords(text, ismapRuleset20240801.report.words)
    .filter(({ kind }) => kind === 'assurance')
    .map(({ stem }) => stem);

describe('labels', () => {
  it.each(labels)('%s is named in both languages', (_, { ja, en }) => {
    expect(ja.trim()).not.toBe('');
    expect(en).toMatch(/^[A-Z]/);
  });

  it.each(labels)('%s states no judgement', (_, { ja, en }) => {
    expect(judging(`${ja} ${en}`)).toEqual([]);
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
