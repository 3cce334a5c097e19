import { Injectable } from '@nestjs/common';

const dayInTokyo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });

/** The only source of the present, so that a test can stand it still. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today's calendar date in Japan, `YYYY-MM-DD`: deadlines of the scheme are days of Japan. */
  today(): string {
    return dayInTokyo.format(this.now());
  }
}
