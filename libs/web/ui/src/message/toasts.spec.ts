import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '@angular/compiler';
import { Toasts } from './toasts';

describe('showing what was done', () => {
  let toasts: Toasts;
  const messages = () => toasts.shown().map((toast) => toast.message);

  beforeEach(() => {
    vi.useFakeTimers();
    toasts = new Toasts();
  });
  afterEach(() => vi.useRealTimers());

  it('goes away by itself, later when there is something to press', () => {
    toasts.show('調書の作成を完了しました');
    toasts.show('4件の担当を変えました', { label: '元に戻す', run: () => undefined });
    vi.advanceTimersByTime(5000);
    expect(messages()).toEqual(['4件の担当を変えました']);
    vi.advanceTimersByTime(5000);
    expect(messages()).toEqual([]);
  });

  it('stays while it is pointed at or has the focus', () => {
    toasts.show('保存しました');
    const id = toasts.shown()[0]!.id;
    toasts.hold(id);
    vi.advanceTimersByTime(60_000);
    expect(messages()).toEqual(['保存しました']);
    toasts.release(id);
    vi.advanceTimersByTime(5000);
    expect(messages()).toEqual([]);
  });

  it('shows the two newest', () => {
    for (const n of [1, 2, 3, 4]) toasts.show(`${n}`);
    expect(messages()).toEqual(['3', '4']);
  });
});
