import { fold } from '../search/fold';

/** A few words in common say nothing: whoever asks for a list names the list. */
const tooFew = 20;

/** Does what leaves the firm repeat the procedure, as a whole or a longer one within it, whatever its width, case and spaces? */
export function repeatsText(said: string, procedure: string): boolean {
  const [one, other] = [fold(said), fold(procedure)];
  if (one === '' || other === '') return false;
  return one === other || (other.length >= tooFew && one.includes(other));
}
