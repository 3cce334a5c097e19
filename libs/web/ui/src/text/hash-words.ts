/** First and last four of a hash in hex, as it is shown in a row; the whole of it is told where it is opened. */
export function shortHash(hex: string): string {
  return hex.length > 8 ? `${hex.slice(0, 4)}…${hex.slice(-4)}` : hex;
}

/** In fours, so that two people can read it to each other. */
export function spacedHash(hex: string): string {
  return hex.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** `148.2 MB`, in powers of ten as file managers write it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const [unit, power] = bytes < 1e6 ? ['kB', 1e3] : bytes < 1e9 ? ['MB', 1e6] : ['GB', 1e9];
  return `${(bytes / Number(power)).toFixed(1)} ${unit}`;
}
