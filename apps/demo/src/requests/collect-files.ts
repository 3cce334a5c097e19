import type { RequestRow } from '@akashi/contracts';
import { at, clientRequestApi, requestApi } from '@akashi/contracts/api';
import { Client, few } from '../client';
import { exampleClientPeople } from '../example/client-people';
import { examplePassword } from '../example/password';
import { requestList, type ListedExample } from '../example/request-list';
import { matrixOf } from '../steps/07-perform-tests';
import type { Step } from '../steps/step';
import { dayFrom } from './ask-client';

/** How many answers are accepted in one act: a person reads as many in a sitting. */
const acceptedAtOnce = 50;

/** The year's list goes out at once; the client's people answer each request with its files; what came is accepted. */
export const collectFiles: Step = {
  key: 'collect',
  title: '依頼一覧の資料が揃う  The year’s requests are answered and accepted',
  run: async ({ crew, engagementId }) => {
    const asker = await crew.as('sato');
    const listed = requestList(await matrixOf(asker, engagementId));
    const sent = await sendList(asker, engagementId, listed);
    const answerers = await Promise.all(
      exampleClientPeople
        .filter(({ kind }) => kind !== 'approver')
        .map(({ email }) => Client.signIn(crew.url, email, examplePassword)),
    );
    const answered: { id: string; version: number }[] = [];
    await few(sent, 4, async (request, place) => {
      answered.push(await answer(answerers[place % answerers.length]!, request, listed[place]!));
    });
    for (let from = 0; from < answered.length; from += acceptedAtOnce) {
      const requests = answered.slice(from, from + acceptedAtOnce);
      await asker.send(at(requestApi.acceptAll, { engagementId }), {
        ...{ requests, asOf: '2026-09-30', origin: 'export', outsidePeriod: false },
      });
    }
  },
};

/** Written as a list is taken in, and sent; in the order of the list. */
async function sendList(asker: Client, engagementId: string, listed: readonly ListedExample[]): Promise<RequestRow[]> {
  const requests = listed.map(({ test, title, wanted }) => ({
    ...{ id: null, version: 0, answer: null },
    content: {
      title,
      wanted,
      shows: '日付と担当した人が分かる',
      dueOn: dayFrom(14),
      answererId: null,
      testIds: [test.id],
    },
  }));
  const written = await asker.send(at(requestApi.recordList, { engagementId }), { requests });
  const drafts = written.map(({ id, version }) => ({ id, version }));
  const sent = await asker.send(at(requestApi.send, { engagementId }), { requests: drafts });
  return [...sent].sort((a, b) => a.number - b.number);
}

/** One of the client's people lays the files to the request, and sends the answer. */
async function answer(
  person: Client,
  { id: requestId, version }: RequestRow,
  { test, fileNames }: ListedExample,
): Promise<{ id: string; version: number }> {
  let seen = version;
  for (const [place, name] of fileNames.entries()) {
    const text = `日,記録,担当\n2026-${String(4 + (place % 6)).padStart(2, '0')}-30,${test.number} ${name},運用部\n`;
    const view = await person.sendFile(at(clientRequestApi.deliver, { requestId }), name, Buffer.from(text, 'utf8'));
    seen = view.version;
  }
  const answered = await person.send(at(clientRequestApi.answer, { requestId }), { version: seen, note: '' });
  return { id: answered.id, version: answered.version };
}
