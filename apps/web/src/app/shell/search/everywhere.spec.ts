import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { SearchHit } from '@akashi/contracts';
import { searchKinds, type SearchKind } from '@akashi/domain/search';
import { answer, asked, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SHELL_SESSION } from '../shell-session';
import { Everywhere } from './everywhere';
import { placeOf } from './search-place';

const hit = (change: Partial<SearchHit> = {}): SearchHit => ({
  id: 'i',
  engagementId: 'e',
  engagementName: '文書基盤 2026年度',
  parentId: null,
  label: '',
  code: '',
  title: { before: '', hit: '権限', after: 'の付与' },
  excerpt: null,
  ...change,
});

describe('where a thing is opened', () => {
  it.each<[SearchKind, Partial<SearchHit>, string]>([
    ['control', {}, '/engagements/e/matrix?control=i'],
    ['paper', {}, '/engagements/e/papers/i'],
    ['evidence', { parentId: 'p' }, '/engagements/e/papers/p?evidence=i'],
    ['population', {}, '/engagements/e/populations/i'],
    ['item', { parentId: 'p', label: 'paper', code: 'P-02-13' }, '/engagements/e/papers/p?item=i&of=P-02'],
    ['item', { parentId: 'p', label: 'population', code: 'P-02-13' }, '/engagements/e/populations/p'],
    ['finding', {}, '/engagements/e/findings/i'],
    ['engagement', {}, '/engagements/e/overview'],
    ['person', { engagementId: null }, '/firm?member=i'],
    ['client', { engagementId: null }, '/clients?client=i'],
  ])('a %s %j is opened at its place', (kind, change, place) => {
    expect(placeOf(kind, hit(change))).toBe(place);
  });
});

describe('searching everywhere from the palette', () => {
  const engagement = signal<{ id: string } | null>({ id: 'e' });
  beforeEach(() => {
    engagement.set({ id: 'e' });
    startWeb([{ provide: SHELL_SESSION, useValue: { engagement } }]);
  });
  const found = async (here: boolean, kind: SearchKind, hits: SearchHit[]) => {
    const groups = TestBed.inject(Everywhere).search().find({ words: '権限', only: null, here });
    await answer(asked('search', 'POST'), { groups: [{ kind, hits, hasMore: false }] });
    return groups;
  };

  it('asks for the open engagement alone, or for all', async () => {
    const search = TestBed.inject(Everywhere).search();
    void search.find({ words: '権限', only: null, here: true });
    expect(asked('search', 'POST').request.body).toEqual({ words: '権限', engagementId: 'e' });
    void search.find({ words: '権限', only: 'item', here: false });
    expect(asked('search', 'POST').request.body).toEqual({ words: '権限', only: 'item' });
    engagement.set(null);
    expect(TestBed.inject(Everywhere).search().isInside).toBe(false);
  });

  it('opens what was chosen', async () => {
    const go = vi.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    const [group] = await found(true, 'finding', [hit({ code: 'F-01' })]);
    expect(group).toMatchObject({ name: '発見事項', hits: [{ code: 'F-01', label: '権限の付与', end: '' }] });
    group!.hits[0]!.run();
    expect(go).toHaveBeenCalledWith('/engagements/e/findings/i');
  });

  it('says of which engagement a thing is where several are looked in, and of which test a paper is', async () => {
    const [group] = await found(false, 'paper', [hit({ label: 'OPERATION' })]);
    expect(group?.hits[0]?.end).toBe('運用 · 文書基盤 2026年度');
  });

  it.each(searchKinds)('has a name and a sign for the kind %s', async (kind) => {
    const [group] = await found(true, kind, [hit({ label: kind === 'paper' ? 'DESIGN' : '' })]);
    expect(group?.name).not.toBe('');
    expect(group?.hits[0]?.icon).toBeDefined();
  });
});
