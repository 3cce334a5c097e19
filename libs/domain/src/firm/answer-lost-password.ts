/** How long a mailed link to set a lost password is good. */
export const mailedLinkHours = 1;

/** Where the person works, with how they come in there. */
export interface PlaceOfPerson {
  /** They come in by the firm's provider there and have no password of their own. */
  comesByProvider: boolean;
}

export type LostPasswordAnswer<Place extends PlaceOfPerson> =
  { mail: 'link'; place: Place } | { mail: 'by-provider'; place: Place } | { mail: 'none' };

/**
 * What whoever asks under an address is mailed: a link where a password lets the person in somewhere, the way by their provider where
 * none does, and nothing where they work nowhere. Whoever asks is told none of it.
 */
export function answerLostPassword<Place extends PlaceOfPerson>(places: readonly Place[]): LostPasswordAnswer<Place> {
  const byPassword = places.find(({ comesByProvider }) => !comesByProvider);
  if (byPassword) return { mail: 'link', place: byPassword };
  const [place] = places;
  return place ? { mail: 'by-provider', place } : { mail: 'none' };
}
