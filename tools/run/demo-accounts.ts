/** The people of the demo firms; the password is for a demonstration on one's own machine and is printed at every start. */
export const password = 'akashi-demo-2026';

export const accounts = [
  { email: 'takase@kasumidai.example', role: '業務実施責任者  Engagement leader' },
  { email: 'mori@kasumidai.example', role: '主任  Senior' },
  { email: 'sato@kasumidai.example', role: '実施者  Practitioner' },
  { email: 'osaki@kasumidai.example', role: '審査担当者  Quality reviewer' },
  { email: 'hasegawa@kasumidai.example', role: '品質管理部門  Quality office' },
  { email: 'admin@kasumidai.example', role: '監査法人の管理者  Firm administrator' },
  { email: 'admin@tsukimi.example', role: '別の監査法人  Another firm' },
];
