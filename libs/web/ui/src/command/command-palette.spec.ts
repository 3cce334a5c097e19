import { openDialog, settled, startWeb } from '../testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../frame/page-frame';
import { CommandPalette } from './command-palette';
import type { FoundCommand, FoundGroup, PaletteData, PaletteQuestion } from './palette-search';

const command = (id: string, label: string, group = '移動'): Command => ({ id, label, group, run: () => undefined });
const hit = (id: string, before: string, word: string): FoundCommand => ({
  ...command(id, before + word),
  code: '9.2.1',
  marked: { before, hit: word, after: '' },
  excerpt: null,
  end: '設計',
});
const controls: FoundGroup = {
  kind: 'control',
  name: '管理策',
  hasMore: true,
  hits: [hit('c1', '利用者の', '権限'), hit('c2', '', '権限')],
};
const papers: FoundGroup = { kind: 'paper', name: '調書', hasMore: false, hits: [hit('p1', '', '権限')] };

/** What was asked, and the answers that are still on their way. */
let asked: PaletteQuestion[];
let answers: ((groups: readonly FoundGroup[] | Error) => void)[];

beforeEach(() => {
  startWeb();
  [asked, answers] = [[], []];
});

const data = (isInside = true): PaletteData => ({
  commands: [command('matrix', '管理策マトリクス'), command('scope', '評価の範囲')],
  search: {
    isInside,
    find: (question) => {
      asked.push(question);
      return new Promise((done, failed) =>
        answers.push((groups) => (groups instanceof Error ? failed(groups) : done(groups))),
      );
    },
  },
});

async function open(isInside = true) {
  const palette = await openDialog<Command>(CommandPalette, data(isInside), { focus: 'input' });
  const field = palette.element.querySelector<HTMLInputElement>('input')!;
  const type = async (words: string) => {
    field.value = words;
    const before = asked.length;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, data: words }));
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(before));
    await settled();
  };
  const marked = () => palette.element.querySelector('[aria-selected="true"]')?.textContent.replace(/\s+/g, ' ').trim();
  const rows = () => palette.element.querySelectorAll('[role="option"]').length;
  return { palette, field, type, marked, rows };
}
/** Longer than the palette waits between two letters. */
async function pause(): Promise<void> {
  await new Promise((done) => setTimeout(done, 90));
  await settled();
}
async function answer(groups: readonly FoundGroup[] | Error): Promise<void> {
  answers.shift()!(groups);
  await settled();
}

describe('finding in the palette', () => {
  it('asks once for what was typed, and lists it kind by kind with its words marked', async () => {
    const { palette, field, type } = await open();
    for (const letter of ['け', 'けん']) {
      field.value = letter;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data: letter }));
    }
    await type('権限');
    expect(asked).toEqual([{ words: '権限', only: null, here: true }]);
    await answer([controls, papers]);
    expect([...palette.element.querySelectorAll('.pal__head')].map((head) => head.textContent.trim())).toEqual([
      '管理策',
      '調書',
    ]);
    expect(palette.element.querySelectorAll('mark:not(:empty)')).toHaveLength(3);
    expect(palette.text).toContain('9.2.1');
    expect(palette.text).toContain('設計');
  });

  it('opens the marked row with Enter, and goes from kind to kind with Ctrl and an arrow', async () => {
    const { palette, type, marked } = await open();
    await type('権限');
    await answer([controls, papers]);
    await palette.key('ArrowDown', { ctrlKey: true });
    expect(marked()).toMatch(/9\.2\.1\s?権限/);
    await palette.key('ArrowUp', { ctrlKey: true });
    await palette.key('ArrowDown');
    await palette.key('Enter');
    expect(palette.closedWith?.answer?.id).toBe('c2');
  });

  it('opens the first that is found when Enter came before the answer', async () => {
    const { palette, type } = await open();
    await type('権限');
    await palette.key('Enter');
    expect(palette.closedWith).toBeUndefined();
    await answer([controls]);
    await settled();
    expect(palette.closedWith?.answer?.id).toBe('c1');
  });

  it('hears an Enter in the same breath as the last letter, and opens neither nothing nor what an earlier word found', async () => {
    const { palette, field, type } = await open();
    const breathe = async (words: string) => {
      const before = asked.length;
      field.value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data: words }));
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      await vi.waitFor(() => expect(asked.length).toBeGreaterThan(before));
      expect(palette.closedWith).toBeUndefined();
    };
    await breathe('権限');
    await type('利用者');
    await answer([controls]);
    await answer([controls]);
    await breathe('承認');
    await answer([papers]);
    await settled();
    expect(palette.closedWith?.answer?.id).toBe('p1');
  });

  it('never opens a row of an earlier word', async () => {
    const { palette, type } = await open();
    await type('権限');
    await answer([controls]);
    await type('承認');
    await palette.key('Enter');
    expect(palette.closedWith).toBeUndefined();
    await answer([papers]);
    await settled();
    expect(palette.closedWith?.answer?.id).toBe('p1');
  });

  it('forgets an answer that comes after another question', async () => {
    const { type, rows } = await open();
    await type('権限');
    await type('承認');
    await answer([controls]);
    expect(rows()).toBe(0);
    await answer([papers]);
    expect(rows()).toBe(1);
  });

  it('leaves the mark where it is when more is found', async () => {
    const { palette, type, marked } = await open();
    await type('の');
    await answer([]);
    await type('管理策');
    await palette.key('ArrowDown');
    await answer([controls]);
    expect(marked()).toMatch(/管理策\s*マトリクス/);
  });

  it('lists more of one kind, and comes back with Escape', async () => {
    const { palette, type } = await open();
    await type('権限');
    await answer([controls]);
    await palette.key('ArrowUp');
    await palette.key('Enter');
    await pause();
    expect(asked.at(-1)).toEqual({ words: '権限', only: 'control', here: true });
    await answer([{ ...controls, hasMore: false }]);
    await palette.key('Escape');
    await pause();
    expect(asked.at(-1)?.only).toBeNull();
    expect(palette.closedWith).toBeUndefined();
  });

  it('looks in every engagement with Alt+S', async () => {
    const { palette, type } = await open();
    await type('権限');
    await palette.key('ß', { altKey: true, code: 'KeyS' });
    await pause();
    expect(asked.map(({ here }) => here)).toEqual([true, false]);
  });

  it('has no such choice outside of an engagement', async () => {
    const { palette, type } = await open(false);
    await type('権限');
    expect(asked.map(({ here }) => here)).toEqual([false]);
    expect(palette.element.querySelector('ak-button-group')).toBeNull();
  });

  it('says when nothing is found, and when it was not answered', async () => {
    const { palette, type } = await open();
    await type('存在しない');
    expect(palette.text).toContain('探しています');
    await answer([]);
    expect(palette.text).toContain('「存在しない」に合うものはありません');
    await type('権限');
    await answer(new Error('offline'));
    expect(palette.text).toContain('検索できませんでした');
  });

  it('waits for an input method to end', async () => {
    const { field } = await open();
    field.value = 'けn';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true }));
    await pause();
    expect(asked).toEqual([]);
  });
});
