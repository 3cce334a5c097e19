import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { at, dropApi, sessionApi } from '@akashi/contracts/api';
import { describe, expect, it } from 'vitest';
import { DropPass, sendDropPass } from './drop-pass';

describe('what opening a drop link gave', () => {
  it('goes along with what is asked by the link, and with nothing else', () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([sendDropPass])), provideHttpClientTesting()],
    });
    const [http, heard] = [TestBed.inject(HttpClient), TestBed.inject(HttpTestingController)];
    const sent = (url: string) => {
      http.get(url).subscribe();
      return heard.expectOne(url).request.headers.get('X-Drop-Pass');
    };
    expect(sent(at(dropApi.view).url)).toBeNull();
    TestBed.inject(DropPass).value.set({ pass: 'pass-1', below: '/api/drop/' });
    expect([sent(at(dropApi.view).url), sent(at(sessionApi.current).url)]).toEqual(['pass-1', null]);
  });
});
