/** Do two names name the same, whatever their width and the spaces in them? 「楢崎 一」 and 「楢崎　一」 are one person. */
export function isSameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');
