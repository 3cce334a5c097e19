import '@angular/compiler';
import { Injector, signal } from '@angular/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { Drafts } from './drafts';
import { Session } from './session';

const workplace = signal('ana.firm');
const drafts = Injector.create({
  providers: [{ provide: Session, useValue: { workplace } }, { provide: Drafts }],
}).get(Drafts);

beforeEach(() => {
  localStorage.clear();
  workplace.set('ana.firm');
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
    workplace.set('ben.firm');
    expect(drafts.find('paper.1')).toBeNull();
    drafts.drop('paper.1');
    workplace.set('ana.firm');
    expect(drafts.find('paper.1')).toBe('途中');
  });

  it('is none where it can no longer be read, and may be typed anew', () => {
    drafts.keep('paper.1', '途中');
    localStorage.setItem(localStorage.key(0)!, '{"result":"途');
    expect(drafts.find('paper.1')).toBeNull();
    drafts.keep('paper.1', 'もう一度');
    expect(drafts.find('paper.1')).toBe('もう一度');
  });

  it('is left where it was typed by somebody who works elsewhere too', () => {
    drafts.keep('client', '前の監査機関の顧客');
    workplace.set('ana.another-firm');
    expect(drafts.find('client')).toBeNull();
  });
});
