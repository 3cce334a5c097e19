import { at, clientPersonApi } from '@akashi/contracts/api';
import { Client } from '../client';
import { exampleClientPeople } from '../example/client-people';
import { examplePassword } from '../example/password';
import type { Step } from '../steps/step';

/** The client's people come in by their links, as they would. */
export const inviteClientPeople: Step = {
  key: 'client-people',
  title: '依頼者の担当者を招く  The client’s people come in',
  run: async ({ crew, clientId }) => {
    const leader = await crew.as('takase');
    for (const { familyKana, givenKana, ...person } of exampleClientPeople) {
      const { path } = await leader.send(at(clientPersonApi.invite, { clientId }), { ...person, isHandedOver: true });
      const token = path?.split('#')[1] ?? '';
      const joining = { token, familyKana, givenKana, password: examplePassword };
      await Client.visiting(crew.url).send(at(clientPersonApi.join), joining);
    }
  },
};
