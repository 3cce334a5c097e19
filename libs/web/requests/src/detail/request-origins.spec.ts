import { renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { RequestOrigins } from './request-origins';

const of = (kind: string, key: string, change: object = {}) => {
  return { kind, key, name: '', editionId: null, metBy: null, ...change };
};

beforeEach(() => startWeb());

describe('where a request came from', () => {
  it('is a link to each place, with what came there since', async () => {
    const origins = [
      of('procedure', 'p1', { name: '9.2.1.1', editionId: 'ismap' }),
      of('statement', '0'),
      of('statement', '1', { metBy: '2' }),
      of('population', 'P-12'),
      of('population', 'P-13', { metBy: 'p9' }),
      of('finding', 'f1', { name: 'F-02', metBy: '1' }),
    ];
    const page = await renderPage(RequestOrigins, { engagementId: 'e1', origins } as never);
    const shown = [...page.element.querySelectorAll('a')].map((a) => [a.textContent?.trim(), a.getAttribute('href')]);
    expect(shown).toEqual([
      ['手続 9.2.1.1', '/criteria/ismap/procedures'],
      ['言明書', '/engagements/e1/statement'],
      ['言明書 第1版', '/engagements/e1/statement?version=2'],
      ['母集団 P-12', '/engagements/e1/populations'],
      ['母集団 P-13', '/engagements/e1/populations/p9'],
      ['発見事項 F-02', '/engagements/e1/findings/f1'],
    ]);
    for (const met of ['第2版を取込み済み', '登録済み', '改善計画 第1版あり']) expect(page.text).toContain(met);
  });
});
