const legalForms =
  /株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|一般財団法人|\(株\)|\(有\)|co\.,?\s*ltd\.?|inc\.?$/gu;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

/** The name by which people call a company: its legal form is mostly left out. */
const calledName = (name: string): string => plain(name.normalize('NFKC').toLowerCase().replace(legalForms, ''));

/** Does the text name one of them, in any width and case, with or without the legal form? A name of one letter says nothing. */
export function namesOneOf(text: string, names: readonly string[]): boolean {
  const read = plain(text);
  return names.map(calledName).some((name) => [...name].length > 1 && read.includes(name));
}
