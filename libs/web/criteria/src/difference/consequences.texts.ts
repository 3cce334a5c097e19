import { texts } from '@akashi/web-ui';

const n = (count: number) => count.toLocaleString('en-US');

export const consequencesTexts = () =>
  texts({
    title: ['版の違いの影響', 'Consequences'],
    ofLine: ['この変化の影響', 'What rests on this'],
    touchesNothing: [
      '進行中の案件で、この管理策に関わるものはありません。',
      'Nothing of an engagement under way rests on it.',
    ],
    addsNothing: [
      '新設の管理策です。この版を使う案件で、言明書と計画に加わります。',
      'A new control: it joins the statement and the plan of engagements on this edition.',
    ],
    open: ['進行中の案件', 'Engagements under way'],
    noneOpen: [
      '前の版で進行中の案件のうち、あなたが見られるものはありません。',
      'There is none on the older edition that you may see.',
    ],
    sums: (all: number, movable: number, pinned: number) => [
      `${n(all)} 件 ＝ 移せる ${n(movable)} ＋ 固定 ${n(pinned)}`,
      `${n(all)} = ${n(movable)} may move + ${n(pinned)} pinned`,
    ],
    movable: ['移せます', 'May move'],
    pinned: ['版に固定', 'Pinned'],
    pinnedAt: (day: string) => [`計画承認 ${day}`, `Plan approved ${day}`],
    controls: (count: number) => [`個別管理策 ${n(count)} 件`, `${n(count)} individual controls`],
    papers: (count: number) => [`調書 ${n(count)} 件`, `${n(count)} papers`],
    requests: (count: number) => [`依頼 ${n(count)} 件`, `${n(count)} requests`],
    requestsAsk: [
      '依頼者への依頼です。求める資料が変わるかを確かめてください。',
      'Asked of the client: look whether something else is to be asked for.',
    ],
    carried: (count: number) => [`前年からの結論 ${n(count)} 件`, `${n(count)} carried conclusions`],
    carriedCount: [
      '前の年の結論が今年も数えられています。新しい番号では、対応が確認されるまで引き継がれません。',
      'An earlier conclusion counts this year. It goes on under the new number once the mapping is confirmed.',
    ],
    carriedOne: (number: string, type: string, year: number) => [
      `${number} ${type} ${year}年`,
      `${number} ${type} ${year}`,
    ],
    inherited: (count: number) => [
      `基盤から引き継いだ管理策 ${n(count)} 件は、人の確認が要ります`,
      `${n(count)} taken over from a base service need a person’s look`,
    ],
    stays: ['番号はこの案件では変わりません', 'keep their numbers in this engagement'],
    moves: ['版を移すと番号が変わります', 'change their numbers when it moves'],
    papersStand: [
      '調書はそのまま残ります。次の年に使うには、人の確認が要ります。',
      'The papers stand as they are; to be used next year they need a person’s look.',
    ],
    more: (count: number) => [`ほか ${n(count)} 件`, `and ${n(count)} more`],
  });
