// @vitest-environment jsdom
import { TestBed } from '@angular/core/testing';
import type { CriterionView } from '@akashi/contracts';
import { Session } from '@akashi/web-platform';
import { Language } from '@akashi/web-ui';
import { answer, asked, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { CriterionPane } from './criterion-pane';

const criterion: CriterionView = {
  key: 'a.1',
  number: 'A.1',
  labelJa: '方針',
  labelEn: 'Policy',
  partName: '',
  textJa: '経営層が承認する',
  textEn: 'Management approves it',
  others: [
    { language: 'de', title: 'Richtlinie', text: 'Die Leitung genehmigt sie' },
    { language: 'zh-Hant', title: '', text: '政策由管理階層核准' },
  ],
  responsibility: '',
  criticalArea: '',
  mainTarget: '',
  changeType: '',
  lineage: {},
  isMandatory: false,
  isAudited: true,
};

beforeEach(() => startWeb([{ provide: Session, useValue: { can: () => false } }]));

async function open(change: Partial<CriterionView> = {}) {
  const page = await renderPage(CriterionPane, { editionId: 'demo', criterionKey: 'a.1' });
  await answer(asked('editions/demo/criteria/a.1'), { ...criterion, ...change });
  return page;
}
const shown = (element: HTMLElement) =>
  [...element.querySelectorAll('section[lang]')].map((one) => [
    one.getAttribute('lang'),
    [...one.children].map(({ textContent }) => textContent.trim()).join(' '),
  ]);

describe('a criterion in several languages', () => {
  it('is shown in the reader’s language first, then Japanese or English, then the others, each marked as what it is', async () => {
    const page = await open();
    expect(shown(page.element)).toEqual([
      ['ja', '日本語（ja） 経営層が承認する'],
      ['en', '英語（en） Policy Management approves it'],
      ['de', 'ドイツ語（de） Richtlinie Die Leitung genehmigt sie'],
      ['zh-Hant', expect.stringContaining('政策由管理階層核准') as unknown],
    ]);
    TestBed.inject(Language).use('en');
    await settled();
    expect(shown(page.element).map(([language]) => language)).toEqual(['en', 'ja', 'de', 'zh-Hant']);
    expect(page.element.querySelector('h2')?.textContent).toContain('Policy');
  });

  it('says nothing of a language where it has one alone, and that the reader’s', async () => {
    const page = await open({ textEn: '', labelEn: '方針', others: [] });
    expect(shown(page.element)).toEqual([['ja', '経営層が承認する']]);
  });

  it('says which language it is in where it has not the reader’s', async () => {
    const page = await open({
      labelJa: 'Richtlinie',
      labelEn: 'Richtlinie',
      textJa: '',
      textEn: '',
      others: [criterion.others[0]!],
    });
    expect(shown(page.element)).toEqual([['de', 'ドイツ語（de） Die Leitung genehmigt sie']]);
  });
});
