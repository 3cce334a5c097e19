import type { InviteClientPersonBody } from '@akashi/contracts';

/** Who answers for the client of the example: the owner, and one who brings the papers. */
export const exampleClientPeople: readonly (InviteClientPersonBody & { familyKana: string; givenKana: string })[] = [
  {
    familyName: '藤井',
    givenName: '恵',
    familyKana: 'フジイ',
    givenKana: 'メグミ',
    title: '情報システム部 部長',
    email: 'fujii@mizunara.example',
    kind: 'owner',
  },
  {
    familyName: '野村',
    givenName: '拓也',
    familyKana: 'ノムラ',
    givenKana: 'タクヤ',
    title: '運用係',
    email: 'nomura@mizunara.example',
    kind: 'contributor',
  },
];

/** What is asked of them, with the days from today until it is due. */
export const exampleRequests = [
  {
    title: 'ログの日次点検の記録（25日分）',
    wanted: '4月から9月の間で選んだ25日について、ログを点検した記録をください。',
    shows:
      '点検番号と、点検した日・人が分かる\n見つけたこと（「なし」も）と、そのあとの対応が分かる\nシステムから出したそのままのもの',
    dueIn: 3,
  },
  {
    title: '権限の表を改めた履歴',
    wanted: '対象期間に権限の表を改めたときの、申請と承認の記録をください。',
    shows: '申請した人と承認した人が分かる\n改める前と後が分かる',
    dueIn: 12,
  },
] as const;
