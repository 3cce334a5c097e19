import { fromBase64, toBase64 } from './bytes';

/** The next key of a firm's ledgers, as the key before it announces it: the text that both of them sign. */
export interface KeyAnnouncement {
  firmId: string;
  /** 2 for the first key after the one that the firm began with. */
  number: number;
  /** The 32 bytes of an Ed25519 public key. */
  publicKey: Uint8Array;
  /** UTC with milliseconds; until then the key before it signs. */
  from: string;
}

const form = /^audit\.akashi\/([^/\n]+)\/keys\n([1-9]\d{0,5})\n(\S+)\n(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)\n$/;

/** A line each, every line ended; told from a checkpoint by its first line, which no log's is. */
export function buildKeyAnnouncement({ firmId, number, publicKey, from }: KeyAnnouncement): string {
  return `audit.akashi/${firmId}/keys\n${number}\n${toBase64(publicKey)}\n${from}\n`;
}

/** Reads an announcement written in exactly this form, or null. */
export function parseKeyAnnouncement(text: string): KeyAnnouncement | null {
  const [, firmId = '', number = '', key = '', from = ''] = form.exec(text) ?? [];
  const publicKey = fromBase64(key);
  if (publicKey?.length !== 32 || Number(number) < 2) return null;
  const announcement = { firmId, number: Number(number), publicKey, from };
  return buildKeyAnnouncement(announcement) === text ? announcement : null;
}

const clocksDifferMs = 60_000;

/** Had the key that signed been retired before the last event under the signature was recorded? Then whoever kept the key signed. */
export function isSignedAfterRetirement(lastEventAt: string, retired: string | null): boolean {
  return retired !== null && Date.parse(lastEventAt) > Date.parse(retired) + clocksDifferMs;
}
