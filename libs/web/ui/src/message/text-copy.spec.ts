import { Clipboard } from '@angular/cdk/clipboard';
import { TestBed } from '@angular/core/testing';
import { startWeb } from '../testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TextCopy } from './text-copy';
import { Toasts } from './toasts';

const withClipboard = (clipboard: unknown) => vi.stubGlobal('navigator', { ...navigator, clipboard });
const told = () =>
  TestBed.inject(Toasts)
    .shown()
    .map(({ message }) => message);
const copy = () => TestBed.inject(TextCopy).copy('5ea6 77c0', '写しました。');

beforeEach(() => startWeb());

describe('copying a text', () => {
  it('says that it was copied once the browser has it', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    withClipboard({ writeText });
    await copy();
    expect([writeText.mock.calls, told()]).toEqual([[['5ea6 77c0']], ['写しました。']]);
  });

  it.each([
    ['on a page without TLS', undefined],
    ['where the browser refuses', { writeText: () => Promise.reject(new Error('NotAllowed')) }],
  ])('goes the older way %s', async (_, clipboard) => {
    withClipboard(clipboard);
    const older = vi.spyOn(TestBed.inject(Clipboard), 'copy').mockReturnValue(true);
    await copy();
    expect([older.mock.calls, told()]).toEqual([[['5ea6 77c0']], ['写しました。']]);
  });

  it('never says that it was copied when it was not, but what to do', async () => {
    withClipboard(undefined);
    vi.spyOn(TestBed.inject(Clipboard), 'copy').mockReturnValue(false);
    await copy();
    expect(told()).toEqual(['写せませんでした。文字を選び、Ctrl+C で写してください。']);
  });
});
