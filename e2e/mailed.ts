import { expect } from 'vitest';
import { mailTo, type MailAtHand } from './sample-mail.ts';

/** The texts that were mailed to an address, the oldest first; beside an Akashi that stands there already, none. */
export async function mailsTo(mail: MailAtHand | null, address: string): Promise<string[]> {
  return mail ? (await mailTo(mail, address)).map(({ body }) => body) : [];
}

const codeIn = (text: string): string | null => /^\d{4} \d{4}$/m.exec(text)?.[0] ?? null;

/** The code in the last mail with one after so many mails to an address, once it is there: whoever has a link is mailed more than codes. */
export async function mailedCode(mail: MailAtHand | null, address: string, after: number): Promise<string> {
  const codes = async () => (await mailsTo(mail, address)).slice(after).flatMap((text) => codeIn(text) ?? []);
  await expect.poll(codes).not.toEqual([]);
  return (await codes()).at(-1) ?? '';
}
