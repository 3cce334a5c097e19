import { describe, expect, it } from 'vitest';
import { droppedFiles } from './dropped-files';

interface Entry {
  name: string;
  fullPath: string;
}

const file = (name: string) => ({
  ...{ name, isDirectory: false, fullPath: `/${name}` },
  file: (done: (file: File) => void) => done(new File(['x'], name)),
});
const folder = (name: string, ...inside: Entry[]) => ({
  ...{ name, isDirectory: true, fullPath: `/${name}` },
  createReader: () => {
    const below = inside.map((entry) => Object.assign(entry, { fullPath: `/${name}${entry.fullPath}` }));
    const parts = [below.slice(0, 1), below.slice(1), []];
    return { readEntries: (done: (entries: object[]) => void) => done(parts.shift() ?? []) };
  },
});
const dropped = (files: File[], ...entries: object[]) =>
  ({ files, items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })) }) as unknown as DataTransfer;
const namesOf = async (data: DataTransfer) => (await droppedFiles(data)).map(({ name }) => name);

describe('what is dropped', () => {
  it('is its files as they are, where there is no folder', async () => {
    expect(await namesOf(dropped([new File(['x'], '規程.pdf')], file('規程.pdf')))).toEqual(['規程.pdf']);
  });

  it('is everything in a folder and below it, in the order of names, without what is hidden', async () => {
    const tree = folder('証跡', file('10.csv'), file('.DS_Store'), file('2.csv'), folder('9月', file('ログ.txt')));
    expect(await namesOf(dropped([], tree, file('一覧.xlsx')))).toEqual(['2.csv', 'ログ.txt', '10.csv', '一覧.xlsx']);
  });

  it('keeps the path of each file in its folder, by which it may be known', async () => {
    const files = await droppedFiles(dropped([], folder('9.2.1.3', file('承認.pdf')), file('一覧.xlsx')));
    expect(files.map((one) => one.webkitRelativePath)).toEqual(['9.2.1.3/承認.pdf', '一覧.xlsx']);
  });
});
