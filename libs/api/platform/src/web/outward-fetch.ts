import { lookup } from 'node:dns';
import { request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { BlockList, isIP } from 'node:net';

const mostBytes = 512 * 1024;
const patienceMs = 5000;

/** Addresses that stand for this machine, its networks or nobody: none of them is a public service. */
const inside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, bits, 'ipv4');
// Of the sixth version only what is given out as public; within it what carries an address of the fourth, or is for examples.
const outside = new BlockList();
outside.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  inside.addSubnet(net, bits, 'ipv6');

export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !inside.check(address, 'ipv4');
  return isIP(address) === 6 && outside.check(address, 'ipv6') && !inside.check(address, 'ipv6');
}

/** An address that whoever runs the installation has not opened. */
export class InsideAddress extends Error {}

/** What is asked of a service outside. */
interface OutwardRequest {
  method?: string;
  headers?: Record<string, string>;
  body?: string | null;
}

/**
 * Asks an address that somebody else named. It reaches public services over TLS, and others only where the installation says
 * so; the address is looked at when the connection is made, so that a name which changes its mind meanwhile leads nowhere. It
 * follows nobody elsewhere, waits five seconds and reads half a megabyte.
 */
export class OutwardFetch {
  constructor(private readonly allowed: readonly string[]) {}

  /** Whether somebody may be sent there: the same addresses that are asked. */
  isReachable(url: URL): boolean {
    if (this.allowed.includes(url.origin)) return true;
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const isHere = host === 'localhost' || host.endsWith('.localhost');
    return url.protocol === 'https:' && !isHere && (isIP(host) === 0 || isPublicAddress(host));
  }

  ask(url: URL, { method = 'GET', headers = {}, body = null }: OutwardRequest): Promise<Response> {
    if (!this.isReachable(url)) return Promise.reject(new InsideAddress());
    const isAllowed = this.allowed.includes(url.origin);
    const options: RequestOptions = {
      method,
      headers: { ...headers, ...(body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) }) },
      agent: false,
      signal: AbortSignal.timeout(patienceMs),
      ...(isAllowed ? {} : { lookup: publicLookup }),
    };
    return new Promise((resolve, reject) => {
      const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, (answer) => {
        const parts: Buffer[] = [];
        let bytes = 0;
        answer.on('data', (part: Buffer) => {
          bytes += part.length;
          if (bytes > mostBytes) answer.destroy(new Error('the answer is too long'));
          else parts.push(part);
        });
        answer.on('error', reject);
        answer.on('end', () => {
          const status = answer.statusCode ?? 0;
          // A redirect is an answer like any other, and not the one that was asked for.
          if (status < 200 || status > 599) return reject(new Error('no answer'));
          const said = new Headers();
          for (const [name, value] of Object.entries(answer.headers))
            if (typeof value === 'string') said.set(name, value);
          resolve(new Response([204, 304].includes(status) ? null : Buffer.concat(parts), { status, headers: said }));
        });
      });
      request.on('error', reject);
      request.end(body ?? undefined);
    });
  }
}

/** The name as it is now, and only where every address it has is public. */
const publicLookup: RequestOptions['lookup'] = (host, options, done) => {
  lookup(host, { ...options, all: true }, (fault, found) => {
    if (fault) return done(fault, '');
    if (found.length === 0 || found.some(({ address }) => !isPublicAddress(address)))
      return done(new InsideAddress(), '');
    const [{ address, family }] = found as [(typeof found)[number]];
    return options.all ? done(null, found) : done(null, address, family);
  });
};
