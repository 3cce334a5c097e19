import type { Request } from 'express';
import { DomainProblem } from '../problems/domain-problem';

/** The upload that a request names in place of a body; null where it brings its file itself. */
export function uploadIdIn(request: Request): string | null {
  return matching(request.get('upload-id'), /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
}

/** What its sender says that the file is; null where they could not. */
export function uploadDigestIn(request: Request): string | null {
  return matching(request.get('upload-digest'), /^[0-9a-f]{64}$/);
}

function matching(said: string | undefined, shape: RegExp): string | null {
  if (said === undefined) return null;
  if (!shape.test(said)) throw new DomainProblem('invalid-input');
  return said;
}
