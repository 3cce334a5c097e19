/**
 * The address by which browsers know this installation: a passkey is made for its host, and answers to it alone. It comes
 * from the configuration and never from a request, whose `Host` anybody may write.
 */
export class RelyingParty {
  /** The host, as devices keep it. */
  readonly id: string;

  constructor(private readonly origin: string) {
    this.id = new URL(origin).hostname;
  }

  /** An address of this installation, as a browser opens it. */
  at(path: string): string {
    return new URL(path, this.origin).href;
  }

  /** Whether a device answered a page of this address. On a developer's own machine any port is ours. */
  isOrigin(origin: string): boolean {
    if (origin === this.origin) return true;
    return this.id === 'localhost' && /^http:\/\/localhost(:\d+)?$/.test(origin);
  }
}
