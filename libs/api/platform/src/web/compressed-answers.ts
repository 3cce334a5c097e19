import type { NextFunction, Request, Response } from 'express';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

/** Below this a compressed answer saves no packet worth its time, bytes. */
const worthIt = 8192;

/**
 * Long answers of JSON travel compressed, at the grade that costs least: a matrix of 470 KB becomes 67 in a few ms, off the
 * thread that answers. Files and streams go out as they are.
 *
 * A length that changes with what is compressed can betray what stands beside text that somebody else chose. So only what a
 * page of ours asked for is compressed: the browser says where a request comes from, and no page can set that. No secret
 * stands in an answer either: the session is a cookie that no page reads.
 */
export function compressedAnswers(request: Request, response: Response, next: NextFunction): void {
  const send = response.send.bind(response);
  response.send = (body: unknown) => {
    if (typeof body !== 'string' || body.length < worthIt || !isJson(response)) return send(body);
    response.vary('Accept-Encoding');
    response.vary('Sec-Fetch-Site');
    if (!isOurs(request) || !request.acceptsEncodings('br')) return send(body);
    void compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }).then(
      (short) => {
        response.setHeader('Content-Encoding', 'br');
        send(short);
      },
      () => send(body),
    );
    return response;
  };
  next();
}

function isJson(response: Response): boolean {
  return /^application\/(problem\+)?json\b/.test(String(response.getHeader('Content-Type') ?? ''));
}

function isOurs(request: Request): boolean {
  return request.get('sec-fetch-site') === 'same-origin';
}
