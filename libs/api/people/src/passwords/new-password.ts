import { ensure } from '@akashi/api-platform';
import { mayUsePassword, type OwnerOfPassword } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { CommonPasswords } from './common-passwords';
import { PasswordHasher } from './password-hasher';

/** A password that its owner chose, on its way into the database: asked of the rule, and kept as a hash alone. */
@Injectable()
export class NewPassword {
  constructor(
    private readonly common: CommonPasswords,
    private readonly hasher: PasswordHasher,
  ) {}

  async hash(password: string, owner: OwnerOfPassword): Promise<string> {
    ensure(mayUsePassword({ password, owner, isCommon: await this.common.has(password) }));
    return this.hasher.hash(password);
  }
}
