/** To the second, in Japan: two events of one minute keep their order in sight. */
export function secondInJapan(moment: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short', timeStyle: 'medium' }).format(
    new Date(moment),
  );
}

/** First and last four of a hash in hex, as it is shown in a row; the whole of it is told where it is opened. */
export function shortHash(hex: string): string {
  return hex.length > 8 ? `${hex.slice(0, 4)}…${hex.slice(-4)}` : hex;
}

/** Sets of four, eight to a line, so that two people can read a root to each other. */
export function spacedHash(hex: string): string {
  return hex.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** To the minute, in Japan. */
export function minuteInJapan(moment: string): string {
  return secondInJapan(moment).slice(0, -3);
}
