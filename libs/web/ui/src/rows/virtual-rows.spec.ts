import { Component, ElementRef, computed, inject, signal } from '@angular/core';
import { renderPage, settled, type Rendered } from '../testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { MeasuredRow } from './measured-row';
import { VirtualRows } from './virtual-rows';

const count = signal(10_000);
const open = signal('k0');
let rows: VirtualRows;

@Component({
  imports: [MeasuredRow],
  template: `
    @for (row of rows.drawn(); track row.key) {
      <button type="button" [akRow]="rows" [akRowAt]="row.at" [attr.data-gap]="row.gap">{{ row.key }}</button>
    }
    <i>{{ rows.after() }}</i>
  `,
})
class Host {
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly rows = new VirtualRows({
    window: () => this.host,
    keys: computed(() => Array.from({ length: count() }, (_, at) => `k${at}`)),
    open,
    height: 20,
  });

  constructor() {
    rows = this.rows;
  }
}

describe('a list of ten thousand rows', () => {
  let page: Rendered;
  const drawn = () => [...page.element.querySelectorAll('button')].map((row) => row.textContent);

  beforeEach(async () => {
    count.set(10_000);
    open.set('k0');
    page = await renderPage(Host);
  });

  it('draws those in sight, and leaves the place of the others', () => {
    expect(drawn().length).toBeLessThan(100);
    expect(drawn()[0]).toBe('k0');
    expect(Number(page.element.querySelector('i')?.textContent)).toBeGreaterThan(190_000);
  });

  it('keeps the open row in the document, with the gap before it', async () => {
    open.set('k7000');
    await settled();
    expect(drawn().at(-1)).toBe('k7000');
    const gap = [...page.element.querySelectorAll('button')].at(-1)?.dataset['gap'];
    expect(Number(gap)).toBeGreaterThan(100_000);
  });

  it('keeps the row that has the focus while another is open', async () => {
    page.element.querySelectorAll('button')[2]?.focus();
    open.set('k9999');
    await settled();
    expect(document.activeElement?.textContent).toBe('k2');
  });

  it.each([
    ['ArrowDown', 'k501'],
    ['ArrowUp', 'k499'],
    ['PageDown', 'k515'],
    ['Home', 'k0'],
    ['End', 'k9999'],
    ['a', undefined],
  ])('%s leads from the five hundredth to %s', (key, to) => {
    open.set('k500');
    expect(rows.keyBy({ key })).toBe(to);
  });

  it('draws every row for paper, and only those in sight afterwards', async () => {
    count.set(500);
    await settled();
    window.dispatchEvent(new Event('beforeprint'));
    expect(drawn()).toHaveLength(500);
    window.dispatchEvent(new Event('afterprint'));
    await settled();
    expect(drawn().length).toBeLessThan(100);
  });

  it('draws nothing that is gone', async () => {
    count.set(1);
    await settled();
    expect(drawn()).toEqual(['k0']);
  });
});
