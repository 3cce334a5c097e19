import { TestBed } from '@angular/core/testing';
import type { RulesetVersionSummaryView, RulesetVersionView } from '@akashi/contracts';
import type { RulesetValue } from '@akashi/domain/ruleset';
import { Session } from '@akashi/web-platform';
import { answer, asked, nothingAsked, openDialog, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { ReviseRulesetDialog } from './revise-ruleset-dialog';
import { RulesetPage } from './ruleset-page';

const shipped = 'ISMAP@2024-08-01.3';
const own = `${shipped}+1`;
const base = { scheme: 'ISMAP', variant: 'STANDARD', validFrom: '2024-08-01' } as const;
const found = { confidence: 'found', source: 'ISMAP管理基準 2.2.5' } as const;
const number = { kind: 'number', options: [], text: '4' } as const;
const values: RulesetValue[] = [
  { path: 'period.maxMonths', group: 'period', ...number, text: '12', ...found },
  {
    path: 'deadlines.applyMonthsAfterPeriodEnd',
    group: 'deadlines',
    ...number,
    confidence: 'found-secondary',
    source: '更新手続の解説記事',
  },
  {
    path: 'deadlines.endRule',
    group: 'deadlines',
    kind: 'choice',
    options: ['CIVIL_CODE', 'SAME_DAY'],
    text: 'CIVIL_CODE',
    confidence: 'recalled',
    source: '民法140〜143条',
  },
  {
    path: 'report.words.stems.severity',
    group: 'report',
    kind: 'lines',
    options: [],
    text: '重大な | refuse\n不備 | warn',
    confidence: 'own-default',
    source: '当法人の一覧',
  },
];
const correction = {
  path: 'deadlines.applyMonthsAfterPeriodEnd',
  text: '5',
  confidence: 'found',
  source: '照会の回答 2026-11-18',
} as const;
const revision = { reason: '照会で確かめたため', byId: 'u2', byName: '長谷川 静', at: '2026-11-24T06:20:00.000Z' };
const decision = { reason: '', byName: '髙瀬 理', at: '2026-11-25T01:00:00.000Z' };
const summaries: RulesetVersionSummaryView[] = [
  { ...base, id: shipped, predecessor: null, state: 'shipped', version: 1, revision: null, decision: null },
  { ...base, id: own, predecessor: shipped, state: 'approved', version: 2, revision, decision },
];
const before: RulesetVersionView = { ...summaries[0]!, values };
const after: RulesetVersionView = {
  ...summaries[1]!,
  values: values.map((value) => (value.path === correction.path ? { ...value, ...correction } : value)),
};

/** The page as somebody with these rights in the firm opens it. */
async function open(permissions: readonly string[], inputs: Record<string, unknown> = {}) {
  const loading = TestBed.inject(Session).load();
  const person = { kind: 'member', userId: 'u1', firmId: 'f1', firmName: '監査法人', firmRoles: [], memberships: [] };
  await answer(asked('session'), { ...person, permissions });
  await loading;
  const page = await renderPage(RulesetPage, inputs);
  const engagement = { id: 'e1', name: 'ミズナラ文書基盤 2026年度', rulesetId: shipped };
  await answer(asked('ruleset-versions'), summaries);
  await answer(asked('engagements'), [engagement]);
  const opened = inputs['version'] === shipped ? before : after;
  await answer(asked(`ruleset-versions/${encodeURIComponent(opened.id)}`), opened);
  if (opened === after) await answer(asked(`ruleset-versions/${encodeURIComponent(shipped)}`), before);
  return page;
}

beforeEach(() => startWeb());

describe('the page of the ruleset', () => {
  it('shows the newest version: every value with source and certainty, in sums that add up', async () => {
    const page = await open([]);
    const rows = page.element.querySelectorAll('.choose');
    expect(rows).toHaveLength(values.length);
    expect(page.text).toContain('ISMAP管理基準 2.2.5');
    const counts = [...page.element.querySelectorAll('.sums b')].map((one) => Number(one.textContent));
    expect(counts.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(counts.at(-1));
    expect(counts.at(-1)).toBe(values.length);
  });

  it('shows what differs from the version before, the old value struck', async () => {
    const page = await open([]);
    expect(page.element.querySelector('.val del')?.textContent).toBe('4');
    expect(page.element.querySelector('.val ins')?.textContent).toBe('5');
    expect(page.text).toContain('変えた値 1');
  });

  it('says which engagement obeys which version, and who made a version and why', async () => {
    const page = await open([]);
    const obeys = page.element.querySelector('.obeys');
    expect(obeys?.textContent).toContain('ミズナラ文書基盤 2026年度');
    expect(obeys?.textContent).toContain('同梱の版');
    expect(page.text).toContain('長谷川 静');
    expect(page.text).toContain('照会で確かめたため');
  });

  it('lets nobody correct a value who may not, and says why', async () => {
    const page = await open([]);
    await page.press('最長（か月）');
    expect(page.element.querySelector('#ruleset-value form')).toBeNull();
    expect(page.text).toContain('値を直せるのは組織の管理者と品質管理部門です。');
  });

  it('corrects only in the newest version', async () => {
    const page = await open(['ruleset.revise'], { version: shipped });
    await page.press('最長（か月）');
    expect(page.element.querySelector('#ruleset-value form')).toBeNull();
    expect(page.text).toContain('あとの版があります。');
  });

  it('keeps corrected values on this device until there is a version of them, each with its source', async () => {
    const page = await open(['ruleset.revise']);
    await page.press('最長（か月）');
    await page.type('新しい値', '6');
    await page.press('次の版に入れる');
    expect(page.faultsOf('新しい値の出所')).toEqual(['値を確かめた文書や回答を入力してください。']);
    await page.type('新しい値の出所', '照会の回答');
    await page.press('次の版に入れる');
    expect(page.text).toContain('次の版に入れる値が 1つあります');
    expect(page.button('草案の作成').textContent).toContain('1');
    expect(nothingAsked()).toBe(true);
    expect(localStorage.length).toBe(1);
    await page.press('すべて戻す');
    expect(localStorage.length).toBe(0);
  });
});

describe('making a version', () => {
  it('needs a reason, and sends every corrected value with its source', async () => {
    const dialog = await openDialog(ReviseRulesetDialog, { version: before, corrections: [correction] });
    expect(dialog.text).toContain('申請（期間末からの月数） 4 → 5');
    await dialog.press('草案の作成');
    expect(dialog.faultsOf('新しい版を作る理由')).toHaveLength(1);
    expect(nothingAsked()).toBe(true);
    await dialog.type('新しい版を作る理由', '照会で確かめたため');
    await dialog.press('草案の作成');
    const sent = asked(`ruleset-versions/${encodeURIComponent(shipped)}/revise`, 'POST');
    expect(sent.request.body).toEqual({ reason: '照会で確かめたため', corrections: [correction] });
    await answer(sent, after);
    expect(dialog.closedWith).toEqual({ answer: after });
  });
});
