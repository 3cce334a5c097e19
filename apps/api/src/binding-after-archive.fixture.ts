import type { PasskeyHolder } from '@akashi/api-testing';

interface After {
  path: string;
  leader: PasskeyHolder;
  senior: PasskeyHolder;
  office: PasskeyHolder;
}

/** Who stands behind an addendum, who forbids to destroy a file and who allows it again sign for it. */
export async function afterArchiveActs({ path, leader, senior, office }: After): Promise<void> {
  const said = {
    testId: null,
    said: '整理の後に届いた記録の写しを受領した。',
    reason: '届いたのが保管の後だったため',
  };
  const added = (await senior.post(`${path}/addenda`).send(said).expect(201)).body as { id: string };
  await leader.act(`POST ${path}/addenda/${added.id}/confirm`, { version: 1 });
  await office.act(`POST ${path}/engagement-files`, {});
  const matter = { matter: '照会', reason: '監督当局の照会のため' };
  const { id } = (await leader.act(`POST ${path}/holds`, matter)) as { id: string };
  await office.act(`POST ${path}/holds/${id}/lift`, { reason: '照会が終わったため', version: 1 });
}
