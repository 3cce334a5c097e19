import { Injectable } from '@angular/core';

const [firstMs, longestMs] = [1_000, 30_000];

/** The line to the server, as far as a page can tell. */
@Injectable({ providedIn: 'root' })
export class Line {
  /**
   * Until it is worth another try: at once when the browser finds itself online again, and otherwise after a while that grows with each
   * try that failed.
   */
  back(attempt: number): Promise<void> {
    return new Promise((done) => {
      const over = (): void => {
        clearTimeout(timer);
        removeEventListener('online', over);
        done();
      };
      const timer = setTimeout(over, Math.min(longestMs, firstMs * 2 ** (attempt - 1)));
      addEventListener('online', over);
    });
  }
}
