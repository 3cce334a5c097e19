import { Component, signal } from '@angular/core';
import { renderPage, settled, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { ChapterBars } from './chapter-bars';

const current = signal('5');

@Component({
  imports: [ChapterBars],
  template: `<ak-chapter-bars [counts]="counts" [names]="names" [current]="current()" (jumped)="jump($event)" />`,
})
class Host {
  readonly current = current;
  readonly names = new Map();
  readonly counts = [
    { chapter: '5', first: '5', shown: 10, mandatory: 5, all: 10 },
    { chapter: '6', first: '', shown: 0, mandatory: 0, all: 4 },
    { chapter: '9', first: '9.2.1.1', shown: 20, mandatory: 1, all: 20 },
  ];

  jump(key: string): void {
    current.set(key.split('.')[0] ?? '');
  }
}

describe('the chapters of an edition', () => {
  let page: Rendered;

  beforeEach(async () => {
    current.set('5');
    page = await renderPage(Host);
  });

  it('have a bar each, as long as they are large beside the largest, dark where mandatory', () => {
    const widths = [...page.element.querySelectorAll<HTMLElement>('.stack span')].map(({ style }) => style.width);
    expect(widths).toEqual(['25%', '25%', '0%', '0%', '5%', '95%']);
  });

  it('are gone to by ] and [, past those that show nothing', async () => {
    await page.key(']');
    expect(current()).toBe('9');
    await page.key('[');
    expect(current()).toBe('5');
  });

  it('are gone to by a press', async () => {
    page.element.querySelectorAll('button')[2]?.click();
    await settled();
    expect(current()).toBe('9');
    page.element.querySelectorAll('button')[1]?.click();
    expect(current()).toBe('9');
  });
});
