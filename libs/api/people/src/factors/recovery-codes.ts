import { Ids, SealedSecrets } from '@akashi/api-platform';
import { typedCode } from '@akashi/domain/factor';
import { Injectable } from '@nestjs/common';

const howMany = 10;
/** Without letters and digits that look alike on paper. */
const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const length = 12;

/** Codes on paper: told once, kept as keyed hashes, each good once. */
@Injectable()
export class RecoveryCodes {
  constructor(
    private readonly ids: Ids,
    private readonly secrets: SealedSecrets,
  ) {}

  make(accountId: string): { codes: string[]; macs: string[] } {
    const codes = Array.from({ length: howMany }, () => this.one());
    return { codes, macs: codes.map((code) => this.mac(code, accountId)) };
  }

  mac(code: string, accountId: string): string {
    return this.secrets.mac(typedCode(code), accountId);
  }

  /** Signs are drawn so that each is as likely as any other. */
  private one(): string {
    let code = '';
    while (code.length < length) {
      for (const byte of this.ids.secret(length))
        if (byte < 248 && code.length < length) code += signs[byte % signs.length];
    }
    return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
  }
}
