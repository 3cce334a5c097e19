import { HttpErrorResponse } from '@angular/common/http';
import type { Address, AnswerOf, Operation } from '@akashi/contracts/api';
import { toApiProblem, type ApiProblem } from '@akashi/web-platform';

/** A file on its way to the API. */
export interface FileToSend<O extends Operation> {
  readonly address: Address<O>;
  readonly file: File;
  readonly headers: Readonly<Record<string, string>>;
  /** Called with the bytes that have gone out. */
  readonly sent: (bytes: number) => void;
}

/** Sends a file as the body of a request and says how far it is, which `fetch` cannot. Rejects with an `ApiProblem`. */
export function sendFile<O extends Operation>({ address, file, headers, sent }: FileToSend<O>): Promise<AnswerOf<O>> {
  const request = new XMLHttpRequest();
  return new Promise((done, failed) => {
    const refuse = () => failed(problemOf(request));
    request.upload.addEventListener('progress', ({ loaded }) => sent(loaded));
    request.addEventListener('load', () =>
      request.status < 300 ? done(JSON.parse(request.responseText) as AnswerOf<O>) : refuse(),
    );
    for (const event of ['error', 'abort', 'timeout']) request.addEventListener(event, refuse);
    request.open(address.operation.method, address.url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(file);
  });
}

function problemOf({ status, responseText }: XMLHttpRequest): ApiProblem {
  return toApiProblem(new HttpErrorResponse({ status, error: responseText }));
}
