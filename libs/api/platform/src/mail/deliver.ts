import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailFault } from '@akashi/domain/notice';
import type { MailServer } from '../api-config';

interface SmtpError extends Error {
  code?: string;
  /** 0 or missing where the server said nothing. */
  responseCode?: number;
  command?: string;
}

/** A server that hangs holds nobody up for longer. */
const within = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000, dnsTimeout: 10_000 };

/** Whatever a server does that answers a little at a time. */
const wholeMs = 5 * 60 * 1000;

/** Hands one mail over: null where the server has taken it. */
export async function deliver(server: MailServer, to: string, bytes: Buffer): Promise<MailFault | null> {
  let isHandedOver = false;
  const message = new Readable({
    read() {
      isHandedOver = true;
      this.push(bytes);
      this.push(null);
    },
  });
  return talk(
    server,
    (connection) => answered((done) => connection.send({ from: server.from.address, to }, message, done)),
    () => isHandedOver,
  );
}

/** Comes in at the server and hands nothing over: null where it lets us in. */
export const greet = (server: MailServer): Promise<MailFault | null> =>
  talk(
    server,
    () => Promise.resolve(),
    () => false,
  );

async function talk(
  server: MailServer,
  act: (connection: SMTPConnection) => Promise<void>,
  isHandedOver: () => boolean,
): Promise<MailFault | null> {
  const connection = new SMTPConnection({
    ...within,
    host: server.host,
    port: server.port,
    secure: server.tls === 'implicit',
    requireTLS: server.tls === 'starttls',
    ignoreTLS: server.tls === 'none',
  });
  let late: NodeJS.Timeout | undefined;
  // Stays for good: an error that nobody listens for would end the process.
  const broken = new Promise<never>((_, failed) => {
    connection.on('error', failed);
    late = setTimeout(() => failed(new Error('The server took too long.')), wholeMs);
  });
  try {
    await Promise.race([comeIn(connection, server).then(() => act(connection)), broken]);
    connection.quit();
    return null;
  } catch (error) {
    connection.close();
    return faultOf(error as SmtpError, isHandedOver());
  } finally {
    clearTimeout(late);
  }
}

async function comeIn(connection: SMTPConnection, { login }: MailServer): Promise<void> {
  await answered((done) => connection.connect(done));
  const credentials = login && { user: login.user, pass: login.password };
  if (credentials) await answered((done) => connection.login({ credentials }, done));
}

function answered(ask: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((done, failed) => ask((error) => (error ? failed(error) : done())));
}

function faultOf({ code = '', responseCode = 0, command = '' }: SmtpError, isHandedOver: boolean): MailFault {
  if (responseCode >= 500) return refusalAt(command);
  if (responseCode >= 400) return code === 'EAUTH' ? 'login-refused' : 'busy';
  if (isHandedOver) return 'in-doubt';
  if (code === 'ETLS' || command === 'STARTTLS') return 'no-tls';
  return code === 'EAUTH' ? 'login-refused' : 'unreachable';
}

/** What a refusal for good is about, by the command that was refused: that of the recipient alone is the recipient's. */
function refusalAt(command: string): MailFault {
  if (command.startsWith('AUTH')) return 'login-refused';
  if (command === 'MAIL FROM') return 'sender-refused';
  if (command === 'RCPT TO') return 'recipient-refused';
  if (command === 'STARTTLS' || command === 'EHLO') return 'no-tls';
  return command === 'DATA' ? 'content-refused' : 'unreachable';
}
