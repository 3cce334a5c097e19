const aheadInJapan = 9 * 60 * 60 * 1000;

/** A moment as clocks in Japan show it, `YYYY-MM-DD HH:MM`. An instant as text is ISO 8601 with its zone. */
export function minuteInJapan(moment: Date | string): string {
  const instant = typeof moment === 'string' ? Date.parse(moment) : moment.getTime();
  return new Date(instant + aheadInJapan).toISOString().slice(0, 16).replace('T', ' ');
}
