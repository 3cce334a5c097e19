import '@angular/compiler';
import { Injector, signal } from '@angular/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { Drafts } from './drafts';
import { Session } from './session';

const userId = signal('ana');
const drafts = Injector.create({
  providers: [{ provide: Session, useValue: { userId } }, { provide: Drafts }],
}).get(Drafts);

beforeEach(() => {
  localStorage.clear();
  userId.set('ana');
});

describe('what was typed and not yet taken', () => {
  it('is found again under its name until it is taken', () => {
    drafts.keep('paper.1', { result: '記録を閲覧した。' });
    expect(drafts.find('paper.1')).toEqual({ result: '記録を閲覧した。' });
    expect(drafts.find('paper.2')).toBeNull();
    drafts.drop('paper.1');
    expect(drafts.find('paper.1')).toBeNull();
  });

  it('is nobody else’s at the same desk, and waits for whose it is', () => {
    drafts.keep('paper.1', '途中');
    userId.set('ben');
    expect(drafts.find('paper.1')).toBeNull();
    drafts.drop('paper.1');
    userId.set('ana');
    expect(drafts.find('paper.1')).toBe('途中');
  });
});
