/** Fractions of the square and cube roots of the first primes (FIPS 180-4 §4.2.2, §5.3.3), made and not typed. */
const primes: number[] = [];
for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
const constants = primes.map((prime) => fraction(Math.cbrt(prime)));
const beginning = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/**
 * SHA-256 of a short text of ours, at once: the platform's own makes one wait, and a proof hashes one thing over the other. The file
 * itself is hashed by the platform.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0);
  let state = beginning;
  for (let at = 0; at < padded.length; at += 64) state = block(state, view, at);
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, n) => digest.setUint32(n * 4, word >>> 0));
  return new Uint8Array(digest.buffer);
}

function block(state: readonly number[], view: DataView, at: number): number[] {
  const words = scheduled(view, at);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let n = 0; n < 64; n++) {
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + mixed + ((e & f) ^ (~e & g)) + (constants[n] ?? 0) + (words[n] ?? 0)) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, n) => (word + (state[n] ?? 0)) | 0);
}

function scheduled(view: DataView, at: number): number[] {
  const words = Array.from({ length: 16 }, (_, n) => view.getInt32(at + n * 4));
  const word = (n: number): number => words[n] ?? 0;
  for (let n = 16; n < 64; n++) {
    const [low, high] = [word(n - 15), word(n - 2)];
    const first = turned(low, 7) ^ turned(low, 18) ^ (low >>> 3);
    const second = turned(high, 17) ^ turned(high, 19) ^ (high >>> 10);
    words.push((word(n - 16) + first + word(n - 7) + second) | 0);
  }
  return words;
}
