import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { SavedViewView } from '@akashi/contracts';
import { MatrixStore } from '@akashi/web-data';
import { Session } from '@akashi/web-platform';
import { answer, asked, openDialog, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { SavedViews } from './saved-views';
import { SaveViewDialog } from './save-view-dialog';
import { ViewTabs } from './view-tabs';

const path = 'engagements/e1/matrix/views';
const ask = { engagementId: 'e1', params: { chapter: '9' } };
const one = (more: Partial<SavedViewView> = {}): SavedViewView => ({
  id: 'v1',
  name: '第9章の残り',
  params: { chapter: '9' },
  isShared: false,
  ownerId: 'ogawa',
  ...more,
});

@Component({
  imports: [ViewTabs],
  providers: [SavedViews],
  template: `<ak-view-tabs
    [rows]="[]"
    [facts]="{ userId: 'ogawa', today: '2026-10-23' }"
    [params]="{ chapter: '9' }"
    current="all"
  />`,
})
class Tabs {
  readonly saved = inject(SavedViews);
}

async function tabs() {
  TestBed.overrideProvider(MatrixStore, { useValue: { engagementId: () => 'e1' } });
  TestBed.overrideProvider(Session, { useValue: { userId: () => 'ogawa' } });
  const fixture = TestBed.createComponent(Tabs);
  await settled();
  const element = fixture.nativeElement as HTMLElement;
  return {
    saved: fixture.componentInstance.saved,
    names: () =>
      [...element.querySelectorAll('nav a')].slice(7).map((tab) => tab.textContent?.replace(/\s+/g, ' ').trim()),
    drop: () => element.querySelector<HTMLButtonElement>('.drop-view'),
  };
}

beforeEach(() => startWeb());

describe('saving a view', () => {
  it('wants a name, and sends what the page shows under it', async () => {
    const dialog = await openDialog<SavedViewView>(SaveViewDialog, ask, { focus: 'input' });
    await dialog.press('保存');
    expect(dialog.faultsOf('ビューの名前')).toEqual(['名前を入力してください。']);
    await dialog.type('ビューの名前', ' 第9章の残り ');
    await dialog.press('保存');
    const sent = asked(path, 'PUT');
    expect(sent.request.body).toEqual({ name: '第9章の残り', params: { chapter: '9' }, isShared: false });
    await answer(sent, one());
    expect(dialog.closedWith).toEqual({ answer: one() });
  });
});

describe('the tabs of the matrix', () => {
  it('show one’s own views and say which are a colleague’s', async () => {
    const page = await tabs();
    await answer(asked(path), [one(), one({ id: 'v2', name: '週次', params: {}, isShared: true, ownerId: 'sato' })]);
    expect(page.names()).toEqual(['第9章の残り 0', '週次（共有） 0']);
  });

  it('let one’s own be removed, and keep it when that fails', async () => {
    const page = await tabs();
    await answer(asked(path), [one()]);
    page.drop()!.click();
    await settled();
    asked(`${path}/v1/remove`, 'POST').flush(null, { status: 500, statusText: '' });
    await settled();
    expect(page.names()).toEqual(['第9章の残り 0']);
    expect(page.saved.problem()).not.toBeNull();
    page.drop()!.click();
    await settled();
    await answer(asked(`${path}/v1/remove`, 'POST'), null);
    expect(page.names()).toEqual([]);
  });

  it('offer no removal of what a colleague shares', async () => {
    const page = await tabs();
    await answer(asked(path), [one({ ownerId: 'sato', isShared: true })]);
    expect(page.names()).toEqual(['第9章の残り（共有） 0']);
    expect(page.drop()).toBeNull();
  });
});
