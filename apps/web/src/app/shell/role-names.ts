import type { FirmRole } from '@akashi/domain/access';
import type { TeamRole } from '@akashi/domain/engagement';
import type { Bilingual } from '@akashi/web-ui';

/** The roles of an engagement, as they are written beside a name. */
export const TEAM_ROLE_NAMES: Readonly<Record<TeamRole, Bilingual>> = {
  engagement_leader: ['業務実施責任者', 'Engagement leader'],
  senior: ['主任', 'Senior'],
  practitioner: ['業務実施者', 'Practitioner'],
  quality_reviewer: ['審査担当者', 'Quality reviewer'],
};

/** The roles of the firm. */
export const FIRM_ROLE_NAMES: Readonly<Record<FirmRole, Bilingual>> = {
  firm_admin: ['監査機関の管理者', 'Firm administrator'],
  quality_office: ['品質管理', 'Quality office'],
  member: ['所属者', 'Member'],
};

/** What the first crumb says where the firm has no name of its own. */
export const FIRM_WORD: Bilingual = ['監査機関', 'Audit firm'];
