import { Agent, request, type OutgoingHttpHeaders } from 'node:http';

export interface Sent {
  method: string;
  url: string;
  headers?: OutgoingHttpHeaders;
  body?: string | Buffer;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

const agent = new Agent({ keepAlive: true });

/** One request as it is, without a client that would correct it; gives the answer's bytes. */
export function send(port: number, { method, url, headers, body }: Sent): Promise<Answer> {
  return new Promise((done, failed) => {
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const asked = request(
      { agent, host: '127.0.0.1', port, method, path: url, headers: { ...length, ...headers } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', failed);
        answer.on('end', () =>
          done({
            status: answer.statusCode ?? 0,
            headers: answer.headers as Record<string, string>,
            body: Buffer.concat(parts),
          }),
        );
      },
    );
    asked.on('error', failed);
    asked.end(body);
  });
}

// An ETag is a hash of the body, and so of the request's id in it.
const ownToARequest = ['date', 'x-request-id', 'etag', 'connection', 'keep-alive'];

/** Everything an answer tells, but for the request's own id and moment: two answers alike are the same text. */
export function told({ status, headers, body }: Answer): string {
  const kept = Object.entries(headers).filter(([name]) => !ownToARequest.includes(name));
  const requestId = headers['x-request-id'] ?? '-';
  return `${status}\n${JSON.stringify(kept)}\n${body.toString('latin1').replaceAll(requestId, '')}`;
}

/** The code of a problem; null for any other answer. */
export function codeOf({ headers, body }: Answer): string | null {
  const type = headers['content-type'] ?? '';
  if (!/^application\/(problem|scim)\+json/.test(type)) return null;
  const said = JSON.parse(body.toString()) as { code?: string; 'urn:akashi:scim:problem'?: { code: string } };
  return said.code ?? said['urn:akashi:scim:problem']?.code ?? null;
}
