import { TestBed } from '@angular/core/testing';
import type { ClientLetterView, ClientPersonSessionView } from '@akashi/contracts';
import { Session } from '@akashi/web-platform';
import { answer, asked, nothingAsked, renderPage, settled, startWeb, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { LettersPage } from './letters-page';

const person: ClientPersonSessionView = {
  ...{ kind: 'clientPerson', userId: 'n', email: 'n@example.test', name: '楢崎 一', clientRole: 'approver' },
  ...{ firmId: 'f', firmName: '霞台監査法人', clientId: 'c', clientName: '株式会社ミズナラクラウド' },
  ...{ memberships: [], asksCode: false, hasPasskey: false, passwordReset: null },
};
const pointOf = (code: string, textJa: string) => ({ code, textJa, textEn: code, answer: null, words: '' });
const letter: ClientLetterView = {
  ...{ id: 'l1', serviceName: 'ミズナラ文書基盤', periodStart: '2026-04-01', periodEnd: '2026-09-30' },
  points: [pointOf('CONTROLS', '管理策の責任は経営者にある'), pointOf('EVENTS', '期間後の事象をすべて伝えた')],
  ...{ signBy: '2031-12-18', note: '', requestedByName: '佐藤 花子', requestedAt: '2026-12-10T01:00:00Z' },
  ...{ isOver: false, signature: null },
};

async function open(as: Partial<ClientPersonSessionView> = {}): Promise<Rendered> {
  const known = TestBed.inject(Session).load();
  await answer(asked('session'), { ...person, ...as });
  await known;
  const page = await renderPage(LettersPage);
  await answer(asked('client/letters'), [letter]);
  return page;
}

beforeEach(() => {
  sessionStorage.clear();
  startWeb();
});

describe('the representation letter on the client’s desk', () => {
  it('is signed once every point is answered, with what limits one in the client’s words', async () => {
    const page = await open();
    await page.press('本人を確かめて署名');
    expect(page.text).toContain('まだ 2点のお答えがありません。');
    expect(nothingAsked()).toBe(true);
    await page.press('すべてを確認した');
    page.element.querySelectorAll<HTMLInputElement>('input[value=qualified]')[1]!.click();
    await settled();
    await page.type('2 に添えることば', '10月12日に検証環境が停止しました。');
    await page.type('役職', '代表取締役');
    await page.type('権限', '最終の決裁権限');
    await page.press('本人を確かめて署名');
    const sent = asked('client/letters/l1/sign', 'POST');
    expect(sent.request.body).toEqual({
      points: [
        { code: 'CONTROLS', answer: 'confirmed', words: '' },
        { code: 'EVENTS', answer: 'qualified', words: '10月12日に検証環境が停止しました。' },
      ],
      signerTitle: '代表取締役',
      signerAuthority: '最終の決裁権限',
    });
    const signature = { signedByName: '楢崎 一', signerTitle: '代表取締役', signerAuthority: '最終の決裁権限' };
    const signed = { ...signature, signedAt: '2026-12-18T01:00:00Z', fileName: '経営者確認書.pdf' };
    await answer(sent, { ...letter, signature: signed });
    expect(page.text).toContain('署名済み');
    expect(page.text).toContain('経営者確認書.pdf');
    expect(page.element.querySelector('ak-client-sign-letter')).toBeNull();
  });

  it('is read by the owner, who signs nothing', async () => {
    const page = await open({ clientRole: 'owner' });
    expect(page.text).toContain('管理策の責任は経営者にある');
    expect(page.text).toContain('署名されるのは承認者の方です');
    expect(page.element.querySelector('input')).toBeNull();
  });
});
