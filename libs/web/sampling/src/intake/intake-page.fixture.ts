import { TestBed } from '@angular/core/testing';
import type { DeclaredPopulationView, Fault, PopulationConsequencesView, PopulationLookView } from '@akashi/contracts';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, renderPage, settled, type Rendered } from '@akashi/web-ui/testing';
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
export const seen: PopulationLookView = {
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
export const head: Fault = { place: '3', rule: 'asked-head', value: '3', choices: ['0', '1', '3'] };
export const outside: Fault = {
  place: '5',
  rule: 'asked-outside',
  value: 'left-out',
  choices: ['left-out', 'records'],
  rows: 1,
};
export const dated: PopulationLookView = {
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

/** What comes of replacing P-01. */
export const comes: PopulationConsequencesView = {
  version: 2,
  state: 'frozen',
  code: 'P-01',
  drawn: 25,
  findings: 0,
  tests: [
    {
      testId: 't1',
      type: 'OPERATION',
      controlNumber: '9.2.1.2',
      tested: 3,
      deviations: 1,
      signatures: [{ role: 'prepare', byName: '佐藤 美咲' }],
    },
  ],
  seen: 'b'.repeat(64),
};

/** The wizard in the place of P-01, whose file was the wrong one. */
export async function openReplacing(state = 'registered'): Promise<Rendered> {
  const page = await openIntake(['population.register'], { replaces: 'p1' });
  const before = {
    id: 'p1',
    code: 'P-01',
    name: '変更',
    state,
    frequency: 'DAILY',
    sourceSystem: 'チケット',
    coversUntil: '2026-08-31',
  };
  await answer(asked('engagements/e1/populations/p1'), before);
  return page;
}

export async function openIntake(
  permissions: string[] = ['population.register'],
  inputs: { replaces?: string } = {},
): Promise<Rendered> {
  const entering = TestBed.inject(EngagementContext).enter('e1');
  const frame = { id: 'e1', permissions, state: 'in_fieldwork', periodStart: '2026-04-01', periodEnd: '2026-09-30' };
  await answer(asked('engagements/e1/frame'), frame);
  await entering;
  const page = await renderPage(IntakePage, { engagementId: 'e1', ...inputs });
  await answer(asked('engagements/e1/populations/declared'), declared);
  await answer(asked('engagements/e1/populations'), [{ id: 'p1', code: 'P-01', state: 'registered' }]);
  return page;
}

export const look = () => asked('engagements/e1/populations/reading', 'POST');
export const queryOf = (request: ReturnType<typeof asked>) =>
  Object.fromEntries(new URLSearchParams(request.request.url.split('?')[1]));

export async function drop(page: Rendered, name = '発行.csv'): Promise<void> {
  const native = page.element.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(native, 'files', { value: [new File(['x'], name)], configurable: true });
  native.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

export async function tick(page: Rendered, words: string): Promise<void> {
  const labels = [...page.element.querySelectorAll('label')];
  labels.find((label) => label.textContent.trim() === words)!.click();
  await settled();
}

/** As far as the columns: the file is there, and its head is decided. */
export async function upToColumns(page: Rendered): Promise<void> {
  await page.choose('言明書の母集団', 'P-12');
  await drop(page);
  await answer(look(), { ...seen, asked: [head] });
  await page.press('文字と区切りへ');
  await page.choose('見出しの行', '3');
  await answer(look(), seen);
  await page.press('列と期間へ');
}

/** As far as the freezing: what lies outside is left out, and what the source gave is said. */
export async function upToFreezing(page: Rendered): Promise<void> {
  await upToColumns(page);
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
    await tick(page, `${fact}は示されていない`);
  }
}
