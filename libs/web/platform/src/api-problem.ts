import { HttpErrorResponse } from '@angular/common/http';
import type { PlatformProblemCode, Problem, ProblemCode, ProblemSentences } from '@akashi/contracts';
import { unexpectedText } from '@akashi/contracts/unexpected';

/** What the server said, or what kept us from hearing it. Pages catch this and nothing else. */
export class ApiProblem extends Error {
  constructor(
    readonly problem: Problem,
    /** True when the request may never have arrived: what was typed has to be sent again. */
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

const broken: Problem['text'] = {
  ja: {
    happened: 'ファイルの受信が途中で切れました。',
    kept: '途中までの内容は保存していません。',
    next: 'もう一度お試しください。繰り返す場合は、保管中のファイルが受領時の記録と違うおそれがあります。品質管理部門へ知らせてください。',
  },
  en: {
    happened: 'The file broke off on its way.',
    kept: 'Nothing of it was saved.',
    next: 'Try again. If it happens again, the stored file may differ from what was recorded: tell the quality office.',
  },
};

/** The server ends an answer early when the bytes are not those that were recorded; so does a bad connection. */
export function brokenOff(): ApiProblem {
  const told = { type: 'urn:akashi:problem:busy', status: 0, code: 'busy', title: broken.ja.happened } as const;
  return new ApiProblem({ ...told, text: broken, requestId: '' }, false);
}

/** Reads the problem out of a failed request; a lost connection becomes one too. */
export function toApiProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (!(error instanceof HttpErrorResponse)) throw error;
  const body = typeof error.error === 'string' ? parse(error.error) : (error.error as Problem | null);
  if (body?.code && body.text) return new ApiProblem(body, false);
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
