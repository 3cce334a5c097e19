const dayMs = 86_400_000;

/** Today in Japan, where the deadlines of the scheme fall: `YYYY-MM-DD`. */
export function todayInJapan(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(now);
}

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
  const at = new Date(moment);
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' }).format(
    at,
  );
  return `${shortDay(todayInJapan(at), year)} ${time}`;
}
