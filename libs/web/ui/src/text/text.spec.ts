// @vitest-environment jsdom
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { asAPage } from '../testing/angular-bed';
import { inLang, isLang, tableInLang } from './bilingual';
import { Language, texts } from './text';

describe('reading a bilingual text', () => {
  it('gives the Japanese side in Japanese and the English side in English', () => {
    expect(inLang(['標本', 'Sample'], 'ja')).toBe('標本');
    expect(inLang(['標本', 'Sample'], 'en')).toBe('Sample');
  });

  it('reads a whole table, with arguments put into both languages', () => {
    const ja = tableInLang(
      { title: ['発見事項', 'Findings'], count: (n: number) => [`${n}件`, `${n} findings`] },
      'ja',
    );
    expect(ja.title).toBe('発見事項');
    expect(ja.count(3)).toBe('3件');
  });

  it('knows only the two languages', () => {
    expect(['ja', 'en', 'fr', null, undefined, ''].map(isLang)).toEqual([true, true, false, false, false, false]);
  });
});

describe('choosing the language', () => {
  beforeEach(() => {
    localStorage.clear();
    document.documentElement.removeAttribute('lang');
    TestBed.resetTestingModule();
  });

  const bound = () =>
    asAPage(() => texts({ title: ['発見事項', 'Findings'], count: (n: number) => [`${n}件`, `${n} findings`] }));

  it('begins in Japanese and says so on the document', () => {
    const language = TestBed.inject(Language);
    TestBed.tick();
    expect(language.lang()).toBe('ja');
    expect(document.documentElement.lang).toBe('ja');
  });

  it('turns every bound text at once and is remembered on the device', () => {
    const t = bound();
    expect(t().title).toBe('発見事項');
    TestBed.inject(Language).use('en');
    TestBed.tick();
    expect(t().title).toBe('Findings');
    expect(t().count(2)).toBe('2 findings');
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('akashi.lang')).toBe('en');
  });

  it('comes back in the language used last', () => {
    localStorage.setItem('akashi.lang', 'en');
    expect(TestBed.inject(Language).lang()).toBe('en');
  });

  it('falls back to Japanese when what was remembered is no language', () => {
    localStorage.setItem('akashi.lang', 'xx');
    expect(TestBed.inject(Language).lang()).toBe('ja');
  });
});
