/** The people of the demo firms, and the password that they share. */
export { examplePassword as password } from '../../apps/demo/src/example/password.ts';

export const accounts = [
  { email: 'takase@kasumidai.example', role: '業務実施責任者  Engagement leader' },
  { email: 'mori@kasumidai.example', role: '主任  Senior' },
  { email: 'sato@kasumidai.example', role: '実施者  Practitioner' },
  { email: 'osaki@kasumidai.example', role: '審査担当者  Quality reviewer' },
  { email: 'hasegawa@kasumidai.example', role: '品質管理部門  Quality office' },
  { email: 'admin@kasumidai.example', role: '監査法人の管理者  Firm administrator' },
  { email: 'admin@tsukimi.example', role: '別の監査法人  Another firm' },
];
