let last = 0;

/** An id for an element of this page, so that labels and descriptions can point to their control. */
export function nextId(prefix: string): string {
  last += 1;
  return `ak-${prefix}-${last}`;
}
