import { selectionRulesOf } from '@akashi/domain/engagement';
import { problemText } from '@akashi/contracts/problems';
import { openDialog, problemOfCode, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { LinkDialog } from './link-dialog';
import { SizeDialog, type SizeAsk, type SizeChosen } from './size-dialog';

beforeEach(() => startWeb());

describe('choosing the size of a sample', () => {
  const open = (kind: SizeAsk['kind'], chosen: SizeChosen[], change: Partial<SizeAsk> = {}) =>
    openDialog<boolean>(SizeDialog, {
      kind,
      code: 'P-12',
      rowCount: 180,
      tableSize: 25,
      drawn: 25,
      act: (size: SizeChosen) => (chosen.push(size), Promise.resolve(null)),
      ...change,
    });

  it('takes the table’s without a reason', async () => {
    const chosen: SizeChosen[] = [];
    const dialog = await open('draw', chosen);
    expect(() => dialog.field('理由')).toThrow();
    await dialog.press('抽出を確定');
    expect([chosen, dialog.closedWith]).toEqual([[{ size: null, reason: '' }], { answer: true }]);
  });

  it.each([
    ['many', '数字だけを入力してください。'],
    ['0', '1以上の数を入力してください。'],
    ['181', '母集団の件数を超えています。'],
  ])('refuses %s', async (typed, sentence) => {
    const chosen: SizeChosen[] = [];
    const dialog = await open('draw', chosen);
    await dialog.type('抽出する件数（合計）', typed);
    await dialog.press('抽出を確定');
    expect([dialog.faultsOf('抽出する件数（合計）'), chosen]).toEqual([[sentence], []]);
  });

  it('wants the reason for another than the table’s, and for every expansion', async () => {
    const chosen: SizeChosen[] = [];
    const dialog = await open('draw', chosen);
    await dialog.type('抽出する件数（合計）', '３０');
    await dialog.press('抽出を確定');
    expect(dialog.faultsOf('理由')).toEqual(['理由を入力してください。']);
    await dialog.type('理由', '前期に逸脱があった');
    await dialog.press('抽出を確定');
    expect(chosen).toEqual([{ size: 30, reason: '前期に逸脱があった' }]);
  });

  it('takes fewer than the table’s only as another person agreed to', async () => {
    const chosen: SizeChosen[] = [];
    const dialog = await open('draw', chosen);
    await dialog.type('抽出する件数（合計）', '10');
    await dialog.type('理由', '期間の途中で廃止された');
    await dialog.press('抽出を確定');
    expect(dialog.faultsOf('抽出する件数（合計）')).toEqual([
      '件数表を下回る件数は、先に主任または業務実施責任者の同意が要ります。',
    ]);
    expect(chosen).toEqual([]);
  });

  it('draws what another person agreed to, with the reason they gave', async () => {
    const chosen: SizeChosen[] = [];
    const agreed = await open('draw', chosen, { agreed: { size: 10, reason: '期間の途中で廃止された' } });
    await agreed.press('抽出を確定');
    expect(agreed.text).not.toContain('入力');
    expect(chosen).toEqual([{ size: 10, reason: '期間の途中で廃止された' }]);
  });

  it('agrees to fewer than the table’s, with the reason', async () => {
    const chosen: SizeChosen[] = [];
    const dialog = await open('agree', chosen);
    await dialog.type('抽出する件数（合計）', '25');
    await dialog.press('同意する');
    expect(dialog.faultsOf('抽出する件数（合計）')).toEqual(['件数表より少ない数を入力してください。']);
    await dialog.type('抽出する件数（合計）', '10');
    await dialog.type('理由', '期間の途中で廃止された');
    await dialog.press('同意する');
    expect(chosen).toEqual([{ size: 10, reason: '期間の途中で廃止された' }]);
  });

  it('expands beyond what is drawn only', async () => {
    const dialog = await open('expand', []);
    await dialog.type('抽出する件数（合計）', '25');
    await dialog.press('追加抽出を確定');
    expect(dialog.faultsOf('抽出する件数（合計）')).toEqual(['今の標本より多い数を入力してください。']);
  });
});

describe('choosing the method of a sample', () => {
  const from = { engagementId: 'e1', id: 'p1', header: ['番号'], rowCount: 180, taken: [4] };
  const open = async (chosen: SizeChosen[], change: Partial<SizeAsk> = {}) => {
    const act = (one: SizeChosen) => (chosen.push(one), Promise.resolve(null));
    const ask = { kind: 'draw', code: 'P-12', rowCount: 180, tableSize: 2, drawn: 2, from, act };
    return openDialog<boolean>(SizeDialog, { ...ask, selection: selectionRulesOf({}), ...change });
  };

  it('says of each what it means, and offers all only where they are few', async () => {
    const dialog = await open([]);
    const options = [...dialog.field('抽出の方法').querySelectorAll('option')].map(({ value }) => value);
    expect(options).toEqual(['RANDOM', 'SYSTEMATIC', 'HAPHAZARD']);
    await dialog.choose('抽出の方法', 'SYSTEMATIC');
    expect(dialog.text).toContain('一定の間隔');
  });

  it('takes all of few, without a size or a reason', async () => {
    const chosen: SizeChosen[] = [];
    const dialog = await open(chosen, { rowCount: 12 });
    await dialog.choose('抽出の方法', 'ALL');
    expect(dialog.text).toContain('シードは使わず');
    await dialog.press('抽出を確定');
    expect(chosen).toEqual([{ size: null, reason: '', method: 'ALL' }]);
  });

  it('shows how many items the figures of an attribute sample ask for, and sends the figures', async () => {
    const chosen: SizeChosen[] = [];
    const dialog = await open(chosen);
    await dialog.choose('件数の決めかた', 'attribute');
    await dialog.choose('許容逸脱率', '9');
    await dialog.choose('予想逸脱', '1');
    expect(dialog.text).toMatch(/標本の件数\s*42/u);
    await dialog.press('抽出を確定');
    expect(chosen).toEqual([{ size: null, reason: '', figures: { confidence: 90, tolerable: 9, expected: 1 } }]);
  });

  it('wants rows and how they were picked, and grows by further rows', async () => {
    const chosen: SizeChosen[] = [];
    const dialog = await open(chosen);
    await dialog.choose('抽出の方法', 'HAPHAZARD');
    await dialog.press('抽出を確定');
    expect([dialog.text.includes('行を選んでください。'), chosen]).toEqual([true, []]);
    await dialog.type('行番号で選ぶ（Enterで追加）', '７、30 4');
    dialog
      .field('行番号で選ぶ（Enterで追加）')
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await dialog.type('選びかたと理由', '画面を送りながら選んだ');
    expect(dialog.text).toContain('選べない行番号です：4');
    await dialog.press('抽出を確定');
    const method = { method: 'HAPHAZARD', rows: [7, 30], methodReason: '画面を送りながら選んだ' };
    expect(chosen).toEqual([{ size: null, reason: '', ...method }]);
  });
});

describe('linking tests', () => {
  it('wants a test and a name of each attribute, and says what the server refuses', async () => {
    const dialog = await openDialog<boolean>(LinkDialog, {
      tests: [{ testId: 't1', number: '9.2.1.3', text: '', isNamed: false }],
      act: () => Promise.resolve(problemOfCode('stale-version')),
    });
    await dialog.press('結ぶ');
    expect(dialog.text).toContain('評価を選んでください。');
    expect(dialog.text).toContain('検査項目の名前を入力してください。');
    dialog.element.querySelector<HTMLElement>('.check')!.click();
    await dialog.type('検査項目 A', '承認の記録がある');
    await dialog.press('結ぶ');
    expect(dialog.text).toContain(problemText('stale-version').ja.happened.slice(0, -1));
  });
});
