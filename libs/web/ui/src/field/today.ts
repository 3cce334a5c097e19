import { InjectionToken } from '@angular/core';

/** The day it is in Japan when it is asked, `YYYY-MM-DD`: what a typed `+7` or `12/10` counts from. */
export const TODAY = new InjectionToken<() => string>('today', {
  providedIn: 'root',
  factory: () => () =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' }).format(new Date()),
});
