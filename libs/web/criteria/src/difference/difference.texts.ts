import type { DifferenceLineView } from '@akashi/contracts';
import type { DifferenceGroup } from '@akashi/domain/edition-mapping';
import { texts } from '@akashi/web-ui';

const became = {
  unchanged: ['同一', 'Unchanged'],
  reworded: ['文言変更', 'Reworded'],
  mapped: ['番号変更', 'Renumbered'],
  new: ['新設', 'New'],
  withdrawn: ['廃止', 'Withdrawn'],
} as const;

/** What became of a control that stands in another place. */
const elsewhere = {
  same: became.mapped,
  split: ['分割', 'Split'],
  merged: ['統合', 'Merged'],
  new: became.new,
  withdrawn: became.withdrawn,
} as const;

const groups = {
  new: became.new,
  withdrawn: became.withdrawn,
  merged: elsewhere.merged,
  split: elsewhere.split,
  renumbered: became.mapped,
  reworded: became.reworded,
  unchanged: became.unchanged,
} as const;

const n = (count: number) => count.toLocaleString('en-US');

export const differenceTexts = () =>
  texts({
    criteria: ['管理基準', 'Criteria'],
    title: ['管理基準の比較', 'Comparison of editions'],
    about: [
      '版は変わりません。「はい」と答えるまで、対応は引継ぎに使われません。',
      'Editions do not change. A mapping is used for nothing until it is answered yes.',
    ],
    to: ['比べる版', 'Compared with'],
    choose: ['版を選んでください', 'Choose an edition'],
    chooseText: ['この版と比べる版を右上で選びます。', 'Choose at the top which edition to compare this one with.'],
    xlsx: ['番号だけ書き出す', 'Export the numbers'],
    csv: ['CSV', 'CSV'],
    bringIn: ['対応表を取り込む', 'Import a mapping'],
    ofFile: (name: string, at: string) => [`${name} を ${at} に取込み`, `${name}, imported ${at}`],
    propose: ['対応の提案を作る', 'Propose a mapping'],
    cannot: [
      '対応を扱えるのは、管理者と品質管理の担当です。',
      'Administrators and the quality office can map editions.',
    ],
    notMapped: ['まだ対応付けられていません。下は提案の見本です。', 'Not mapped yet. Below is what would be proposed.'],
    waiting: (n: number) => [`返事待ち ${n.toLocaleString('en-US')} 件`, `${n.toLocaleString('en-US')} to answer`],
    confirmed: ['すべて確認済み', 'All confirmed'],
    allSame: (n: number) => [
      `同一の ${n.toLocaleString('en-US')} 件に はい`,
      `Yes to ${n.toLocaleString('en-US')} unchanged`,
    ],
    sums: ['両方の版の合計', 'Sums of both editions'],
    same: ['1対1', 'one to one'],
    split: ['分割', 'split'],
    merged: ['統合', 'merged'],
    closes: ['両方の版で一致', 'Both editions close'],
    closesNot: ['版の件数と一致しません', 'The editions count otherwise'],
    kinds: ['変わり方', 'What became of them'],
    allChanged: ['変わったものすべて', 'All changes'],
    groups: (group: DifferenceGroup) => groups[group],
    noneShown: ['この変わり方の管理策はありません。', 'There is no such control.'],
    reopen: ['返事を取り消す', 'Take the answer back'],
    reopenMany: (count: number) => [`返事済みの ${n(count)} 件を取り消す`, `Take ${n(count)} answers back`],
    reopenAsk: (count: number) => [`${n(count)} 件の返事を取り消します`, `${n(count)} answers are taken back`],
    reopenText: [
      '表示中の変わり方のうち返事済みの対応が、今の番号のまま返事待ちに戻ります。だれが取り消したかは証跡に残ります。',
      'Every answered entry of the kind that is shown waits again, with the numbers it has. The ledger keeps who did so.',
    ],
    list: ['変わった管理策', 'Changed controls'],
    upDown: ['上下', 'up and down'],
    yes: ['はい', 'Yes'],
    no: ['いいえ', 'No'],
    other: ['別の番号', 'Another number'],
    take: ['この番号にする', 'Take this number'],
    language: ['比べる言語', 'Language compared'],
    differs: (language: string) => [`${language}・違いあり`, `${language}, differs`],
    noneShared: [
      '二つの版の両方に本文のある言語がありません。「文言変更」は、言語の違いか、一方に本文がないことによります。',
      'There is no language in which both editions have texts: “Reworded” comes of that, or of one that has no text.',
    ],
    question: ['この対応を使いますか。', 'Use this mapping?'],
    absent: ['この版にはありません。', 'Not in this edition.'],
    by: (name: string, at: string) => [`${name} ${at} に確認`, `Confirmed by ${name} ${at}`],
    none: ['変わった管理策はありません。', 'No control has changed.'],
    became: ({ difference, kind }: Pick<DifferenceLineView, 'difference' | 'kind'>) =>
      difference === 'mapped' ? elsewhere[kind] : became[difference],
    rowAnswered: ['返事済み', 'answered'],
    rowOpen: ['返事待ち', 'waits for an answer'],
    withdrawn: became.withdrawn,
    new: became.new,
  });
