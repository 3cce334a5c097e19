/** A mail in a mail in a mail is opened so far down and no further: one may be folded into itself without end. */
export const deepestAttachment = 8;

const place = /^[1-9]\d{0,3}(\.[1-9]\d{0,3})*$/;

/** `2.1`: the first file attached to the mail that is the second one attached; null where it names none, or one too deep. */
export function attachmentPath(text: string): readonly number[] | null {
  if (text.length > 100 || !place.test(text)) return null;
  const path = text.split('.').map(Number);
  return path.length <= deepestAttachment ? path : null;
}
