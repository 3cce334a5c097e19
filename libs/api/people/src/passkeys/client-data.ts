/** What a browser says that it asked a device, and from which page. */
export interface ClientData {
  challenge: string;
  origin: string;
}

/** Null for anything that is not what a browser writes; that it is true, the device's signature says. */
export function readClientData(encoded: string): ClientData | null {
  try {
    const said: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
    if (typeof said !== 'object' || said === null) return null;
    const { challenge, origin } = said as Record<string, unknown>;
    return typeof challenge === 'string' && typeof origin === 'string' ? { challenge, origin } : null;
  } catch {
    return null;
  }
}
