const atom = String.raw`[\p{L}\p{N}!#$%&'*+/=?^_\x60{|}~-]+`;
const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?`;
const shape = new RegExp(`^(?!-)${atom}(?:\\.${atom})*@${label}(?:\\.${label})+$`, 'u');

/**
 * Whether mail may be sent there: a plain local part and a domain of several labels (RFC 5321, without its quoted strings, comments,
 * routes and numbers in brackets). Whatever else passes for an address somewhere could say more than one thing to a server.
 */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && text.indexOf('@') <= 64 && shape.test(text);
}
