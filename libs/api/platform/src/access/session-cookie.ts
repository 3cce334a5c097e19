import type { CookieOptions, Request, Response } from 'express';

/** `__Host-` binds the cookie to this very host over TLS; a development address without TLS cannot carry the prefix. */
export class SessionCookie {
  private readonly name: string;

  constructor(
    private readonly secure: boolean,
    name = 'akashi',
  ) {
    this.name = secure ? `__Host-${name}` : name;
  }

  read(request: Request): string | null {
    for (const part of (request.get('cookie') ?? '').split(';')) {
      const [name, value] = part.trim().split('=', 2);
      if (name === this.name && value) return value;
    }
    return null;
  }

  set(response: Response, secret: string): void {
    response.cookie(this.name, secret, this.options());
  }

  clear(response: Response): void {
    response.clearCookie(this.name, this.options());
  }

  private options(): CookieOptions {
    return { httpOnly: true, secure: this.secure, sameSite: 'lax', path: '/' };
  }
}

/** Knows the browser again that went to a provider: whoever comes back in another began nothing there. */
export class WayCookie extends SessionCookie {
  constructor(secure: boolean) {
    super(secure, 'akashi-way');
  }
}
