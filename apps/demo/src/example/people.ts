import type { RecordCredentialBody } from '@akashi/contracts';
import type { FirmRole } from '@akashi/domain/access';
import type { TeamRole } from '@akashi/domain/engagement';

export interface ExamplePerson {
  key: string;
  familyName: string;
  givenName: string;
  familyKana: string;
  givenKana: string;
  title: string;
  firmRoles: FirmRole[];
  /** Role in the engagement; null for people of the firm who are not on it. */
  teamRole: TeamRole | null;
  credential?: RecordCredentialBody;
}

export const exampleFirm = {
  name: '霞台有限責任監査法人',
  nameKana: 'カスミダイユウゲンセキニンカンサホウジン',
  ismapRegistrationNo: 'A99-0001',
  ismapRegisteredOn: '2025-04-01',
  ismapValidUntil: '2027-03-31',
  // Whoever tries the example has no device at hand: a real firm asks for one.
  requiresSecondFactor: false,
};

export const otherFirm = {
  name: '月見有限責任監査法人',
  nameKana: 'ツキミユウゲンセキニンカンサホウジン',
  ismapRegistrationNo: 'A99-0002',
  ismapRegisteredOn: '2025-10-01',
  ismapValidUntil: '2027-09-30',
  requiresSecondFactor: false,
};

const person = (
  key: string,
  [familyName, givenName, familyKana, givenKana]: [string, string, string, string],
  title: string,
  teamRole: TeamRole | null,
  firmRoles: FirmRole[] = ['member'],
): ExamplePerson => ({ key, familyName, givenName, familyKana, givenKana, title, firmRoles, teamRole });

export const administrator = person('admin', ['水野', '管', 'ミズノ', 'カン'], '情報システム室', null, [
  'firm_admin',
  'member',
]);

const today = new Date().toISOString().slice(0, 10);

/** A credential that would have lapsed by today has been renewed, three years at a time. */
function renewed(validUntil: string): string {
  const year = Number(validUntil.slice(0, 4));
  return validUntil > today ? validUntil : renewed(`${year + 3}${validUntil.slice(4)}`);
}

/** Founds the quality office, and so identifies whoever the administrator invites. */
export const qualityOffice = person('hasegawa', ['長谷川', '静', 'ハセガワ', 'シズカ'], '品質管理部長', null, [
  'quality_office',
  'member',
]);

/** 業務実施責任者 1, 主任 2, 実施者 5, 審査担当者 1, and the quality office that staffs the engagement. */
export const examplePeople: ExamplePerson[] = [
  qualityOffice,
  {
    ...person('takase', ['髙瀬', '理', 'タカセ', 'オサム'], 'パートナー', 'engagement_leader'),
    credential: {
      type: 'CAIS_LEAD_AUDITOR',
      number: 'CAIS-90001',
      validFrom: '2024-10-01',
      validUntil: renewed('2028-03-31'),
    },
  },
  {
    ...person('mori', ['森', '千尋', 'モリ', 'チヒロ'], 'シニアマネジャー', 'senior'),
    credential: {
      type: 'CAIS_AUDITOR',
      number: 'CAIS-90002',
      validFrom: '2024-10-01',
      validUntil: renewed('2027-09-30'),
    },
  },
  {
    ...person('nishino', ['西野', '巴', 'ニシノ', 'トモエ'], 'マネジャー', 'senior'),
    credential: {
      type: 'SYSTEMS_AUDITOR',
      number: 'AU-90003',
      validFrom: '2024-10-01',
      validUntil: renewed('2029-03-31'),
    },
  },
  person('sato', ['佐藤', '花子', 'サトウ', 'ハナコ'], 'スタッフ', 'practitioner'),
  person('tamura', ['田村', '陸', 'タムラ', 'リク'], 'スタッフ', 'practitioner'),
  person('ogawa', ['小川', '澪', 'オガワ', 'ミオ'], 'スタッフ', 'practitioner'),
  person('ishida', ['石田', '湊', 'イシダ', 'ミナト'], 'スタッフ', 'practitioner'),
  person('yamazaki', ['山﨑', '楓', 'ヤマザキ', 'カエデ'], 'スタッフ', 'practitioner'),
  {
    ...person('osaki', ['大崎', '慎', 'オオサキ', 'シン'], '審査パートナー', 'quality_reviewer'),
    credential: { type: 'CPA', number: 'CPA-90004', validFrom: '2024-10-01', validUntil: renewed('2030-03-31') },
  },
];

export const emailOf = (key: string, domain = 'kasumidai.example'): string => `${key}@${domain}`;
