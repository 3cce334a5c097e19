import { at, invitationApi, memberApi } from '@akashi/contracts/api';
import { emailOf, examplePeople } from '../example/people';
import { join } from '../join';
import type { Step } from './step';

export const signUpStaff: Step = {
  key: 'staff',
  title: '職員を招待し、資格を登録する  Staff and credentials',
  run: async ({ crew }) => {
    const admin = await crew.as('admin');
    for (const { key, familyName, givenName, title, firmRoles, ...person } of examplePeople) {
      const invited = { familyName, givenName, title, firmRoles, email: emailOf(key) };
      const { path } = await admin.send(at(invitationApi.invite), invited);
      await join(crew.url, path, person);
    }
    const idOf = await crew.ids();
    for (const { key, credential } of examplePeople)
      if (credential) await admin.send(at(memberApi.recordCredential, { userId: idOf(key) }), credential);
  },
};
