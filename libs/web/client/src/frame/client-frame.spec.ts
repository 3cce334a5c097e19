import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { ClientPersonSessionView } from '@akashi/contracts';
import { Session } from '@akashi/web-platform';
import { answer, asked, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ClientFrame } from './client-frame';

const fujii: ClientPersonSessionView = {
  ...{ kind: 'clientPerson', userId: 'fujii', email: 'fujii@example.test', name: '藤井 恵', clientRole: 'owner' },
  ...{ firmId: 'f', firmName: '霞台監査法人', clientId: 'c', clientName: '株式会社ミズナラクラウド' },
  ...{ memberships: [], asksCode: false, hasPasskey: false, passwordReset: null },
};

beforeEach(() => {
  sessionStorage.clear();
  startWeb();
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
});

async function openFrame(session: ClientPersonSessionView) {
  const known = TestBed.inject(Session).load();
  await answer(asked('session'), session);
  await known;
  return renderPage(ClientFrame);
}

describe('the frame of a client’s people', () => {
  it('says whose part they see, in either language, and says nothing of a password that no link has set', async () => {
    const frame = await openFrame(fujii);
    expect(frame.text).toContain('株式会社ミズナラクラウド');
    expect(frame.text).toContain('藤井 恵');
    expect(frame.text).not.toContain('発行したリンク');
    await frame.press('EN');
    expect(frame.text).toContain('What you do is recorded under your name');
  });

  it('has the way out on every page', async () => {
    const led = vi.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    const frame = await openFrame(fujii);
    await frame.press('サインアウト');
    await answer(asked('session/close', 'POST'), null);
    expect(TestBed.inject(Session).person()).toBeNull();
    expect(led).toHaveBeenCalledWith('/sign-in');
  });

  it('tells whose link set the password', async () => {
    const frame = await openFrame({
      ...fujii,
      passwordReset: { at: '2026-11-29T00:00:00Z', byName: '同僚 花', isMailed: false },
    });
    expect(frame.text).toContain('同僚 花さんが発行したリンクで');
  });
});
