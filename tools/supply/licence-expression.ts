/**
 * Does an SPDX expression allow use under these licences? Both sides of AND have to be among them, one side of OR.
 * What cannot be read (`MIT/X11`, `SEE LICENSE IN x`, an exception after WITH) is not allowed.
 */
export function isAllowed(expression: string, accepted: (licence: string) => boolean): boolean {
  const words = expression.replace(/[()]/g, ' $& ').split(/\s+/).filter(Boolean);
  let at = 0;
  const single = (): boolean => {
    const word = words[at++] ?? '';
    if (word !== '(') return accepted(word);
    const inner = either();
    // Whatever stands here instead of the bracket makes the whole unreadable.
    return words[at++] === ')' && inner;
  };
  const both = (): boolean => {
    let isAllowedSoFar = single();
    while (words[at] === 'AND') {
      at += 1;
      isAllowedSoFar = single() && isAllowedSoFar;
    }
    return isAllowedSoFar;
  };
  const either = (): boolean => {
    let isAllowedSoFar = both();
    while (words[at] === 'OR') {
      at += 1;
      isAllowedSoFar = both() || isAllowedSoFar;
    }
    return isAllowedSoFar;
  };
  return either() && at === words.length;
}
