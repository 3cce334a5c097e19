import type { ImportProgress } from '@akashi/domain/import-progress';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../testing';
import { ImportNote } from './import-note';

const noteOf = (progress: ImportProgress) => renderPage(ImportNote, { fileName: '管理基準.xlsx', progress });

describe('the note of an import under way', () => {
  it.each([
    [{ step: 'read', done: 2_500, of: 5_013 }, '行を読んでいます1 / 32,500 / 5,013 行', '49'],
    [{ step: 'read', done: 250, of: 0 }, '行を読んでいます1 / 3250 行', '0'],
    [{ step: 'check', done: 0, of: 5_013 }, '規則に照らしています2 / 35,013 行', '0'],
    [{ step: 'write', done: 500, of: 5_012 }, '書き込んでいます3 / 3500 / 5,012 行', '9'],
  ] as const)('says which step and how many rows of %o', async (progress, words, percent) => {
    const note = await noteOf(progress);
    expect(note.text).toContain(words);
    expect(note.element.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')).toBe(percent);
  });

  it('is cancelled by a key', async () => {
    const note = await noteOf({ step: 'read', done: 0, of: 0 });
    expect(note.button('取消し').getAttribute('aria-keyshortcuts')).toBe('Escape');
  });
});
