/**
 * A number for some values, the same for the same ones: 53 bits, so that a million rows that differ hardly ever share one. Nothing
 * rests on it alone; what shares a number is compared itself.
 */
export function likeness(values: readonly string[]): number {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (const value of values) {
    for (let at = 0; at < value.length; at += 1) {
      const letter = value.charCodeAt(at);
      one = Math.imul(one ^ letter, 2_654_435_761);
      other = Math.imul(other ^ letter, 1_597_334_677);
    }
    one = Math.imul(one ^ 0x1_0001, 2_246_822_507);
    other = Math.imul(other ^ 0x1_0001, 3_266_489_909);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
  other = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return 4_294_967_296 * (other & 0x1f_ffff) + (one >>> 0);
}
