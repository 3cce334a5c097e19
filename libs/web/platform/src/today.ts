/** The day it is in Japan, `YYYY-MM-DD`: every date of the scheme is a day of that calendar, wherever the reader sits. */
export function todayInJapan(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' }).format(now);
}

/** A moment as it is shown everywhere, `YYYY-MM-DD HH:MM` in Japan; the status bar says so. */
export function momentInJapan(moment: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(moment),
  );
}
