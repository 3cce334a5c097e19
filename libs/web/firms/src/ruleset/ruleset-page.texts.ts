import type { TextTable } from '@akashi/web-ui';

export const rulesetPageTexts = {
  title: ['制度の規則', 'Ruleset'],
  scheme: ['制度の区分', 'Variant of the scheme'],
  caption: [
    '版は作ったあと変わらず、別の人の承認で効力を持ちます。案件は開始したときの版に従います。',
    'A version never changes, and a second person brings it into force. An engagement obeys the one it was opened under.',
  ],
  against: ['比べる版', 'Compared with'],
  nothing: ['比べない', 'Nothing'],
  total: ['値', 'Values'],
  upDown: ['上下', 'Up, down'],
  edit: ['値を直す', 'Correct the value'],
  kept: ['すべての変更は監査証跡に残ります', 'Every change is in the ledger'],
  cannot: [
    '値を直せるのは組織の管理者と品質管理部門です。',
    'The firm’s administrators and the quality office can correct a value.',
  ],
  notNewest: [
    'あとの版があります。値は最新の版から直します。',
    'A later version follows. Values are corrected in the newest one.',
  ],
  notInForce: [
    '承認された版ではありません。値は承認済みの版から直します。',
    'Nobody has approved this version. Values are corrected in the one in force.',
  ],
  draftWaits: [
    '承認を待つ草案があります。承認か取下げのあとで、次の値を直せます。',
    'A draft waits for approval. Once it is approved or withdrawn, values can be corrected again.',
  ],
  make: (n: number) => (n === 0 ? ['草案の作成', 'Make a draft'] : [`草案の作成（${n}）`, `Make a draft (${n})`]),
  none: ['直した値がありません。', 'No value was corrected yet.'],
  pending: (n: number) => [`次の版に入れる値が ${n}つあります`, `${n} values wait for the next version`],
  pendingText: [
    'まだ版にはなっていません。この端末に残っています。',
    'They are no version yet, and are kept on this device.',
  ],
  drop: ['すべて戻す', 'Undo all'],
  choose: ['値を選ぶと、ここに出所と直し方が出ます。', 'Choose a value to see its source and correct it.'],
  value: ['値', 'Value'],
  made: (id: string) => [
    `草案 ${id} を作りました。別の人の承認を待ちます。`,
    `Draft ${id} was made. It waits for another person’s approval.`,
  ],
} satisfies TextTable;
