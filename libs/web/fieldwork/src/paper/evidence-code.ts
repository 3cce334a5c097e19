/** E-0412: how papers call a piece of evidence. */
export function evidenceCode(number: number): string {
  return `E-${String(number).padStart(4, '0')}`;
}

/** 1.2 MB: sizes as people read them. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 ** 2) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

/** First and last four digits of a hash: 8f2c…a41e. */
export function shortHash(sha256: string): string {
  return `${sha256.slice(0, 4)}…${sha256.slice(-4)}`;
}
