import type { MailServer } from '@akashi/api-platform';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as the server got it. */
export interface ReceivedMail {
  to: string;
  /** As it came, headers and body. */
  raw: string;
  messageId: string;
  /** The head with its lines unfolded. */
  head: string;
  /** Each text and HTML part, decoded. */
  body: string;
}

/** An answer like `451 4.3.0 Try again`, instead of an honest one. */
export interface Refusals {
  mailFrom?: string;
  rcptTo?: string;
  data?: string;
}

/** A real SMTP server of the tests, on loopback. */
export interface RunningMailServer {
  address: MailServer;
  /** What it has taken, in order. */
  readonly taken: ReceivedMail[];
  refuse: Refusals;
  /** Called once it has taken a mail and before it says so: what is thrown ends the connection without an answer. */
  afterTaking: (() => void | Promise<void>) | null;
  close(): Promise<void>;
}

const refusal = (answer: string) =>
  Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) });

/** With a login it takes mail from nobody else. */
export async function aMailServer(port = 0, login: MailServer['login'] = null): Promise<RunningMailServer> {
  const taken: ReceivedMail[] = [];
  const running = { refuse: {} as Refusals, afterTaking: null as RunningMailServer['afterTaking'] };
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: login === null,
    allowInsecureAuth: true,
    disabledCommands: login === null ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
    onAuth: ({ username, password }, _, done) =>
      username === login?.user && password === login?.password
        ? done(null, { user: username })
        : done(new Error('Who are you?')),
    onMailFrom: (_, __, done) => done(running.refuse.mailFrom ? refusal(running.refuse.mailFrom) : null),
    onRcptTo: (_, __, done) => done(running.refuse.rcptTo ? refusal(running.refuse.rcptTo) : null),
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        if (running.refuse.data) return done(refusal(running.refuse.data));
        taken.push(received(session.envelope.rcptTo.map(({ address }) => address).join(','), Buffer.concat(pieces)));
        Promise.resolve(running.afterTaking?.()).then(
          () => done(null),
          () => sockets.forEach((socket) => socket.destroy()),
        );
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return Object.assign(running, {
    address: {
      host: '127.0.0.1',
      port: (server.server.address() as AddressInfo).port,
      tls: 'none' as const,
      login,
      from: { name: 'Akashi', address: 'akashi@firm.example' },
    },
    taken,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((done) => server.close(() => done()));
    },
  });
}

function received(to: string, bytes: Buffer): ReceivedMail {
  const raw = bytes.toString('utf8');
  const head = raw.split('\r\n\r\n', 1)[0]!.replace(/\r\n[ \t]+/g, ' ');
  const parts = [...raw.matchAll(/Content-Transfer-Encoding: base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)];
  const body = parts.map(([, part]) => Buffer.from(part!, 'base64').toString('utf8')).join('\n');
  return { to, raw, head, body, messageId: /^Message-ID: (\S+)$/im.exec(head)?.[1] ?? '' };
}
