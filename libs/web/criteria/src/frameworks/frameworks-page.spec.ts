import type { CriteriaView, EditionView, FrameworkLinksView } from '@akashi/contracts';
import type { LinkAnswer } from '@akashi/domain/framework-link';
import { Session } from '@akashi/web-platform';
import { answer, asked, refuseWith, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { CriterionLinks } from './criterion-links';
import { FrameworksPage } from './frameworks-page';

const path = 'editions/demo/framework-links';
const criteria = {
  key: ['9.2.1.1', '9.2.1.2'],
  number: ['9.2.1.1', '9.2.1.2.PB'],
  labelJa: ['登録', '削除'],
  labelEn: ['Register', 'Delete'],
} as CriteriaView;

function links(answers: LinkAnswer[] = ['yes', 'open', 'open'], proposable = 2): FrameworkLinksView {
  return {
    links: {
      criterionKey: ['9.2.1.1', '9.2.1.1', '9.2.1.2'],
      framework: ['JIS_Q_27002', 'SP_800_53', 'JIS_Q_27002'],
      reference: ['9.2.1', 'AC-2', '9.2.1'],
      origin: ['lineage', 'lineage', 'list'],
      source: ['', '', '別表6 2022-04'],
      answer: answers,
      answeredBy: answers.map((one) => (one === 'open' ? null : '管理 太郎')),
      answeredAt: answers.map((one) => (one === 'open' ? null : '2026-11-28T12:00:00.000Z')),
      version: answers.map((one) => (one === 'open' ? 1 : 2)),
    },
    proposable,
  };
}

let may = true;
beforeEach(() => {
  may = true;
  startWeb([{ provide: Session, useValue: { can: () => may } }]);
});

async function open(view = links()) {
  const page = await renderPage(FrameworksPage, { editionId: 'demo' });
  await answer(asked('editions/demo'), { titleJa: '管理基準', titleEn: 'Criteria' } as EditionView);
  await answer(asked('editions/demo/criteria'), criteria);
  await answer(asked(path), view);
  return page;
}
const shown = ({ element }: { element: HTMLElement }) =>
  [...element.querySelectorAll('tbody tr[aria-rowindex]')].map((row) => {
    const cells = [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    return cells.filter((text) => text !== '').join(' ');
  });

describe('the links of an edition to other frameworks', () => {
  it('stand with where they are known from and what was said to them, and are counted by that', async () => {
    const page = await open();
    expect(shown(page)).toEqual([
      '9.2.1.1 登録 JIS Q 27002 9.2.1 版の由来 確認済み管理 太郎',
      '9.2.1.1 登録 SP 800-53 AC-2 版の由来 返事待ち',
      '9.2.1.2.PB 削除 JIS Q 27002 9.2.1 別表6 2022-04 返事待ち',
    ]);
    expect(page.text).toContain('すべて 3');
    expect(page.text).toContain('返事待ち 2');
  });

  it('are found by framework and reference', async () => {
    const page = await open();
    await page.type('番号・題名・基準・対応する番号を検索', '800-53');
    expect(shown(page)).toHaveLength(1);
    expect(page.text).toContain('1 / 3 件');
  });

  it('are answered together, each as it was seen; what has that answer already is left out', async () => {
    const page = await open();
    page.element.querySelector<HTMLInputElement>('thead input')!.click();
    await settled();
    await page.press('対応する');
    const sent = asked(`${path}/answers`, 'POST');
    expect(sent.request.body).toEqual({
      links: [
        { criterionKey: '9.2.1.1', framework: 'SP_800_53', reference: 'AC-2', version: 1 },
        { criterionKey: '9.2.1.2', framework: 'JIS_Q_27002', reference: '9.2.1', version: 1 },
      ],
      answer: 'yes',
    });
    await answer(sent, links(['yes', 'yes', 'yes']));
    expect(page.text).toContain('確認済み 3');
    expect(() => page.button('対応する')).toThrow();
    expect(page.button('返事を取り消す').getAttribute('aria-keyshortcuts')).toBe('R');
  });

  it('are read again where somebody else was first', async () => {
    const page = await open(links(['open', 'open', 'open']));
    await page.press('対応しない');
    await refuseWith(asked(`${path}/answers`, 'POST'), 'stale-version');
    await answer(asked(path), links(['no', 'open', 'open']));
    expect(shown(page)[0]).toContain('対応しない');
  });

  it('are proposed while there is an origin that is no link, and changed by nobody who may not', async () => {
    const page = await open();
    await page.press('由来から2件を提案');
    await answer(asked(`${path}/propose`, 'POST'), links(undefined, 0));
    expect(page.button('由来から提案').getAttribute('aria-disabled')).toBe('true');
  });

  it('are only shown to whoever may not change them', async () => {
    may = false;
    const page = await open();
    expect(page.element.querySelectorAll('input[type=checkbox]')).toHaveLength(0);
    expect(page.element.querySelectorAll('.answers ak-button')).toHaveLength(0);
    expect(page.text).toContain('変更できるのは、管理者と品質管理の担当です。');
    for (const name of ['一覧の取込み', '由来から2件を提案']) {
      expect(page.button(name).getAttribute('aria-disabled')).toBe('true');
    }
  });
});

describe('the links of one criterion', () => {
  it('are the confirmed ones, by framework, with how many wait', async () => {
    const pane = await renderPage(CriterionLinks, { editionId: 'demo', criterionKey: '9.2.1.1' });
    const request = asked(path);
    expect(request.request.urlWithParams).toContain('criterion=9.2.1.1');
    await answer(request, links());
    expect(pane.text).toContain('JIS Q 270029.2.1');
    expect(pane.text).not.toContain('AC-2');
    expect(pane.text).toContain('返事待ち 2件');
  });
});
