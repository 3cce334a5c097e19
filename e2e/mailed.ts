import { expect } from 'vitest';

/** What was mailed to an address, the oldest first. */
export async function mailsTo(mailbox: string, address: string): Promise<string[]> {
  const answer = await fetch(`${mailbox}/?to=${encodeURIComponent(address)}`);
  return (await answer.json()) as string[];
}

/** The code in the mail after so many to an address, once it is there. */
export async function mailedCode(mailbox: string, address: string, after: number): Promise<string> {
  await expect.poll(async () => (await mailsTo(mailbox, address)).length).toBeGreaterThan(after);
  const mail = (await mailsTo(mailbox, address)).at(-1) ?? '';
  return /^\d{4} \d{4}$/m.exec(mail)?.[0] ?? '';
}
