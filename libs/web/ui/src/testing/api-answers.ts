import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { inject, provideEnvironmentInitializer, type Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Problem, ProblemCode } from '@akashi/contracts';
import { problemText, problemTexts } from '@akashi/contracts/problems';
import { TODAY } from '../field/today';
import { ProblemTexts } from '../refusal/problem-texts';
import { settled } from './rendered';

/**
 * Begins a spec of a web area: the server is answered for by the spec, everything else is the real thing. The sentences are
 * all there: that an area brings its own is held by `tools/problem-texts.spec.ts`.
 */
export function startWeb(providers: Provider[] = []): void {
  localStorage.clear();
  document.body.innerHTML = '';
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: TODAY, useValue: () => '2026-11-28' },
      provideEnvironmentInitializer(() => inject(ProblemTexts).learn(problemTexts)),
      ...providers,
    ],
  });
}

/** The request that waits for its answer, by its address below `/api/` without the query. */
export function asked(path: string, method = 'GET'): TestRequest {
  const http = TestBed.inject(HttpTestingController);
  return http.expectOne(({ url, ...request }) => {
    return request.method === method && url.split('?')[0] === `/api/${path}`;
  }, `${method} ${path}`);
}

/** Whether anything was asked of the server. */
export function nothingAsked(): boolean {
  return TestBed.inject(HttpTestingController).match(() => true).length === 0;
}

export async function answer(request: TestRequest, body: object | null): Promise<void> {
  request.flush(body);
  await settled();
}

export async function refuseWith(
  request: TestRequest,
  code: ProblemCode,
  status = 409,
  more: Pick<Problem, 'faults' | 'facts'> = {},
): Promise<void> {
  request.flush({ ...problemOfCode(code, status), ...more }, { status, statusText: code });
  await settled();
}

/** The connection is lost before the answer is here. */
export async function lose(request: TestRequest): Promise<void> {
  request.error(new ProgressEvent('error'), { status: 0 });
  await settled();
}

export function problemOfCode(code: ProblemCode, status = 409): Problem {
  const text = problemText(code);
  return { type: `urn:akashi:problem:${code}`, status, code, title: text.ja.happened, text, requestId: '7F3A' };
}
