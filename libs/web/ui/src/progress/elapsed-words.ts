/** Seconds as a clock shows them: `0:07`, `12:30`. */
export function elapsedWords(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
