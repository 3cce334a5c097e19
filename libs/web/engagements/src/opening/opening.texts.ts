import type { TextTable } from '@akashi/web-ui';

export const openingTexts = {
  title: ['新規案件', 'New engagement'],
  list: ['案件一覧', 'Engagements'],
  whose: ['依頼者とサービス', 'Client and service'],
  client: ['依頼者', 'Client'],
  service: ['クラウドサービス', 'Cloud service'],
  choose: ['選んでください', 'Choose'],
  kind: ['種別', 'Kind'],
  what: ['管理基準と監査対象期間', 'Criteria and period'],
  edition: ['管理基準の版', 'Edition of the criteria'],
  editionHelp: ['計画を承認すると、この版に固定されます。', 'It is pinned when the plan is approved.'],
  otherEdition: (named: string) => [
    `制度の規則は ${named} を前提にしています。計画を承認すると、選んだ版に固定されます。`,
    `The rules are about ${named}. What is chosen is pinned when the plan is approved.`,
  ],
  ruleset: ['制度の規則', 'Ruleset'],
  rulesetHelp: [
    '期間の末日に施行されている版です。案件はこの版のまま変わりません。',
    'The versions in force on the last day. The engagement keeps the one it is opened under.',
  ],
  rulesetName: (scheme: string, id: string) => [`${scheme}　${id}`, `${scheme} ${id}`],
  periodStart: ['監査対象期間の初日', 'First day of the period'],
  periodEnd: ['監査対象期間の末日', 'Last day of the period'],
  follows: (end: string, first: string) => [
    `前回の期間は ${end} に終わっています。${first} から始めます。`,
    `The previous period ended on ${end}; begin on ${first}.`,
  ],
  who: ['責任者と名称', 'Leader and name'],
  leader: ['業務実施責任者', 'Engagement leader'],
  leaderHelp: [
    '期限内の資格が記録されている人だけが並びます。資格は監査機関の画面で記録します。',
    'Only those with a valid credential are listed. Credentials are recorded on the page of the firm.',
  ],
  name: ['案件の名称', 'Name of the engagement'],
  suggested: (service: string, year: number) => [`${service} ${year}年度`, `${service} FY${year}`],
  open: ['案件の開始', 'Open the engagement'],
  cannotOpen: [
    '案件を開始できるのはメンバーと品質管理部門です。',
    'Members and the quality office can open an engagement.',
  ],
  noClient: ['依頼者がまだ登録されていません', 'No client is registered yet'],
  noClientText: [
    '案件は依頼者のクラウドサービスごとに開始します。先に依頼者とサービスを登録してください。',
    'An engagement is opened for a cloud service of a client. Register both first.',
  ],
  toClients: ['依頼者・サービスへ', 'To clients and services'],
} as const satisfies TextTable;
