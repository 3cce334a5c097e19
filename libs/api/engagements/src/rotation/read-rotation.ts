import { Transactions, type Caller } from '@akashi/api-platform';
import type { RotationLineView, RotationPageView, RotationQuery } from '@akashi/contracts';
import type { RotationStanding } from '@akashi/domain/rotation';
import { fold } from '@akashi/domain/search';
import { Injectable } from '@nestjs/common';
import { RotationLines } from './rotation-lines';

/** So many are listed; whoever looks for another says so in words. */
const listed = 200;

/** Years on clients of everybody whose years the caller may see: those first that are beyond what the firm wants. */
@Injectable()
export class ReadRotation {
  constructor(
    private readonly transactions: Transactions,
    private readonly lines: RotationLines,
  ) {}

  async execute(caller: Caller, { q = '', standing, role }: RotationQuery): Promise<RotationPageView> {
    const all = await this.transactions.read(caller, (tx) => this.lines.all(tx, caller));
    const words = fold(q);
    const chosen = all.filter(
      (line) =>
        (standing === undefined || line.standing === standing) &&
        (role === undefined || line.role === role) &&
        (words === '' || [line.name, line.clientName].some((text) => fold(text).includes(words))),
    );
    return { total: chosen.length, lines: chosen.slice(0, listed), sums: sumsOf(all) };
  }
}

function sumsOf(lines: readonly RotationLineView[]): Record<RotationStanding, number> {
  const sums = { beyond: 0, last: 0, within: 0, unlimited: 0 };
  for (const { standing } of lines) sums[standing] += 1;
  return sums;
}
