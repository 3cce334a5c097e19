import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationRef, Injector, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { at, sessionApi } from '@akashi/contracts/api';
import { beforeEach, describe, expect, it } from 'vitest';
import { Api } from './api';

let http: HttpTestingController;
const address = at(sessionApi.current);

beforeEach(() => {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  http = TestBed.inject(HttpTestingController);
});

const aRead = () => runInInjectionContext(TestBed.inject(Injector), () => TestBed.inject(Api).read(() => address));
const turn = async (): Promise<void> => {
  TestBed.tick();
  await TestBed.inject(ApplicationRef).whenStable();
};
const answer = async (name: string): Promise<void> => {
  http.expectOne(address.url).flush({ name });
  await turn();
};

describe('a reading that is asked for again', () => {
  it('while the first answer is on its way, is made once that has come, and once only', async () => {
    const read = aRead();
    TestBed.tick();
    expect(read.status()).toBe('loading');
    expect([read.reload(), read.reload()]).toEqual([true, true]);
    http.expectOne(address.url).flush({ name: 'before' });
    await Promise.resolve();
    TestBed.tick();
    TestBed.tick();
    await answer('after');
    expect(read.value()).toEqual({ name: 'after' });
    http.verify();
  });

  it('after it has come, is made at once', async () => {
    const read = aRead();
    TestBed.tick();
    http.expectOne(address.url).flush({ name: 'first' });
    await turn();
    expect(read.reload()).toBe(true);
    TestBed.tick();
    await answer('second');
    expect(read.value()).toEqual({ name: 'second' });
    http.verify();
  });
});
