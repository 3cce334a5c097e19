import { expect } from 'vitest';
import { mailTo, type MailAtHand } from './sample-mail.ts';

/** The texts that were mailed to an address, the oldest first; beside an Akashi that stands there already, none. */
export async function mailsTo(mail: MailAtHand | null, address: string): Promise<string[]> {
  return mail ? (await mailTo(mail, address)).map(({ body }) => body) : [];
}

/** The code in the mail after so many to an address, once it is there. */
export async function mailedCode(mail: MailAtHand | null, address: string, after: number): Promise<string> {
  await expect.poll(async () => (await mailsTo(mail, address)).length).toBeGreaterThan(after);
  const text = (await mailsTo(mail, address)).at(-1) ?? '';
  return /^\d{4} \d{4}$/m.exec(text)?.[0] ?? '';
}
