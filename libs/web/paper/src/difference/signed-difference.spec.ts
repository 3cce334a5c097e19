import { signal } from '@angular/core';
import type { PaperContentsView, PaperView, SignOffView } from '@akashi/contracts';
import type { PaperContent } from '@akashi/domain/control';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, nothingAsked, refuseWith, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { SignedDifference } from './signed-difference';

const address = 'engagements/e1/tests/t1/contents';

const signature = (id: string, digest: string, change: Partial<SignOffView> = {}): SignOffView => ({
  ...{ id, digest, role: 'prepare', signerId: 'sato', signerName: '佐藤 花子', teamRole: 'practitioner' },
  ...{ signedAt: '2026-11-10T08:31:00Z', current: false, method: 'session', passkey: null },
  voided: { reason: 'steps-recorded', by: 'sato', at: '2026-11-12T08:31:00Z' },
  ...change,
});
const paper = (...signOffs: SignOffView[]) => ({ id: 't1', signOffs }) as unknown as PaperView;
const content = (result: string, change: Partial<PaperContent> = {}): PaperContent => ({
  ...{ round: 1, control: { id: 'c1', text: '' }, conclusion: 'NO_EXCEPTION', conclusionNote: '' },
  ...{ evidence: [], items: [], deviations: [], marks: [], facts: [] },
  steps: [
    {
      ...{ id: 'a', technique: 'INSPECTION', procedure: '台帳を閲覧する', result, interviewee: '' },
      ...{ performedOn: null, performerId: 'sato', performedBy: '佐藤 花子' },
    },
  ],
  ...change,
});
const contents = (now: PaperContent, signed: Record<string, PaperContent> = {}): PaperContentsView => ({
  now: { digest: 'now', content: now },
  kept: Object.entries(signed).map(([digest, one]) => ({ digest, content: one })),
  look: null,
});

beforeEach(() => startWeb([{ provide: EngagementContext, useValue: { id: signal('e1') } }]));

describe('what was signed, beside what stands', () => {
  it('is told word by word, once for those who signed the same', async () => {
    const review = signature('s2', 'old', { role: 'review', signerName: '森 千尋' });
    const page = await renderPage(SignedDifference, { paper: paper(signature('s1', 'old'), review) });
    const now = content('承認の記録がない。', {
      conclusion: 'DEVIATION',
      evidence: [{ stepId: 'a', sha256: 'f', number: 412, name: 'ID発行一覧', versionNo: 1 }],
      items: [
        { rowSha256: 'r', populationCode: 'P-12', rank: 5, attribute: 'B', result: 'DEVIATION', note: '記録なし' },
      ],
    });
    await answer(asked(address), contents(now, { old: content('承認者の記録がない。') }));
    expect(page.element.querySelectorAll('details')).toHaveLength(1);
    expect(page.element.querySelector('summary')?.textContent).toMatch(/作成 佐藤 花子.*査閲 森 千尋/);
    const marked = (kind: string) =>
      [...page.element.querySelectorAll(kind)].map((one) => one.textContent.replace(/［.+?］/, ''));
    expect([marked('del'), marked('ins')]).toEqual([
      ['例外なし', '者'],
      ['逸脱あり', 'ID発行一覧', '逸脱', '記録なし'],
    ]);
    expect(page.text).toContain('手続1');
    expect(page.text).toContain('証跡 E-0412 第1版');
    expect(page.text).toContain('標本 P-12 5 · B');
    expect(page.text).not.toContain('old');
  });

  it('says plainly where only the digest is known', async () => {
    const page = await renderPage(SignedDifference, { paper: paper(signature('s1', 'abc123')) });
    await answer(asked(address), contents(content('x')));
    expect(page.text).toContain('SHA-256 だけが残っています');
    expect(page.element.querySelector('.hash')?.textContent).toBe('abc123');
  });

  it('says where the content is the same again, and opens the newest alone', async () => {
    const page = await renderPage(SignedDifference, { paper: paper(signature('s1', 'old'), signature('s2', 'now')) });
    await answer(asked(address), contents(content('x'), { old: content('y'), now: content('x') }));
    const all = [...page.element.querySelectorAll('details')];
    expect(all.map(({ open }) => open)).toEqual([true, false]);
    expect(all[0]?.textContent).toContain('今の内容と同じ');
  });

  it('asks nothing while every signature holds, and can be read again after a fault', async () => {
    const holds = signature('s1', 'now', { current: true, voided: null });
    await renderPage(SignedDifference, { paper: paper(holds) });
    expect(nothingAsked()).toBe(true);
    const page = await renderPage(SignedDifference, { paper: paper(signature('s1', 'old')) });
    await refuseWith(asked(address), 'not-found', 404);
    await page.press('再試行');
    await answer(asked(address), contents(content('x'), { old: content('y') }));
    expect(page.text).toContain('手続1');
  });
});
