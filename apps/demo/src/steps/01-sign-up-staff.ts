import type { MemberView } from '@akashi/contracts';
import { examplePassword } from '../example/password';
import { emailOf, examplePeople } from '../example/people';
import type { Step } from './step';

export const signUpStaff: Step = {
  key: 'staff',
  title: '職員と資格を登録する  Staff and credentials',
  run: async ({ crew }) => {
    const admin = await crew.as('admin');
    for (const { key, teamRole: _teamRole, credential, ...person } of examplePeople) {
      const member = await admin.post<MemberView>('members', {
        ...person,
        email: emailOf(key),
        password: examplePassword,
      });
      if (credential) await admin.post(`members/${member.userId}/credentials`, credential);
    }
  },
};
