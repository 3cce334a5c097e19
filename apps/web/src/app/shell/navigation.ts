import { type Bilingual, type IconName } from '@akashi/web-ui';

/** A place to go: its path, symbol, name, its kana for the palette, and the letter that follows G. */
export interface Place {
  readonly path: string;
  readonly icon: IconName;
  readonly name: Bilingual;
  readonly reading: string;
  readonly letter: string;
}

/** Places of the firm, above every engagement. */
export const FIRM_PLACES: readonly Place[] = [
  { path: '/inbox', icon: 'inbox', name: ['受信箱', 'Inbox'], reading: 'じゅしんばこ', letter: 'N' },
  { path: '/engagements', icon: 'layers', name: ['案件一覧', 'Engagements'], reading: 'あんけんいちらん', letter: 'P' },
  { path: '/portfolio', icon: 'gauge', name: ['全案件', 'All engagements'], reading: 'ぜんあんけん', letter: 'V' },
  { path: '/load', icon: 'wait', name: ['負荷・時間', 'Load and hours'], reading: 'ふかじかん', letter: 'W' },
  {
    path: '/rotation',
    icon: 'team',
    name: ['関与年数と交代', 'Years on clients'],
    reading: 'かんよねんすうこうたい',
    letter: 'D',
  },
  {
    path: '/clients',
    icon: 'building',
    name: ['依頼者・サービス', 'Clients and services'],
    reading: 'いらいしゃ',
    letter: 'C',
  },
  { path: '/criteria', icon: 'bookmark', name: ['管理基準', 'Criteria'], reading: 'かんりきじゅん', letter: 'J' },
];

/** Places inside an engagement; the path follows `/engagements/:id/`. The order is the order of the work. */
export const ENGAGEMENT_PLACES: readonly Place[] = [
  { path: 'overview', icon: 'gauge', name: ['概要', 'Overview'], reading: 'がいよう', letter: 'O' },
  { path: 'plan', icon: 'team', name: ['計画・体制', 'Plan and team'], reading: 'けいかくたいせい', letter: 'L' },
  {
    path: 'terms',
    icon: 'pen',
    name: ['契約・事前相談', 'Contract, consultation'],
    reading: 'けいやくじぜんそうだん',
    letter: 'Y',
  },
  { path: 'statement', icon: 'doc', name: ['言明書', 'Statement'], reading: 'げんめいしょ', letter: 'S' },
  { path: 'scope', icon: 'list', name: ['評価の範囲', 'Test scope'], reading: 'ひょうかのはんい', letter: 'E' },
  {
    path: 'base-services',
    icon: 'layers',
    name: ['基盤サービス', 'Base services'],
    reading: 'きばんさーびす',
    letter: 'I',
  },
  {
    path: 'matrix',
    icon: 'grid',
    name: ['管理策マトリクス', 'Control matrix'],
    reading: 'かんりさくまとりくす',
    letter: 'M',
  },
  {
    path: 'populations',
    icon: 'dots',
    name: ['母集団・標本', 'Populations, samples'],
    reading: 'ぼしゅうだんひょうほん',
    letter: 'B',
  },
  { path: 'requests', icon: 'clip', name: ['依頼資料', 'Requests'], reading: 'いらいしりょう', letter: 'Q' },
  { path: 'findings', icon: 'flag', name: ['発見事項', 'Findings'], reading: 'はっけんじこう', letter: 'F' },
  { path: 'review', icon: 'stamp', name: ['査閲', 'Review'], reading: 'さえつ', letter: 'R' },
  {
    path: 'report',
    icon: 'report',
    name: ['実施結果報告書', 'Assessment report'],
    reading: 'じっしけっかほうこくしょ',
    letter: 'T',
  },
  { path: 'handoff', icon: 'box', name: ['引渡し', 'Handoff'], reading: 'ひきわたし', letter: 'H' },
  { path: 'ledger', icon: 'chain', name: ['監査証跡', 'Ledger'], reading: 'かんさしょうせき', letter: 'A' },
];

/** At the foot of the navigation: the firm itself. */
export const FOOT_PLACES: readonly Place[] = [
  { path: '/rulesets', icon: 'list', name: ['制度の規則', 'Ruleset'], reading: 'せいどのきそく', letter: 'U' },
  { path: '/firm', icon: 'sliders', name: ['監査機関', 'Audit firm'], reading: 'かんさきかん', letter: 'K' },
];
