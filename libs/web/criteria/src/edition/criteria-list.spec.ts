// @vitest-environment jsdom
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { renderPage, settled, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { CriteriaList, type CriterionRow } from './criteria-list';

const open = signal('k0');

@Component({
  imports: [CriteriaList],
  template: `<ak-criteria-list [rows]="rows" [(openKey)]="open" />`,
})
class Host {
  readonly open = open;
  readonly rows = Array.from({ length: 5_000 }, (_, at): CriterionRow => {
    const row = { key: `k${at}`, number: `9.${at}`, chapter: '9', depth: 2, level: 4, label: `題 ${at}` };
    return { ...row, isMandatory: false, isAudited: true };
  });
}

describe('the list of an edition’s criteria', () => {
  let page: Rendered;
  const list = () => page.element.querySelector<HTMLElement>('[role="listbox"]')!;

  beforeEach(async () => {
    TestBed.resetTestingModule();
    open.set('k0');
    page = await renderPage(Host);
  });

  it('draws a few of five thousand lines', () => {
    expect(page.element.querySelectorAll('[role="option"]').length).toBeLessThan(100);
  });

  it.each([
    ['ArrowDown', 'k1'],
    ['ArrowUp', 'k0'],
    ['PageDown', 'k15'],
    ['End', 'k4999'],
  ])('goes by %s to %s', async (key, to) => {
    list().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settled();
    expect(open()).toBe(to);
  });
});
