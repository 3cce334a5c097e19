import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter } from '@angular/router';
import type { JoinInspectionView } from '@akashi/contracts';
import { answer, asked, renderPage, startWeb } from '@akashi/web-ui/testing';
import { of } from 'rxjs';
import { beforeEach, describe, expect, it } from 'vitest';
import { JoinInspectionPage } from './join-inspection-page';

const invitation: JoinInspectionView = {
  ...{ firmName: '霞台監査法人', authority: '検査機関', familyName: '検査', givenName: '花子', title: '主任' },
  ...{ email: 'kensa@authority.example', beginsOn: '2026-11-01', endsOn: '2026-12-20' },
  ...{ hasAccount: false, expiresAt: '2026-10-24T01:00:00Z' },
};

beforeEach(() => {
  startWeb();
  const route = { provide: ActivatedRoute, useValue: { fragment: of('token') } };
  TestBed.configureTestingModule({ providers: [provideRouter([]), route] });
});

describe('where an inspector comes in', () => {
  it('says on whose behalf, until when, and that what they open is recorded', async () => {
    const page = await renderPage(JoinInspectionPage);
    await answer(asked('join-inspection/open', 'POST'), invitation);
    for (const words of ['検査機関', '霞台監査法人', '2026-11-01 – 2026-12-20', '開いたものはすべて記録され'])
      expect(page.text).toContain(words);
    expect(page.element.querySelectorAll('input[type="password"]')).toHaveLength(2);
  });

  it('asks whoever has an account for its password alone', async () => {
    const page = await renderPage(JoinInspectionPage);
    await answer(asked('join-inspection/open', 'POST'), { ...invitation, hasAccount: true });
    expect(page.element.querySelectorAll('input[type="password"]')).toHaveLength(1);
  });
});
