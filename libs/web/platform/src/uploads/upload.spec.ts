import { HttpEventType, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { at, editionApi } from '@akashi/contracts/api';
import { beforeEach, describe, expect, it } from 'vitest';
import { Api } from '../api';
import { Upload } from './upload';

const file = new File([new Uint8Array(1_000)], '管理基準.xlsx');
const received = { id: 'f1', fileName: '管理基準.xlsx', size: 1_000 };

describe('a file on its way', () => {
  let upload: Upload;
  let coming: Promise<unknown>;
  const request = () => TestBed.inject(HttpTestingController).expectOne('/api/edition-files');

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    upload = new Upload();
    coming = TestBed.inject(Api).upload(at(editionApi.receive, {}), file, { key: 'k1', upload });
  });

  it('tells how many of its bytes have gone, and then what came of it', async () => {
    const sent = request();
    expect([upload.sent(), upload.size()]).toEqual([0, 1_000]);
    sent.event({ type: HttpEventType.UploadProgress, loaded: 400, total: 1_000 });
    expect(upload.sent()).toBe(400);
    sent.flush(received);
    expect(await coming).toEqual(received);
    expect(sent.request.headers.get('Idempotency-Key')).toBe('k1');
  });

  it('is told with its problem when it is refused', async () => {
    const problem = { code: 'file.not-readable', text: { ja: {}, en: {} } };
    request().flush(problem, { status: 422, statusText: 'refused' });
    await expect(coming).rejects.toMatchObject({ problem });
  });

  it('comes to nothing, without a problem, when it is cancelled', async () => {
    const sent = request();
    upload.cancel();
    expect(sent.cancelled).toBe(true);
    expect(await coming).toBeUndefined();
  });
});
