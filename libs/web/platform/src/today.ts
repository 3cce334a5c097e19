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

const dayMs = 86_400_000;

/** A day moved by whole days; both are `YYYY-MM-DD`. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** `10-31` for a day of the year that is meant, `2027-01-29` otherwise. */
export function shortDay(day: string | null, year: string): string {
  if (!day) return '';
  return day.startsWith(year) ? day.slice(5) : day;
}

/** A moment as it is shown: `10-23 14:02` in Japan, with the year when it is another one. */
export function shortMoment(moment: string, year: string): string {
  const [day, time] = momentInJapan(moment).split(' ') as [string, string];
  return `${shortDay(day, year)} ${time}`;
}
