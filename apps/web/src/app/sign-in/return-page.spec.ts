import { problemText } from '@akashi/contracts/problems';
import { asked, nothingAsked, refuseWith, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { ReturnPage } from './return-page';
import { ownFirm } from './own-firm';

describe('coming back from the firm’s provider', () => {
  beforeEach(() => startWeb());

  it('sends what the browser brought, and says why it lets nobody in', async () => {
    const page = await renderPage(ReturnPage, { code: 'c-1', state: 'in.s-1', iss: 'https://login.example' });
    const sent = asked('session/provider', 'POST');
    expect(sent.request.body).toEqual({ code: 'c-1', state: 'in.s-1', iss: 'https://login.example' });
    await refuseWith(sent, 'identity-provider.not-linked');
    expect(page.text).toContain(problemText('identity-provider.not-linked').ja.happened);
  });

  it('links an identity by another operation, whatever the page was opened with', async () => {
    await renderPage(ReturnPage, { code: 'c-1', state: 'link.s-1', iss: '' });
    expect(asked('account/identity', 'POST').request.body).toEqual({ code: 'c-1', state: 'link.s-1', iss: '' });
  });

  it('sends nothing where the person left off at the provider', async () => {
    const page = await renderPage(ReturnPage, { state: 'in.s-1' });
    expect(nothingAsked()).toBe(true);
    expect(page.text).toContain('取り消されたか、断られました');
  });
});

describe('the firm by whose provider people come in', () => {
  beforeEach(() => localStorage.clear());

  it('is that of the address, known again in this browser, and never anything else', () => {
    const id = '0192f0c1-0000-7000-8000-000000000001';
    expect([ownFirm(undefined), ownFirm('//evil.example')]).toEqual([null, null]);
    expect([ownFirm(id), ownFirm(undefined)]).toEqual([id, id]);
  });
});
