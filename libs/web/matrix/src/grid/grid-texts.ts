import type { TextTable } from '@akashi/web-ui';

/** Heads of the columns and what the grid says of itself. */
export const gridTexts = {
  says: {
    label: ['管理策の表', 'Controls'],
    selectAll: ['表示中の管理策をすべて選択', 'Select all controls in sight'],
  },
  heads: {
    select: ['選択', 'Select'],
    number: ['番号', 'Number'],
    control: ['個別管理策', 'Individual control'],
    target: ['対象', 'Target'],
    design: ['整備', 'Design'],
    operation: ['運用', 'Operation'],
    frequency: ['頻度', 'Frequency'],
    population: ['母集団', 'Population'],
    items: ['標本', 'Sample'],
    assignee: ['担当', 'Assignee'],
    due: ['期限', 'Due'],
    note: ['メモ', 'Note'],
    evidence: ['証跡', 'Evidence'],
    state: ['状態', 'State'],
  },
} as const satisfies Record<string, TextTable>;
