import { at, clientPersonApi, requestApi } from '@akashi/contracts/api';
import { Client } from '../client';
import { exampleClientPeople, exampleRequests } from '../example/client-people';
import { examplePassword } from '../example/password';
import type { Step } from '../steps/step';

const dayMs = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

/** The client's people come in by their links, and find two requests. */
export const askClient: Step = {
  key: 'client-people',
  title: '依頼者の担当者を招き、資料を依頼する  The client’s people and two requests',
  run: async ({ crew, clientId, engagementId }) => {
    const leader = await crew.as('takase');
    for (const { familyKana, givenKana, ...person } of exampleClientPeople) {
      const { path } = await leader.send(at(clientPersonApi.invite, { clientId }), person);
      const token = path.split('#')[1] ?? '';
      const joining = { token, familyKana, givenKana, password: examplePassword };
      await Client.visiting(crew.url).send(at(clientPersonApi.join), joining);
    }
    const practitioner = await crew.as('sato');
    const drafted = [];
    for (const { dueIn, ...text } of exampleRequests) {
      const body = { ...text, dueOn: inDays(dueIn), answererId: null, testIds: [] };
      const { id, version } = await practitioner.send(at(requestApi.draft, { engagementId }), body);
      drafted.push({ id, version });
    }
    await practitioner.send(at(requestApi.send, { engagementId }), { requests: drafted });
  },
};
