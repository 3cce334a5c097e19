import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Address, AnswerOf, BodyOf, Operation } from '@akashi/contracts/api';
import { usualPart } from '@akashi/domain/upload';
import { Api } from '../api';
import type { Upload } from './upload';
import { Line } from './line';
import { UploadInParts } from './upload-in-parts';

/** The one way on which files go to the server: small ones in one request, larger ones in parts that go on after a dropped line. */
@Injectable({ providedIn: 'root' })
export class FileUploads {
  private readonly api = inject(Api);
  private readonly http = inject(HttpClient);
  private readonly line = inject(Line);

  /** What came of it; undefined when it was stopped on the way. Rejects with an `ApiProblem`. */
  send<O extends Operation<'POST' | 'PUT'>>(
    address: Address<O>,
    file: BodyOf<O> & File,
    on: { key: string; upload: Upload },
  ): Promise<AnswerOf<O> | undefined> {
    if (!address.operation.inParts || file.size <= usualPart) return this.api.upload(address, file, on);
    const { api, http, line } = this;
    return new UploadInParts({ api, http, line }, address, file, on).run();
  }
}
