import { HttpEventType, HttpResponse, type HttpEvent } from '@angular/common/http';
import type { Problem } from '@akashi/contracts';
import { catchError, filter, tap, type Observable } from 'rxjs';
import { ApiProblem, toApiProblem } from '../api-problem';
import { settle } from '../settle';
import { saveFile } from './save-file';

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
function brokenOff(): ApiProblem {
  const told = { type: 'urn:akashi:problem:busy', status: 0, code: 'busy', title: broken.ja.happened } as const;
  return new ApiProblem({ ...told, text: broken, requestId: '' }, false);
}

/** Hands a file that comes to the browser's downloads under the name the server gave. */
export async function saveAnswer(coming: Observable<HttpResponse<Blob>>): Promise<void> {
  const answer = await settle(coming).catch(readBlob);
  save(answer.body ?? new Blob(), answer.headers.get('content-disposition') ?? '');
}

/** What came, to be looked at and not saved. */
export async function readAnswer(coming: Observable<HttpResponse<Blob>>): Promise<Blob> {
  return (await settle(coming).catch(readBlob)).body ?? new Blob();
}

/** The answer of a download; one that began and did not come to its end is told as that, and not as a lost connection. */
export function wholeAnswer(events: Observable<HttpEvent<Blob>>): Observable<HttpResponse<Blob>> {
  let began = false;
  return events.pipe(
    tap(({ type }) => (began ||= type === HttpEventType.ResponseHeader)),
    filter((event): event is HttpResponse<Blob> => event instanceof HttpResponse),
    catchError((error: unknown) => {
      throw began && (error as { status?: number }).status === 0 ? brokenOff() : error;
    }),
  );
}

function save(file: Blob, disposition: string): void {
  const name = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  saveFile(file, name ? decodeURIComponent(name) : 'akashi');
}

/** A refused download brings its problem as a blob. */
async function readBlob(error: unknown): Promise<never> {
  const body = (error as { error?: unknown }).error;
  if (!(body instanceof Blob)) throw error;
  Object.defineProperty(error, 'error', { value: await body.text() });
  throw toApiProblem(error);
}
