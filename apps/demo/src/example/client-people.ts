import type { InviteClientPersonBody } from '@akashi/contracts';

/** Whoever confirms the facts and signs the letter. */
export const approverEmail = 'narasaki@mizunara.example';

/** Who answers for the client of the example: the owner, the president who approves, and one who brings the papers. */
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
  {
    familyName: '楢崎',
    givenName: '一',
    familyKana: 'ナラサキ',
    givenKana: 'ハジメ',
    title: '代表取締役社長',
    email: approverEmail,
    kind: 'approver',
  },
];
