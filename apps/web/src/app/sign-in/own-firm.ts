const key = 'akashi.firm-of-sign-in';
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The firm by whose provider people come in here: of the address that it gave out, or as this browser was told before. */
export function ownFirm(asked: string | undefined): string | null {
  if (asked !== undefined && id.test(asked)) {
    localStorage.setItem(key, asked);
    return asked;
  }
  return localStorage.getItem(key);
}
