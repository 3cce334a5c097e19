import type { RegisterClientBody, RegisterServiceBody } from '@akashi/contracts';
import type { TeamRole } from '@akashi/domain/engagement';
import { exampleService } from './engagement';

/** How far another engagement of the firm has come: everybody asked, accepted, or with a plan that waits for approval. */
export type Progress = 'declaring' | 'accepted' | 'plan-drafted';

export interface OtherEngagement {
  client: RegisterClientBody;
  service: RegisterServiceBody;
  year: string;
  period: { start: string; end: string };
  team: Record<string, TeamRole>;
  /** Who has not declared their independence yet. */
  undeclared: string[];
  progress: Progress;
}

const usualTeam: Record<string, TeamRole> = {
  takase: 'engagement_leader',
  mori: 'senior',
  sato: 'practitioner',
  ogawa: 'practitioner',
  osaki: 'quality_reviewer',
};

/** Invented like the worked example; their 法人番号 belong to a registry office that does not exist. */
export const otherEngagements: OtherEngagement[] = [
  {
    client: {
      name: '株式会社イヌブナ情報',
      nameKana: 'カブシキガイシャイヌブナジョウホウ',
      corporateNumber: '5999901000102',
      address: '宮城県仙台市青葉区山手4-1',
      representativeName: '犬塚 文',
      representativeTitle: '代表取締役',
    },
    service: {
      name: 'イヌブナ電子申請',
      kind: 'SAAS',
      regions: ['東日本', '西日本'],
      baseServices: exampleService.baseServices,
    },
    year: '2026年度',
    period: { start: '2026-07-01', end: '2027-03-31' },
    team: usualTeam,
    undeclared: [],
    progress: 'plan-drafted',
  },
  {
    client: {
      name: 'シナノキ台帳株式会社',
      nameKana: 'シナノキダイチョウカブシキガイシャ',
      corporateNumber: '3999901000104',
      address: '長野県松本市並木7-15',
      representativeName: '科野 樹',
      representativeTitle: '代表取締役社長',
    },
    service: { name: 'シナノキ在庫', kind: 'PAAS', regions: ['東日本'], baseServices: [] },
    year: '2027年度',
    period: { start: '2027-01-01', end: '2027-12-31' },
    team: { ...usualTeam, nishino: 'senior', mori: 'practitioner' },
    undeclared: ['mori', 'sato', 'osaki'],
    progress: 'declaring',
  },
];
