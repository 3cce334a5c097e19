import { allow, refuse, type Decision } from '../decision';

export type AskPasswordLinkRefusal = 'password.no-mail';

/** Where no mail is sent, an administrator hands the link out; nothing is said of whom an address belongs to. */
export function mayAskPasswordLink({ sendsMail }: { sendsMail: boolean }): Decision<AskPasswordLinkRefusal> {
  return sendsMail ? allow : refuse('password.no-mail');
}
