import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aMailServer } from '../libs/api/testing/src/a-mail-server.ts';

interface Running {
  /** What the API sends by. */
  smtpUrl: string;
  /** Where a journey reads what was sent: `?to=` an address gives the texts of its mails, the oldest first. */
  mailbox: string;
  close(): Promise<void>;
}

/** A mail server that takes everything, with a page on which journeys, which run in processes of their own, read it. */
export async function openMail(): Promise<Running> {
  const server = await aMailServer();
  const page = createServer((request, response) => {
    const to = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('to');
    const texts = server.taken.filter((mail) => mail.to === to).map(({ body }) => body);
    response.setHeader('content-type', 'application/json').end(JSON.stringify(texts));
  });
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve));
  return {
    smtpUrl: `smtp://127.0.0.1:${server.address.port}`,
    mailbox: `http://127.0.0.1:${(page.address() as AddressInfo).port}`,
    close: async () => {
      await new Promise((resolve) => page.close(resolve));
      await server.close();
    },
  };
}
