import type { NextFunction, Request, Response } from 'express';

const capital = /[A-F]/;
const inPath = /(?<=\/)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=\/|$)/gi;
const inQuery = /(?<=(^|&)\w*id=)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=&|$)/gi;

/**
 * An id in capitals is the same id (RFC 9562): it is written small before anything compares it or enters it in a ledger.
 * Text that happens to look like one stays as it was typed: only a path's parts and parameters named `…Id` are ids.
 */
export function canonicalIds(request: Request, _response: Response, next: NextFunction): void {
  if (capital.test(request.url)) request.url = withSmallIds(request.url);
  next();
}

function withSmallIds(url: string): string {
  const [path = '', ...query] = url.split('?');
  const small = (text: string): string => text.toLowerCase();
  const rest = query.length > 0 ? `?${query.join('?').replace(inQuery, small)}` : '';
  return path.replace(inPath, small) + rest;
}
