import { TestBed } from '@angular/core/testing';
import type { DeclaredPopulationView, Fault, PopulationLookView } from '@akashi/contracts';
import { EngagementContext } from '@akashi/web-platform';
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
import { IntakeDraft } from './intake-draft';
import { IntakePage } from './intake-page';

const declared: DeclaredPopulationView[] = [
  { code: 'P-01', name: '変更', reason: '', frequency: 'DAILY', controls: 1, populationId: 'p1' },
  {
    code: 'P-12',
    name: '新規IDの発行',
    reason: '同じ申請で行う',
    frequency: 'WEEKLY',
    controls: 3,
    populationId: null,
  },
];
const seen: PopulationLookView = {
  fileName: '発行.csv',
  fileSha256: 'a'.repeat(64),
  size: 100,
  encoding: 'utf-8',
  sheets: [],
  header: ['申請番号', '発行日'],
  rowCount: 3,
  reading: {
    form: 'akashi-rows-2',
    choices: { encoding: 'utf-8', delimiter: ',', headRow: 3 },
    decided: [],
    titles: [{ row: 1, values: ['発行の一覧'] }],
    footers: [],
    controlTotals: [],
    equalRows: 0,
    notices: [{ rule: 'empty-rows', row: 0, column: 0, value: '1' }],
    recordCount: 3,
    period: null,
    columns: {},
  },
  first: [{ row: 4, values: ['R-1', '2026-04-01'] }],
  asked: [],
  faults: [],
  faultCount: 0,
};
const head: Fault = { place: '3', rule: 'asked-head', value: '3', choices: ['0', '1', '3'] };
const outside: Fault = {
  place: '5',
  rule: 'asked-outside',
  value: 'left-out',
  choices: ['left-out', 'records'],
  rows: 1,
};
const dated: PopulationLookView = {
  ...seen,
  rowCount: 2,
  reading: {
    ...seen.reading,
    period: {
      column: 2,
      from: '2026-04-01',
      until: '2026-09-30',
      before: 0,
      inside: 2,
      after: 1,
      undated: 0,
      leftOut: 1,
    },
  },
};

let page: Rendered;

async function open(permissions: string[] = ['population.register']): Promise<Rendered> {
  const entering = TestBed.inject(EngagementContext).enter('e1');
  const frame = { id: 'e1', permissions, state: 'in_fieldwork', periodStart: '2026-04-01', periodEnd: '2026-09-30' };
  await answer(asked('engagements/e1/frame'), frame);
  await entering;
  page = await renderPage(IntakePage, { engagementId: 'e1' });
  await answer(asked('engagements/e1/populations/declared'), declared);
  await answer(asked('engagements/e1/populations'), [{ code: 'P-01', state: 'registered' }]);
  return page;
}

const look = () => asked('engagements/e1/populations/reading', 'POST');
const queryOf = (request: ReturnType<typeof asked>) =>
  Object.fromEntries(new URLSearchParams(request.request.url.split('?')[1]));

async function drop(name = '発行.csv'): Promise<void> {
  const native = page.element.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(native, 'files', { value: [new File(['x'], name)], configurable: true });
  native.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

async function tick(words: string): Promise<void> {
  const labels = [...page.element.querySelectorAll('label')];
  labels.find((label) => label.textContent.trim() === words)!.click();
  await settled();
}

/** As far as the columns: the file is there, and its head is decided. */
async function upToColumns(): Promise<void> {
  await page.choose('言明書の母集団', 'P-12');
  await drop();
  await answer(look(), { ...seen, asked: [head] });
  await page.press('文字と区切りへ');
  await page.choose('見出しの行', '3');
  await answer(look(), seen);
  await page.press('列と期間へ');
}

/** As far as the freezing: what lies outside is left out, and what the source gave is said. */
async function upToFreezing(): Promise<void> {
  await upToColumns();
  await page.choose('日付の列', '2');
  await answer(look(), { ...dated, asked: [outside] });
  await page.choose('期間の外の明細', 'left-out');
  await answer(look(), dated);
  await page.press('網羅性へ');
  await page.type('出力元', '申請ワークフロー');
  await page.type('抽出の条件', '種別＝新規発行');
  await page.type('抽出者', '藤井 恵');
  await page.type('抽出日', '2026/10/5');
  await page.type('申告された件数', '3');
  for (const fact of ['引数', '抽出の時刻', '申告された合計']) {
    await tick(`${fact}は示されていない`);
  }
}

beforeEach(() => startWeb([IntakeDraft]));

describe('the population of a registration', () => {
  it('is chosen from those of the statement that are missing, with its name and frequency', async () => {
    await open();
    const options = [...page.field<HTMLSelectElement>('言明書の母集団').options].map(({ value }) => value);
    expect(options).toEqual(['', 'P-12', 'other']);
    await page.choose('言明書の母集団', 'P-12');
    expect(page.field('名称').value).toBe('新規IDの発行');
    expect(page.field<HTMLSelectElement>('頻度').value).toBe('WEEKLY');
    expect(page.text).toContain('同じ申請で行う');
  });

  it('may be one that the statement does not name, under a code that nobody uses', async () => {
    await open();
    await page.choose('言明書の母集団', 'other');
    await page.type('番号', 'Ｐ－01');
    await drop();
    await answer(look(), seen);
    await page.press('文字と区切りへ');
    expect(page.faultsOf('番号')).toEqual(['この番号は使われています。']);
  });

  it('is asked for together with its file', async () => {
    await open();
    await page.press('文字と区切りへ');
    expect(page.text).toContain('ファイルを選んでください。');
    expect(page.faultsOf('言明書の母集団')).toContain('母集団を選んでください。');
    expect(nothingAsked()).toBe(true);
  });

  it('is registered by practitioners', async () => {
    await open([]);
    expect(page.text).toContain('母集団の登録は業務実施者が行います。');
    expect(page.element.querySelector('input[type=file]')).toBeNull();
  });
});

describe('the layout of a file', () => {
  it('is asked about where it is not certain, and every row is accounted for', async () => {
    await open();
    await page.choose('言明書の母集団', 'P-12');
    await drop();
    await answer(look(), { ...seen, asked: [head] });
    await page.press('文字と区切りへ');
    expect(page.text).toContain('ファイルの行6 ＝ 表題 1 ＋ 空の行 1 ＋ 見出し 1 ＋ 明細 3');
    await page.press('列と期間へ');
    expect(page.text).toContain('決めること 1件を選ぶと進めます。');
    await page.choose('見出しの行', '3');
    const again = look();
    expect(queryOf(again)).toEqual({ headRow: '3' });
    await answer(again, seen);
    // What was answered stays in sight and can be answered anew.
    expect(page.field<HTMLSelectElement>('見出しの行').value).toBe('3');
    await page.press('列と期間へ');
    expect(page.field('日付の列')).toBeTruthy();
  });

  it('can always be chosen anew, the encoding above all', async () => {
    await open();
    await page.choose('言明書の母集団', 'P-12');
    await drop();
    await answer(look(), seen);
    await page.press('文字と区切りへ');
    await page.choose('文字コード', 'shift_jis');
    expect(queryOf(look())).toEqual({ encoding: 'shift_jis' });
  });

  it('tells what keeps the file out with its row, its value and what would be right, and goes no further', async () => {
    await open();
    await page.choose('言明書の母集団', 'P-12');
    await drop();
    const faults = [{ place: '9:B', rule: 'text-after-quote', value: '', found: '"a"x', expected: '"ax"' }];
    await answer(look(), { ...seen, faults, faultCount: 1 });
    await page.press('文字と区切りへ');
    const cells = [...page.element.querySelectorAll('ak-fault-table tbody :is(th, td)')].map((cell) =>
      cell.textContent.trim(),
    );
    expect(cells).toEqual(['9', 'B', expect.any(String), '"a"x', '"ax"']);
    expect(page.button('指摘の一覧（csv）')).toBeTruthy();
    expect(page.button('列と期間へ').getAttribute('aria-disabled')).toBe('true');
  });

  it('says of a file that is no table what it is', async () => {
    await open();
    await page.choose('言明書の母集団', 'P-12');
    await drop();
    await refuseWith(look(), 'file.not-readable', 422);
    await page.press('文字と区切りへ');
    expect(page.text).toContain('このファイルは読めません。');
  });
});

describe('the records of the period', () => {
  it('are counted by the column of days, and a person decides about those outside', async () => {
    await open();
    await upToColumns();
    await page.press('網羅性へ');
    expect(page.text).toContain('日付の列を選ぶか、「日付の列はない」を選んでください。');
    await page.choose('日付の列', '2');
    const asking = look();
    expect(queryOf(asking)).toMatchObject({ dateColumn: '2', from: '2026-04-01', until: '2026-09-30' });
    await answer(asking, { ...dated, asked: [outside] });
    expect(page.text).toContain('明細3 ＝ 期間前 0 ＋ 期間内 2 ＋ 期間後 1 ＋ 日付が読めない 0');
    await page.press('網羅性へ');
    expect(page.text).toContain('決めること 1件を選ぶと進めます。');
    await page.choose('期間の外の明細', 'left-out');
    expect(queryOf(look())).toMatchObject({ outside: 'left-out' });
  });

  it('are not counted by the day before while the one that was typed cannot be read', async () => {
    await open();
    await upToColumns();
    await page.choose('日付の列', '2');
    await answer(look(), dated);
    await page.type('期間の末日', '期末ごろ');
    await page.press('網羅性へ');
    expect(page.text).toContain('読めない日付を直すと進めます。');
    expect(page.field('日付の列')).toBeTruthy();
  });
});

describe('what the source gave', () => {
  it('is entered, or said not to be given', async () => {
    await open();
    await upToColumns();
    await page.choose('日付の列', '0');
    await page.press('網羅性へ');
    await page.press('固定の確認へ');
    expect(page.faultsOf('引数')).toEqual(['入力するか、「示されていない」を選んでください。']);
    await tick('引数は示されていない');
    expect(() => page.field('引数')).toThrow();
  });

  it('stays on going back, as the file and what was decided do', async () => {
    await open();
    await upToFreezing();
    for (const _ of [1, 2, 3]) await page.press('戻る');
    expect(page.field('名称').value).toBe('新規IDの発行');
    expect(page.text).toContain('発行.csv');
    for (const step of ['文字と区切りへ', '列と期間へ', '網羅性へ']) await page.press(step);
    expect(page.field('出力元').value).toBe('申請ワークフロー');
    expect(nothingAsked()).toBe(true);
  });
});

describe('freezing a population', () => {
  it('shows everything that will stand beside it, and sends the file with all that was decided', async () => {
    await open();
    await upToFreezing();
    await page.press('固定の確認へ');
    expect(page.text).toContain('引数示されていない');
    await page.press('固定する');
    const sent = asked('engagements/e1/populations', 'POST');
    expect(queryOf(sent)).toEqual({
      code: 'P-12',
      name: '新規IDの発行',
      frequency: 'WEEKLY',
      sourceSystem: '申請ワークフロー',
      queryNote: '種別＝新規発行',
      extractedBy: '藤井 恵',
      extractedOn: '2026-10-05',
      coversUntil: '2026-09-30',
      declaredCount: '3',
      headRow: '3',
      dateColumn: '2',
      from: '2026-04-01',
      until: '2026-09-30',
      outside: 'left-out',
    });
    expect(sent.request.headers.has('Idempotency-Key')).toBe(true);
  });

  it('waits where the file has another number of rows than the source gave', async () => {
    await open();
    await upToFreezing();
    await page.type('申告された件数', '4');
    await page.press('固定の確認へ');
    expect(page.text).toContain('ファイルの件数が、申告された件数と違います。');
    await page.press('固定する');
    expect(nothingAsked()).toBe(true);
  });
});
