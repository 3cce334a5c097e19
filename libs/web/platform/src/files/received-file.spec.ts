import '@angular/compiler';
import {
  HttpErrorResponse,
  HttpEventType,
  HttpHeaderResponse,
  HttpResponse,
  type HttpEvent,
} from '@angular/common/http';
import { concat, firstValueFrom, of, throwError, type Observable } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { toApiProblem, type ApiProblem } from '../api-problem';
import { wholeAnswer } from './received-file';

const progress = HttpEventType.DownloadProgress;
const lost = throwError(() => new HttpErrorResponse({ status: 0 }));
const begun: Observable<HttpEvent<Blob>> = of(new HttpHeaderResponse(), { type: progress, loaded: 1 } as const);

const toldOf = (events: Observable<HttpEvent<Blob>>): Promise<ApiProblem> =>
  firstValueFrom(wholeAnswer(events)).then(
    () => Promise.reject(new Error('It came whole.')),
    (error: unknown) => toApiProblem(error),
  );

describe('a file on its way to the person', () => {
  it('that breaks off after it began is told as that, with whom to ask when it happens again', async () => {
    const problem = await toldOf(concat(begun, lost));
    expect(problem.sentences('en').happened).toBe('The file broke off on its way.');
    expect(problem.sentences('ja').next).toContain('品質管理部門');
  });

  it('that never began is a server out of reach', async () => {
    expect((await toldOf(lost)).sentences('en').happened).toBe('The server could not be reached.');
  });

  it('that came whole is the answer', async () => {
    const answer = new HttpResponse({ body: new Blob(['証']) });
    expect(await firstValueFrom(wholeAnswer(concat(begun, of(answer))))).toBe(answer);
  });
});
