import { HttpErrorResponse } from '@angular/common/http';
import type { PlatformProblemCode, Problem, ProblemCode, ProblemSentences } from '@akashi/contracts';
import { unexpectedText } from '@akashi/contracts/unexpected';

/** What the server said, or what kept us from hearing it. Pages catch this and nothing else. */
export class ApiProblem extends Error {
  constructor(
    readonly problem: Problem,
    /** True when nobody knows whether the request arrived or was kept: what was typed has to be sent again, under its key. */
    readonly unsent: boolean,
  ) {
    super(problem.code);
  }

  get code(): ProblemCode {
    return this.problem.code;
  }

  sentences(lang: 'ja' | 'en'): ProblemSentences {
    return this.problem.text[lang];
  }
}

const offline: Problem['text'] = {
  ja: {
    happened: 'サーバーに接続できませんでした。',
    kept: '入力した内容は画面に残っています。',
    next: '接続を確認して、もう一度操作してください。',
  },
  en: {
    happened: 'The server could not be reached.',
    kept: 'What you typed is still on the screen.',
    next: 'Check the connection and try again.',
  },
};

/** Reads the problem out of a failed request; a lost connection becomes one too. */
export function toApiProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (!(error instanceof HttpErrorResponse)) throw error;
  const body = typeof error.error === 'string' ? parse(error.error) : (error.error as Problem | null);
  if (body?.code && body.text) return new ApiProblem(body, body.code === 'outcome-unknown');
  const code: PlatformProblemCode = error.status === 0 ? 'busy' : 'unexpected';
  const text = error.status === 0 ? offline : unexpectedText;
  return new ApiProblem(
    { type: `urn:akashi:problem:${code}`, status: error.status, code, title: text.ja.happened, text, requestId: '' },
    error.status === 0,
  );
}

/** The problem behind a read that failed, as a resource gives it; null while there is none. */
export function problemOf(error: unknown): Problem | null {
  return error ? toApiProblem(error).problem : null;
}

function parse(text: string): Problem | null {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return null;
  }
}
