import { ActivatedRoute } from '@angular/router';
import { answer, asked, nothingAsked, refuseWith, renderPage, startWeb } from '@akashi/web-ui/testing';
import { of } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { UnsubscribePage } from './unsubscribe-page';

const startAt = (fragment: string | null) =>
  startWeb([{ provide: ActivatedRoute, useValue: { fragment: of(fragment) } }]);

describe('the link of a mail', () => {
  it('asks first, ends mail by a press, and says that deadlines come anyway', async () => {
    startAt('token-1');
    const page = await renderPage(UnsubscribePage);
    expect(nothingAsked()).toBe(true);
    expect(page.text).toContain('期限のお知らせは、止めたあともメールで届きます');
    await page.press('メールを止める');
    await answer(asked('mail/unsubscribe/token-1', 'POST'), null);
    expect(page.text).toContain('メールを止めました');
  });

  it('says what was refused', async () => {
    startAt('token-2');
    const page = await renderPage(UnsubscribePage);
    await page.press('メールを止める');
    await refuseWith(asked('mail/unsubscribe/token-2', 'POST'), 'not-found', 404);
    expect(page.element.querySelector('ak-problem-note')?.textContent.trim()).not.toBe('');
  });

  it('is not whole without its token', async () => {
    startAt(null);
    expect((await renderPage(UnsubscribePage)).text).toContain('リンクが完全ではありません');
  });
});
