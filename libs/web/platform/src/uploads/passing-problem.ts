import { uploadTexts } from '@akashi/contracts/problems/upload';
import { ApiProblem } from '../api-problem';

/** What a server says while it restarts or has too much to do; and where the next part goes on somewhere else than was thought. */
const passing = [408, 429, 500, 502, 503, 504];

/** A fault of the server that stays is told after so many tries; a line may be down for as long as it likes. */
const triesOfAnswered = 8;

/** Whether the same may be tried again by itself. */
export function isPassing({ problem: { code, status }, unsent }: ApiProblem, attempt: number): boolean {
  if (status === 0) return true;
  return (unsent || passing.includes(status) || code === 'upload.other-offset') && attempt < triesOfAnswered;
}

/** The browser could not read the file any more: somebody wrote to it, moved it or took its drive away. */
export const isOfFile = (error: unknown): boolean =>
  error instanceof DOMException && ['NotReadableError', 'NotFoundError'].includes(error.name);

export function changedFile(): ApiProblem {
  const code = 'upload.changed' as const;
  const text = uploadTexts[code];
  const said = { type: `urn:akashi:problem:${code}`, status: 422, code, title: text.ja.happened, text, requestId: '' };
  return new ApiProblem(said, false);
}
