import { describe, expect, it } from 'vitest';
import { pastedFiles } from './pasted-files';

const pasted = (files: File[], types = ['Files']) => ({ files, types }) as unknown as DataTransfer;
const png = (name: string) => new File(['x'], name, { type: 'image/png' });
const at = new Date(2026, 10, 28, 14, 3, 9);

describe('what a paste brings', () => {
  it('is a screenshot, named by its moment, or a file under its own name', () => {
    const files = pastedFiles(pasted([png('image.png'), png('画面.png')]), '画面', at);
    expect(files.map(({ name, type }) => [name, type])).toEqual([
      ['画面 2026-11-28 140309.png', 'image/png'],
      ['画面.png', 'image/png'],
    ]);
  });

  it('is nothing where it is text, or cells that bring their own picture', () => {
    expect(pastedFiles(pasted([], ['text/plain']), '画面', at)).toEqual([]);
    expect(pastedFiles(pasted([png('image.png')], ['text/plain', 'text/html', 'Files']), '画面', at)).toEqual([]);
    expect(pastedFiles(null, '画面', at)).toEqual([]);
  });
});
