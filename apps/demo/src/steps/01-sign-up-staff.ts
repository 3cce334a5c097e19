import { at, memberApi } from '@akashi/contracts/api';
import { examplePassword } from '../example/password';
import { emailOf, examplePeople } from '../example/people';
import type { Step } from './step';

export const signUpStaff: Step = {
  key: 'staff',
  title: '職員と資格を登録する  Staff and credentials',
  run: async ({ crew }) => {
    const admin = await crew.as('admin');
    for (const { key, teamRole: _teamRole, credential, ...person } of examplePeople) {
      const member = await admin.send(at(memberApi.admit), {
        ...person,
        email: emailOf(key),
        password: examplePassword,
      });
      if (credential) await admin.send(at(memberApi.recordCredential, { userId: member.userId }), credential);
    }
  },
};
