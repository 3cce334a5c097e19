/** What was understood: a whole number, nothing typed, or something that is none. */
export type ReadCount =
  { readonly kind: 'count'; readonly count: number } | { readonly kind: 'empty' } | { readonly kind: 'fault' };

/** Reads a whole number as people write it: 25, １，２００, 25件. */
export function readCount(text: string): ReadCount {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/[件回個]$/, '');
  if (plain === '') return text.trim() === '' ? { kind: 'empty' } : { kind: 'fault' };
  if (!/^\d{1,15}$/.test(plain)) return { kind: 'fault' };
  return { kind: 'count', count: Number(plain) };
}
