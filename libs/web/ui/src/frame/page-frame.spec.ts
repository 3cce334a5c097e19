// @vitest-environment jsdom
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { asAPage } from '../testing/angular-bed';
import { PageFrame } from './page-frame';
import { Theme } from './theme';

describe('a page describing itself to the frame', () => {
  let frame: PageFrame;

  beforeEach(() => {
    TestBed.resetTestingModule();
    frame = TestBed.inject(PageFrame);
  });

  it('shows its crumbs and names the browser tab after the last one', () => {
    asAPage(() => frame.describe(() => ({ crumbs: [{ label: '発見事項', link: '/findings' }, { label: 'F-01' }] })));
    TestBed.tick();
    expect(frame.crumbs().map((crumb) => crumb.label)).toEqual(['発見事項', 'F-01']);
    expect(document.title).toBe('F-01 | Akashi');
  });

  it('changes with what the page reads', () => {
    const number = signal('F-01');
    asAPage(() => frame.describe(() => ({ crumbs: [{ label: number() }] })));
    TestBed.tick();
    number.set('F-02');
    TestBed.tick();
    expect(frame.crumbs()).toEqual([{ label: 'F-02' }]);
  });

  it('gives way to the page that comes next, whatever the older one still says', () => {
    const older = signal('概要');
    asAPage(() => frame.describe(() => ({ crumbs: [{ label: older() }] })));
    asAPage(() => frame.describe(() => ({ crumbs: [{ label: '査閲' }] })));
    older.set('概要 2');
    TestBed.tick();
    expect(frame.crumbs()).toEqual([{ label: '査閲' }]);
  });

  it('says when the work was saved in the time of Japan', () => {
    frame.markSaved(new Date('2026-10-23T05:02:00Z'));
    expect(frame.saved()).toEqual({ kind: 'saved', at: '14:02' });
    frame.markUnsent(3);
    expect(frame.saved()).toEqual({ kind: 'unsent', count: 3 });
  });

  it('begins without a saved state on each page', () => {
    frame.markSaved(new Date('2026-10-23T05:02:00Z'));
    asAPage(() => frame.describe(() => ({ crumbs: [] })));
    expect(frame.saved()).toEqual({ kind: 'none' });
  });
});

describe('choosing light or dark', () => {
  beforeEach(() => {
    localStorage.clear();
    TestBed.resetTestingModule();
  });

  it('begins light, because what is read here is paper', () => {
    TestBed.inject(Theme);
    TestBed.tick();
    expect(document.documentElement.dataset['theme']).toBe('light');
  });

  it('turns the page at once and is remembered on the device', () => {
    TestBed.inject(Theme).use('dark');
    TestBed.tick();
    expect(document.documentElement.dataset['theme']).toBe('dark');
    TestBed.resetTestingModule();
    expect(TestBed.inject(Theme).choice()).toBe('dark');
  });
});
