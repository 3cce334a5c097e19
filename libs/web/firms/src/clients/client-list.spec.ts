import type { ClientView } from '@akashi/contracts';
import { renderPage, startWeb } from '@akashi/web-ui/testing';
import { Component, signal } from '@angular/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { ClientList } from './client-list';

const client = (id: string, name: string): ClientView =>
  ({ id, name, nameKana: '', corporateNumber: '', services: [] }) as unknown as ClientView;

@Component({
  imports: [ClientList],
  template: `<ak-client-list [clients]="clients" [openId]="open()" (choose)="open.set($event)" />`,
})
class Clients {
  readonly clients = [client('a', 'ミズナラ'), client('b', 'クヌギ'), client('c', 'コナラ'), client('d', 'ブナ')];
  readonly open = signal('b');
}

describe('the list of clients', () => {
  beforeEach(() => startWeb([]));

  it('goes by keys through what the filter shows, and from what it hides to the first of these', async () => {
    const page = await renderPage(Clients);
    const current = () => page.element.querySelector('[aria-current="true"] b')?.textContent;
    await page.key('j');
    expect(current()).toBe('コナラ');
    await page.key('k');
    await page.type('名称・法人番号・サービスで絞り込む', 'ナラ');
    expect(current()).toBeUndefined();
    await page.key('j');
    expect(current()).toBe('ミズナラ');
    await page.key('j');
    expect(current()).toBe('コナラ');
    await page.key('j');
    expect(current()).toBe('コナラ');
  });
});
