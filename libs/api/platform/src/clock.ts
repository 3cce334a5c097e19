import { Injectable } from '@nestjs/common';

/** Japan is nine hours ahead of UTC, and has had no summer time since 1951. */
const aheadInJapan = 9 * 60 * 60 * 1000;

/** The only source of the present, so that a test can stand it still. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today's calendar date in Japan, `YYYY-MM-DD`: deadlines of the scheme are days of Japan. */
  today(): string {
    return new Date(this.now().getTime() + aheadInJapan).toISOString().slice(0, 10);
  }
}
