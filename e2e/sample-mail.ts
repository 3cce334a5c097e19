import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aMailServer, type ReceivedMail, type Refusals } from '../libs/api/testing/src/a-mail-server.ts';

/** Where a journey looks into the mailboxes, and says what the server of mail refuses. */
export interface MailAtHand {
  control: string;
}

interface RunningMail {
  atHand: MailAtHand;
  /** The settings of an installation that sends by it. */
  settings: { SMTP_URL: string; MAIL_FROM: string };
  close(): Promise<void>;
}

/** A server of mail on loopback, beside it an address for the journeys: they run in processes of their own. */
export async function openMail(): Promise<RunningMail> {
  const mail = await aMailServer();
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      if (request.method === 'PUT') mail.refuse = JSON.parse(Buffer.concat(pieces).toString('utf8')) as Refusals;
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(mail.taken));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    atHand: { control: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    settings: { SMTP_URL: `smtp://127.0.0.1:${mail.address.port}`, MAIL_FROM: 'Akashi <akashi@kasumidai.example>' },
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await mail.close();
    },
  };
}

/** What came for an address until now. */
export async function mailTo({ control }: MailAtHand, address: string): Promise<ReceivedMail[]> {
  const taken = (await (await fetch(control)).json()) as ReceivedMail[];
  return taken.filter(({ to }) => to === address);
}

export async function refuseMail({ control }: MailAtHand, refusals: Refusals): Promise<void> {
  await fetch(control, { method: 'PUT', body: JSON.stringify(refusals) });
}
