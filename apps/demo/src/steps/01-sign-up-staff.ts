import { at, invitationApi, memberApi } from '@akashi/contracts/api';
import { emailOf, examplePeople, qualityOffice } from '../example/people';
import { join } from '../join';
import type { Step } from './step';

export const signUpStaff: Step = {
  key: 'staff',
  title: '職員を招待し、本人と確認し、資格を登録する  Staff, identified, and credentials',
  run: async ({ crew }) => {
    const admin = await crew.as('admin');
    const invitedPeople = examplePeople.filter(({ key }) => key !== qualityOffice.key);
    for (const { key, familyName, givenName, title, firmRoles, ...person } of invitedPeople) {
      const invited = { familyName, givenName, title, firmRoles, email: emailOf(key), isHandedOver: true };
      const { path } = await admin.send(at(invitationApi.invite), invited);
      await join(crew.url, path ?? '', person);
    }
    const office = await crew.as(qualityOffice.key);
    for (const { userId, unconfirmed, version } of await office.ask(at(memberApi.list)))
      if (unconfirmed) await office.send(at(memberApi.confirm, { userId }), { how: 'in-person', version });
    const idOf = await crew.ids();
    for (const { key, credential } of examplePeople)
      if (credential) await admin.send(at(memberApi.recordCredential, { userId: idOf(key) }), credential);
  },
};
