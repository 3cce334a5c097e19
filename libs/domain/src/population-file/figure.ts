const scale = 1_000_000n;
const longestFigure = 60;

/** A figure as a whole number of millionths: sums of amounts have to come out exactly. Null for what is none. */
export function millionths(text: string): bigint | null {
  if (text.length > longestFigure) return null;
  const [, minus, whole, part = ''] =
    /^([-−△▲]?)[¥\\$]?(\d[\d,]*)(?:\.(\d{1,6}))?(?:件|円)?$/u.exec(text.normalize('NFKC').trim()) ?? [];
  if (whole === undefined) return null;
  const value = BigInt(whole.replaceAll(',', '')) * scale + BigInt(part.padEnd(6, '0'));
  return minus ? -value : value;
}

export const wholeNumber = (count: number): bigint => BigInt(count) * scale;

export function plainFigure(value: bigint): string {
  const size = value < 0n ? -value : value;
  const part = String(size % scale)
    .padStart(6, '0')
    .replace(/0+$/u, '');
  return `${value < 0n ? '-' : ''}${size / scale}${part === '' ? '' : `.${part}`}`;
}
