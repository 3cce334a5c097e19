import { RulesetStore, type Room } from '@akashi/api-engagements';
import type { Caller, Tx } from '@akashi/api-platform';
import type { LetterView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { letterView } from './letter-view';
import { LetterStore } from './letter.store';

/** The letter in force with the points that the engagement's own ruleset asks for; null when none is in. */
@Injectable()
export class ReadLetter {
  constructor(
    private readonly letters: LetterStore,
    private readonly rulesets: RulesetStore,
  ) {}

  async latest(tx: Tx, caller: Caller, room: Room): Promise<LetterView | null> {
    const letter = await this.letters.latest(tx, caller, room.engagementId);
    return letter && letterView(letter, await this.rulesets.get(tx, room.rulesetId));
  }

  /** The letter that was just changed: it is there. */
  async changed(tx: Tx, caller: Caller, room: Room): Promise<LetterView> {
    const letter = await this.latest(tx, caller, room);
    if (!letter) throw new Error('The letter just recorded is not there.');
    return letter;
  }
}
