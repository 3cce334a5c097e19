// @vitest-environment jsdom
import type { EditionFileView } from '@akashi/contracts';
import { answer, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { choose, clean, file, preview, openImport } from './import-page.fixture';

let page: Rendered;

beforeEach(async () => {
  page = await openImport();
});

const tree: EditionFileView = {
  ...file,
  fileName: 'catalog.json',
  title: 'Generated 5.1.1',
  table: null,
  tree: {
    groups: 20,
    controls: 1_196,
    withdrawn: 12,
    params: { valued: 0, choice: 230, open: 900, unknown: 2 },
    unknownParams: ['ac-9_prm_1', 'ac-9_prm_2'],
    assessmentParts: 4_000,
    unnumberedGroups: 0,
    language: null,
  },
};

describe('importing an OSCAL catalogue', () => {
  it('tells what will not stand in the edition letter by letter, and says nothing of what there is none of', async () => {
    await choose(page, tree);
    await answer(preview(), clean);
    expect(page.text).toContain('Generated 5.1.1');
    expect(page.text).toContain('群 20・管理策 1,196');
    expect(page.text).toContain('12 件。廃止の旨を付けて残し');
    expect(page.text).toContain('230 件。[Selection: …]');
    expect(page.text).toContain('900 件。[ ] の中に名前を入れます。値は決めません。');
    expect(page.text).toContain('定義のないパラメータが 2 件あります');
    expect(page.text).toContain('ac-9_prm_1');
    expect(page.text).toContain('4,000 件。評価目標と評価方法は');
    expect(page.text).not.toContain('値のあるパラメータ');
    expect(page.text).not.toContain('識別子のない群');
  });

  it('is read in the language that a person says its texts are in', async () => {
    await choose(page, tree);
    await answer(preview(), clean);
    await page.type('本文の言語（空欄は文字から日本語か英語と判断）', 'de');
    expect(page.text).toContain('ドイツ語（de）');
    await page.press('この言語にする');
    const again = preview();
    expect(again.request.body).toMatchObject({ mapping: null, language: 'de' });
    await answer(again, clean);
  });
});
