/** A text as lists are compared: a line end is one sign, and blanks around it are none of it. */
export const listedText = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** Names are typed with one blank, with none, and with a wide one. */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other);

/** Things that a cell names, one in a line or parted by commas; what it names that is not there, or is not one alone. */
export function namedIn(
  cell: string,
  things: readonly { readonly id: string; readonly names: readonly string[] }[],
): { ids: string[]; unknown: string[] } {
  const words = cell.split(/[\n、,，;；]/).filter((word) => word.trim() !== '');
  const found = words.map((word) => {
    const named = things.filter(({ names }) => names.some((one) => sameName(one, word)));
    return { word, thing: named.length === 1 ? named[0] : undefined };
  });
  return {
    ids: [...new Set(found.flatMap(({ thing }) => (thing ? [thing.id] : [])))],
    unknown: found.filter(({ thing }) => !thing).map(({ word }) => word.trim()),
  };
}
