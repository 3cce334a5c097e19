import { aMailServer, type RunningMailServer } from '@akashi/api-testing';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Mailer } from './mailer';

let server: RunningMailServer;
beforeEach(async () => {
  server = await aMailServer();
});
afterEach(() => server.close());

const mail = {
  messageId: '<m-1@firm.example>',
  to: 'sato@firm.example',
  subject: 'Akashi に3件のお知らせがあります',
  text: '本文\n.\nの行',
  html: '<p>本文</p>',
  unsubscribeUrl: `https://akashi.example/api/mail/unsubscribe/${'x'.repeat(120)}`,
};
const send = (change: Partial<typeof mail> = {}) => new Mailer(server.address).send({ ...mail, ...change });

describe('a mail', () => {
  it('is taken by the server as it was composed, with what RFC 8058 asks for', async () => {
    expect(await send()).toBeNull();
    const [got] = server.taken;
    expect(got).toMatchObject({ to: mail.to, messageId: mail.messageId });
    expect(got!.head).toContain(`List-Unsubscribe: <${mail.unsubscribeUrl}>`);
    expect(got!.head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(got!.head).toContain('Auto-Submitted: auto-generated');
    expect(got!.body).toBe('本文\n.\nの行\n<p>本文</p>');
  });

  it('has no header that a name could have written, and goes to nobody whom an address smuggles in', async () => {
    await send({ subject: 'ミズナラ\r\nBcc: x@evil.example\r\n\r\n<script>\u2028お知らせ\u202e' });
    expect(server.taken[0]!.head).not.toMatch(/^Bcc/im);
    expect(server.taken[0]!.to).toBe(mail.to);
    for (const to of ['a@b.example,x@evil.example', 'a@b.example\r\nRCPT TO:<x@evil.example>', 'x', '<a@b.example>'])
      expect(await send({ to })).toBe('address-odd');
    expect(server.taken).toHaveLength(1);
  });

  it.each([
    ['to be tried again', { rcptTo: '451 4.3.0 Later' }, 'busy'],
    ['to be tried again, though the mail was read', { data: '452 4.3.1 Full' }, 'busy'],
    ['for good, by whom it is for', { rcptTo: '550 5.1.1 Nobody' }, 'recipient-refused'],
    ['for good, by what it says', { data: '554 5.7.1 Spam' }, 'content-refused'],
    ['because nobody may send as that', { mailFrom: '553 5.7.1 Not you' }, 'sender-refused'],
  ] as const)('is refused %s', async (_, refuse, fault) => {
    server.refuse = refuse;
    expect(await send()).toBe(fault);
    expect(server.taken).toEqual([]);
  });

  it('was perhaps taken where the connection breaks after it was handed over', async () => {
    server.afterTaking = () => Promise.reject(new Error('gone'));
    expect(await send()).toBe('in-doubt');
    expect(server.taken).toHaveLength(1);
  });

  it('waits for a server that is down, that speaks something else, or that is not named', async () => {
    const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await new Mailer({ ...server.address, port }).send(mail)).toBe('unreachable');
    other.close();
    await once(other, 'close');
    expect(await new Mailer({ ...server.address, port }).send(mail)).toBe('unreachable');
    expect(await new Mailer(null).send(mail)).toBe('unreachable');
  });

  it('is sent by whoever the server knows, and by nobody with another password', async () => {
    const known = await aMailServer(0, { user: 'akashi', password: 'p:ä"s' });
    expect(await new Mailer(known.address).send(mail)).toBeNull();
    const other = { user: 'akashi', password: 'another' };
    expect(await new Mailer({ ...known.address, login: other }).send(mail)).toBe('login-refused');
    expect(await new Mailer({ ...known.address, login: null }).send(mail)).toBe('sender-refused');
    expect(known.taken).toHaveLength(1);
    await known.close();
  });

  it('says nothing in the clear where TLS is asked for, and no password', async () => {
    const login = { user: 'akashi', password: 'secret' };
    expect(await new Mailer({ ...server.address, tls: 'starttls', login }).send(mail)).toBe('no-tls');
    expect(await new Mailer({ ...server.address, login }).send(mail)).toBe('login-refused');
    expect(server.taken).toEqual([]);
  });
});

describe('a server of mail', () => {
  it('is looked at without sending anything, and says what keeps us out', async () => {
    expect(await new Mailer(server.address).greet()).toBeNull();
    expect(server.taken).toEqual([]);
    const guarded = await aMailServer(0, { user: 'akashi', password: 'right' });
    const as = (password: string) => new Mailer({ ...guarded.address, login: { user: 'akashi', password } }).greet();
    expect([await as('right'), await as('wrong')]).toEqual([null, 'login-refused']);
    await guarded.close();
    expect(await as('right')).toBe('unreachable');
  });
});
