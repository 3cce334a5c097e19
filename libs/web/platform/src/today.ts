/** The day it is in Japan, `YYYY-MM-DD`: every date of the scheme is a day of that calendar, wherever the reader sits. */
export function todayInJapan(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' }).format(now);
}
