/** Does a number have one of the forms of the ruleset? `9` stands for a digit, every other character for itself. */
export function isRegistrationNumber(text: string, forms: readonly string[]): boolean {
  return forms.some((form) => hasForm(text, form));
}

function hasForm(text: string, form: string): boolean {
  const letters = [...text];
  const places = [...form];
  return (
    letters.length === places.length &&
    places.every((place, index) => (place === '9' ? /^[0-9]$/.test(letters[index] ?? '') : place === letters[index]))
  );
}
