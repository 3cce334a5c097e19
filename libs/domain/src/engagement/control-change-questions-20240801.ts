import type { ControlChangeQuestion } from './scheme-ruleset';

/** What is asked of a control that the client words otherwise; the source stands with the ruleset's notes. */
export const controlChangeQuestions20240801: readonly ControlChangeQuestion[] = [
  {
    code: 'NEWLY_ADOPTED',
    title: { ja: '新たに選択した管理策か', en: 'Is it a control that was not adopted before?' },
    meansChange: true,
  },
  {
    code: 'RULES',
    title: { ja: '統制に影響する規程・手順の変更か', en: 'Did rules or procedures change that affect the control?' },
    meansChange: true,
  },
  { code: 'METHOD', title: { ja: '実施の方法の変更か', en: 'Did the way it is done change?' }, meansChange: true },
  {
    code: 'FREQUENCY',
    title: { ja: '実施・頻度の変更か', en: 'Did the operation or its frequency change?' },
    meansChange: true,
  },
  {
    code: 'TOOL',
    title: { ja: '手作業から道具への変更か', en: 'Did a tool take the place of manual work?' },
    meansChange: true,
  },
  {
    code: 'MANAGER_NAME',
    title: { ja: '管理者の名前だけの変更か', en: 'Is it only the name of who is in charge?' },
    meansChange: false,
  },
  {
    code: 'SAME_PROCESS_WIDER',
    title: {
      ja: '同じ手順でのシステム・地域の追加だけか',
      en: 'Is it only more systems or regions under the same procedure?',
    },
    meansChange: false,
  },
];
