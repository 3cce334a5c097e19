import { provideRouter } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDialog } from '../testing';
import { SignBatchDialog, type SignBatchAsk } from './sign-batch-dialog';

const left: SignBatchAsk['left'] = [
  { id: 'a', name: '9.2.1.1 整備', link: '/engagements/e/papers/a', reasons: ['sign-off.no-evidence'] },
  {
    id: 'b',
    name: '9.2.1.2 運用',
    link: '/engagements/e/papers/b',
    reasons: ['sign-off.not-opened', 'sign-off.has-deviation', 'sign-off.has-open-note'],
  },
];
const open = (ask: SignBatchAsk) => openDialog<boolean>(SignBatchDialog, ask);

beforeEach(() => TestBed.configureTestingModule({ providers: [provideRouter([])] }));

describe('what is said before a batch of signatures', () => {
  it('names each paper that is left out, with every reason and the way to it', async () => {
    const dialog = await open({ as: 'review', ready: 3, left });
    expect(dialog.text).toContain('3件の査閲に署名します');
    expect(dialog.text).toContain('個別の署名が必要な調書 2件');
    const rows = [...dialog.element.querySelectorAll('tbody tr')].map((row) => row.textContent?.trim());
    expect(rows[0]).toContain('証跡がありません');
    expect(rows[1]).toContain('まだ開いていません、逸脱があります、未解決のメモがあります');
    const links = [...dialog.element.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/engagements/e/papers/a', '/engagements/e/papers/b']);
    await dialog.press('3件に署名');
    expect(dialog.closedWith).toEqual({ answer: true });
  });

  it('offers no signature where nothing can be signed together', async () => {
    const dialog = await open({ as: 'prepare', ready: 0, left });
    expect(dialog.text).toContain('まとめて署名できる調書はありません');
    expect(dialog.element.querySelector('[type=submit]')).toBeNull();
    await dialog.press('やめる');
    expect(dialog.closedWith).toEqual({ answer: false });
  });

  it('lists nothing where nothing is left out', async () => {
    const dialog = await open({ as: 'prepare', ready: 2, left: [] });
    expect(dialog.text).toContain('評価 2件の作成に署名します');
    expect(dialog.element.querySelector('table')).toBeNull();
  });
});
