import { TestBed } from '@angular/core/testing';
import type { NoteView, PaperView } from '@akashi/contracts';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, nothingAsked, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { PaperActions } from '../paper-actions';
import { PaperEditor } from '../paper-editor';
import { NotesPane } from './notes-pane';

const note = {
  ...{ id: 'n1', testId: 't1', field: 'result', stepId: 's2', stepNumber: 2, markId: null, mark: null, cell: null },
  ...{ text: '版は?', answer: '', state: 'open', writtenBy: 'mori', writtenByName: '森 試', authorRole: 'senior' },
  ...{ writtenAt: '2026-11-01T00:00:00Z', mentions: [{ id: 'sato', name: '佐藤 花子' }], version: 1 },
} as unknown as NoteView;
const paper = {
  ...{ id: 't1', version: 4, state: 'in_progress', steps: [{ id: 's1' }, { id: 's2' }], evidence: [], marks: [] },
  populations: [{ id: 'p1', code: 'P-12', attributes: [{ attribute: 'A', name: '承認' }] }],
  notes: [note],
  team: [
    { id: 'sato', name: '佐藤 花子', reading: 'サトウ ハナコ' },
    { id: 'tamura', name: '田村 健', reading: 'タムラ ケン' },
  ],
} as unknown as PaperView;

beforeEach(async () => {
  startWeb([PaperEditor, PaperActions]);
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), { id: 'e1', permissions: ['note.write'], state: 'in_fieldwork' });
  await entering;
  void TestBed.inject(PaperEditor).open('e1', 't1');
  await settled();
  await answer(asked('engagements/e1/tests/t1'), paper);
});

const pane = () => renderPage(NotesPane, { paper });
const sent = async () => {
  await answer(asked('engagements/e1/tests/t1'), paper);
  const { notes } = asked('engagements/e1/tests/t1/notes', 'POST').request.body as { notes: object[] };
  return notes;
};

describe('the notes of a paper', () => {
  it('say what they hang on and whom they name', async () => {
    const page = await pane();
    expect(page.text).toContain('手続2 結果');
    expect(page.text).toContain('宛先 佐藤 花子');
  });

  it('name whoever is chosen by kana behind an @, by keys alone, and hang on the step that is chosen', async () => {
    const page = await pane();
    const area = page.element.querySelector('textarea')!;
    const key = async (name: string) => {
      area.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
      await settled();
    };
    area.focus();
    area.value = '@たむ';
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled();
    expect([...page.element.querySelectorAll('[role=option]')].map((one) => one.textContent?.trim())).toEqual([
      '田村 健タムラ ケン',
    ]);
    expect(area.getAttribute('aria-activedescendant')).toBe(page.element.querySelector('[role=option]')!.id);
    await key('Enter');
    expect(area.value).toBe('@田村 健 ');
    expect(page.element.querySelector('[role=listbox]')).toBeNull();
    await page.choose('対象', 'step s1');
    await page.press('メモを追加');
    const place = { stepId: 's1', markId: null, cell: null };
    expect(await sent()).toEqual([{ text: '@田村 健', field: '', place, mentions: ['tamura'] }]);
  });

  it('ask for the number of an item, and send nothing that the sample does not have', async () => {
    const page = await pane();
    await page.type('新しいメモ', '日付は?');
    await page.choose('対象', 'cell p1 A');
    const items = [{ id: 'i7', rank: 7, voidReason: null }];
    await answer(asked('engagements/e1/populations/p1'), { items });
    await page.type('対象の標本の番号', '8');
    await page.press('メモを追加');
    expect(page.text).toContain('この番号の標本はありません');
    expect(nothingAsked()).toBe(true);
    await page.type('対象の標本の番号', '7');
    await page.press('メモを追加');
    const place = { stepId: null, markId: null, cell: { itemId: 'i7', attribute: 'A' } };
    expect(await sent()).toEqual([{ text: '日付は?', field: '', place }]);
  });
});
