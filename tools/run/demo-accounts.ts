import { examplePassword } from '../../apps/demo/src/example/password.ts';
import { exampleClientPeople } from '../../apps/demo/src/example/client-people.ts';
import { administrator, emailOf, examplePeople } from '../../apps/demo/src/example/people.ts';

/** The password that the people of the demo firms share. */
export const password = examplePassword;

const rolesByKey: Readonly<Record<string, { ja: string; en: string }>> = {
  takase: { ja: '業務実施責任者', en: 'Engagement leader' },
  mori: { ja: '主任', en: 'Senior' },
  sato: { ja: '実施者', en: 'Practitioner' },
  osaki: { ja: '審査担当者', en: 'Quality reviewer' },
  hasegawa: { ja: '品質管理部門', en: 'Quality office' },
  admin: { ja: '監査法人の管理者', en: 'Firm administrator' },
};

const people = [...examplePeople, administrator];
const nameOf = (key: string): string => {
  const person = people.find((one) => one.key === key);
  return `${person?.familyName} ${person?.givenName}`;
};

/** One of the demo firm’s people per role, two of its client’s and one of a second firm, as the page of sign-in offers them. */
export const accounts = [
  ...Object.entries(rolesByKey).map(([key, role]) => ({ name: nameOf(key), email: emailOf(key), role })),
  ...exampleClientPeople
    .filter(({ kind }) => kind !== 'contributor')
    .map(({ familyName, givenName, email, kind }) => ({
      name: `${familyName} ${givenName}`,
      email,
      role:
        kind === 'owner'
          ? { ja: '依頼者の責任者', en: 'Owner at the client' }
          : { ja: '依頼者の承認者', en: 'Approver at the client' },
    })),
  {
    name: nameOf('admin'),
    email: emailOf('admin', 'tsukimi.example'),
    role: { ja: '別の監査法人の管理者', en: 'Administrator of another firm' },
  },
];
