import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { InspectorSessionView } from '@akashi/contracts';
import { Session } from '@akashi/web-platform';
import { answer, asked, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { InspectorFrame } from './inspector-frame';

const kensa: InspectorSessionView = {
  ...{ kind: 'inspector', userId: 'kensa', email: 'kensa@authority.example', name: '検査 花子' },
  ...{ firmId: 'f', firmName: '霞台監査法人', inspectionId: 'i', reference: '検-1', authority: '検査機関' },
  ...{ memberships: [], asksCode: true, hasPasskey: false, passwordReset: null },
};

beforeEach(() => {
  startWeb();
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
});

describe('the frame of an inspector', () => {
  it('says under which inspection they are here, and that what they open is recorded', async () => {
    const loading = TestBed.inject(Session).load();
    await answer(asked('session'), kensa);
    await loading;
    const page = await renderPage(InspectorFrame);
    for (const words of ['検査機関 検-1', '霞台監査法人', '閲覧のみ', '開いたものはすべて'])
      expect(page.text).toContain(words);
    const places = [...page.element.querySelectorAll('nav a')].map((a) => a.getAttribute('href'));
    expect(places).toEqual(['/inspection', '/inspection/account']);
  });
});
