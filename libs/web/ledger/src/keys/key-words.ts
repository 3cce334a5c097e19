import type { Lang } from '@akashi/web-ui';
import { minuteInJapan, spacedHash } from '../ledger-words';

/** 16 digits in groups of four to a line: four lines that two people read to each other. */
export function fingerprintLines(fingerprint: string): string[] {
  return (fingerprint.match(/.{1,16}/g) ?? []).map(spacedHash);
}

const sentences = {
  ja: (firm: string, at: string) => [
    `${firm}が発行する報告書及び引渡しパッケージは、次の指紋を持つ鍵で署名されます（${at}現在）。`,
    '受け取った方は、この指紋をパッケージ以外の方法で確かめたうえで、akashi-verify に --key-fingerprint として与えてください。',
    '鍵を交代したときは、新しい指紋を書面でお知らせします。',
  ],
  en: (firm: string, at: string) => [
    `Reports and packages issued by ${firm} are signed with the key of this fingerprint (as of ${at}).`,
    'Make sure of the fingerprint by another way than the package, and give it to akashi-verify as --key-fingerprint.',
    'When the key is rotated, the new fingerprint is told in writing.',
  ],
} as const satisfies Record<Lang, unknown>;

/** What the engagement letter says of the key, and what a recipient is told. */
export function letterText(said: { firm: string; fingerprint: string; now: string }, lang: Lang): string {
  const [first, ...rest] = sentences[lang](said.firm, minuteInJapan(said.now));
  return [first, '', ...fingerprintLines(said.fingerprint), '', ...rest].join('\n');
}
