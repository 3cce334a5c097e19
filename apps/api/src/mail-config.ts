import type { MailServer } from '@akashi/api-platform';
import { isMailAddress } from '@akashi/domain/notice';

const ports = { 'smtp:': 587, 'smtps:': 465 } as const;
const thisMachine = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/**
 * `SMTP_URL` (`smtp://` or `smtps://`, with user and password in it, or the password in `SMTP_PASSWORD`) and `MAIL_FROM`. To
 * another machine nothing goes in the clear: `smtp://` asks for STARTTLS and says nothing without it, unless `SMTP_WITHOUT_TLS` is true.
 */
export function readMail(env: NodeJS.ProcessEnv, faults: string[]): MailServer | null {
  const { SMTP_URL: given = '', MAIL_FROM: sender = '', SMTP_PASSWORD: apart = '' } = env;
  const inTheClear = isInTheClear(env, faults);
  if (given === '' && sender === '') return null;
  if (!env['PUBLIC_ORIGIN']) faults.push('PUBLIC_ORIGIN is missing: the links of a mail begin with it');
  const from = senderIn(sender);
  if (!from) faults.push('MAIL_FROM is not an address, or a name and <an address>');
  const url = serverIn(given);
  if (!url) faults.push('SMTP_URL is not smtp(s)://, a host and nothing behind its port');
  if (!url || !from) return null;
  return { ...placeOf(url, inTheClear), login: loginIn(url, apart, faults), from };
}

function isInTheClear({ SMTP_WITHOUT_TLS: said }: NodeJS.ProcessEnv, faults: string[]): boolean {
  if (said && !['true', 'false'].includes(said)) faults.push('SMTP_WITHOUT_TLS is not true or false');
  return said === 'true';
}

function placeOf(url: URL, inTheClear: boolean): Pick<MailServer, 'host' | 'port' | 'tls'> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port) || ports[url.protocol as keyof typeof ports];
  if (url.protocol === 'smtps:') return { host, port, tls: 'implicit' };
  return { host, port, tls: inTheClear || thisMachine.test(host) ? 'none' : 'starttls' };
}

function serverIn(given: string): URL | null {
  const url = URL.parse(given);
  if (!url || !Object.hasOwn(ports, url.protocol) || url.hostname === '') return null;
  return `${url.pathname}${url.search}${url.hash}` === '' ? url : null;
}

/** `Akashi <akashi@firm.example>`, or the address alone. */
function senderIn(given: string): MailServer['from'] | null {
  const [, name = '', address = ''] = /^([^<>"\p{Cc}]*)<([^<>]+)>$/u.exec(given) ?? ['', '', given];
  return isMailAddress(address) ? { name: name.trim(), address } : null;
}

function loginIn(url: URL, apart: string, faults: string[]): MailServer['login'] {
  const [user, written] = [decoded(url.username), decoded(url.password)];
  if (apart !== '' && written !== '') faults.push('SMTP_PASSWORD and a password in SMTP_URL exclude each other');
  const password = apart || written;
  if ((user === '') !== (password === '')) faults.push('SMTP_URL names a user without a password, or none with one');
  return user === '' ? null : { user, password };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
