import { UsageFault } from '../command/command-fault';

/** `--keep N`: a whole number from 1; null where it was not given. */
export function readKeep(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UsageFault({ ja: '--keep は 1 以上の整数です。', en: '--keep is a whole number from 1.' });
}
