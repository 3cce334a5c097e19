import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailServer } from '../api-config';

/**
 * Why a mail was not taken. Of the server and of every mail: `unreachable`, `no-tls`, `login-refused`, `sender-refused`; of this one:
 * `busy` (it may be tried again), `recipient-refused`, `content-refused`, `address-odd`; `in-doubt`: it was handed over and nothing
 * was heard.
 */
export type MailFault =
  | 'unreachable'
  | 'no-tls'
  | 'login-refused'
  | 'sender-refused'
  | 'busy'
  | 'recipient-refused'
  | 'content-refused'
  | 'address-odd'
  | 'in-doubt';

interface SmtpError extends Error {
  code?: string;
  /** 0 or missing where the server said nothing. */
  responseCode?: number;
  command?: string;
}

/** A server that hangs holds nobody up for longer. */
const within = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000, dnsTimeout: 10_000 };

/** Hands one mail over: null where the server has taken it. */
export async function deliver(server: MailServer, to: string, bytes: Buffer): Promise<MailFault | null> {
  const connection = new SMTPConnection({
    ...within,
    host: server.host,
    port: server.port,
    secure: server.tls === 'implicit',
    requireTLS: server.tls === 'starttls',
    ignoreTLS: server.tls === 'none',
  });
  let isHandedOver = false;
  const message = new Readable({
    read() {
      isHandedOver = true;
      this.push(bytes);
      this.push(null);
    },
  });
  try {
    await new Promise<void>((done, failed) => {
      connection.once('error', failed);
      connection.connect((error) => (error ? failed(error) : done()));
    });
    await loggedIn(connection, server.login);
    await new Promise<void>((done, failed) => {
      connection.once('error', failed);
      connection.send({ from: server.from.address, to }, message, (error) => (error ? failed(error) : done()));
    });
    connection.quit();
    return null;
  } catch (error) {
    connection.close();
    return faultOf(error as SmtpError, isHandedOver);
  } finally {
    connection.on('error', () => undefined);
  }
}

function loggedIn(connection: SMTPConnection, login: MailServer['login']): Promise<void> {
  if (!login) return Promise.resolve();
  return new Promise((done, failed) => {
    const credentials = { user: login.user, pass: login.password };
    connection.login({ credentials }, (error) => (error ? failed(error) : done()));
  });
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
