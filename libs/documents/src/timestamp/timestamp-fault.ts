/** Why a token is no time-stamp of what it was asked for. */
export type TimestampFault =
  | 'malformed'
  | 'imprint-differs'
  | 'nonce-differs'
  | 'signature-differs'
  | 'not-for-time-stamping'
  | 'certificate-expired'
  | 'chain-untrusted'
  | 'time-implausible';
