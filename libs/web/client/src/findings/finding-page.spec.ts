import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ClientFindingView, ClientPersonSessionView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { Session } from '@akashi/web-platform';
import {
  answer,
  asked,
  nothingAsked,
  refuseWith,
  renderPage,
  settled,
  startWeb,
  type Rendered,
} from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { FindingPage } from './finding-page';

const person: ClientPersonSessionView = {
  ...{ kind: 'clientPerson', userId: 'n', email: 'n@example.test', name: '楢崎 一', clientRole: 'approver' },
  ...{ firmId: 'f', firmName: '霞台監査法人', clientId: 'c', clientName: '株式会社ミズナラクラウド' },
  ...{ memberships: [], asksCode: false, hasPasskey: false, passwordReset: null },
};
const finding: ClientFindingView = {
  ...{ id: 'f1', code: 'F-01', title: '2件に承認の記録がない', controlNumber: '9.2.1.3', stage: 'to-confirm' },
  ...{ dueOn: '2031-11-25', serviceName: 'ミズナラ文書基盤', periodStart: '2026-04-01', periodEnd: '2026-09-30' },
  ...{ isOver: false, version: 4, fact: '25件を閲覧した。', statedControl: '承認する', difference: '2件に承認がない' },
  ...{ periodNote: '', note: '11月25日までに。', releasedByName: '佐藤 花子', releasedAt: '2026-11-18T01:00:00Z' },
  items: [{ population: 'P-01', row: 12, heads: ['利用者ID', '発行日'], cells: ['U-20471', '2026-05-07'] }],
  ...{ answers: [], attached: [], plan: null, planVersions: [] },
};

async function open(change: Partial<ClientFindingView>, as: Partial<ClientPersonSessionView> = {}): Promise<Rendered> {
  const known = TestBed.inject(Session).load();
  await answer(asked('session'), { ...person, ...as });
  await known;
  const page = await renderPage(FindingPage, { findingId: 'f1' });
  await answer(asked('client/findings/f1'), { ...finding, ...change });
  return page;
}

async function say(page: Rendered, value: string): Promise<void> {
  page.element.querySelector<HTMLInputElement>(`input[value=${value}]`)!.click();
  await settled();
}

beforeEach(() => {
  sessionStorage.clear();
  startWeb();
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
});

describe('a finding on the client’s desk', () => {
  it('shows what the firm saw, the rows under their own heads, and by when an answer is wanted', async () => {
    const page = await open({});
    for (const words of ['25件を閲覧した。', 'U-20471', '利用者ID', '2031-11-25 まで', '11月25日までに。', '佐藤 花子'])
      expect(page.text).toContain(words);
  });

  it('has the words that were typed when it is opened anew, and nothing that was chosen', async () => {
    const before = await open({});
    await say(before, 'disputed');
    await before.type('ことば', '承認は別の台帳にあります。');
    const page = await open({});
    expect((page.field('ことば') as HTMLTextAreaElement).value).toBe('承認は別の台帳にあります。');
    expect(page.element.querySelector('input:checked')).toBeNull();
  });

  it('takes that it is so without a word, by one press', async () => {
    const page = await open({});
    await say(page, 'confirmed');
    await page.press('事実のとおりと答える');
    const sent = asked('client/findings/f1/answer', 'POST');
    expect(sent.request.body).toEqual({ version: 4, answer: 'confirmed', words: '' });
    await answer(sent, { ...finding, stage: 'confirmed', dueOn: null, version: 5 });
    expect(page.text).toContain('事実の確認は済んでいます');
    expect(page.element.querySelector('ak-client-fact-answer')).toBeNull();
  });

  it('asks for words where it is not so, and keeps them when somebody was faster', async () => {
    const page = await open({});
    await say(page, 'disputed');
    await page.press('お答えを出す');
    expect(page.faultsOf('ことば')).toEqual([problemText('finding.answer-words-missing').ja.happened]);
    expect(nothingAsked()).toBe(true);
    await page.type('ことば', '1件には承認の記録があります。');
    await page.press('お答えを出す');
    await refuseWith(asked('client/findings/f1/answer', 'POST'), 'stale-version', 409);
    await answer(asked('client/findings/f1'), { ...finding, version: 6 });
    await page.press('お答えを出す');
    const again = asked('client/findings/f1/answer', 'POST');
    expect(again.request.body).toEqual({ version: 6, answer: 'disputed', words: '1件には承認の記録があります。' });
  });

  it('says to the owner that the approver answers, and offers them nothing to send', async () => {
    const page = await open({}, { clientRole: 'owner' });
    expect(page.text).toContain('お答えになるのは承認者の方です');
    expect(page.element.querySelector('form')).toBeNull();
  });

  it('asks for nothing while the firm writes anew', async () => {
    const page = await open({ stage: 'being-revised', dueOn: null });
    expect(page.text).toContain('監査法人がこの文を書き直しています');
    expect(page.element.querySelector('form')).toBeNull();
  });

  it('takes the plan once it is reported, and begins the next version with what stands', async () => {
    const plan = { plan: '画面で止める', owner: '情報システム部', dueOn: '2031-02-26', improvedOn: null };
    const version = {
      ...plan,
      versionNo: 1,
      words: '',
      side: 'client' as const,
      writtenByName: '楢崎 一',
      writtenAt: '2030-12-22T01:00:00Z',
    };
    const page = await open({ stage: 'planned', dueOn: plan.dueOn, plan, planVersions: [version] });
    expect(page.text).toContain('第1版');
    await page.type('改善した日', '2020-01-10');
    await page.type('ひとこと（なくても出せます）', '画面を改めました。');
    await page.press('次の版を出す');
    const sent = asked('client/findings/f1/plan', 'PUT');
    expect(sent.request.body).toEqual({ ...plan, improvedOn: '2020-01-10', words: '画面を改めました。', version: 4 });
  });
});
