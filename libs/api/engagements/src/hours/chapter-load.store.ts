import type { Caller, Tx } from '@akashi/api-platform';
import type { ChapterLoadView, ChapterShareView, PersonChaptersView } from '@akashi/contracts';
import { can } from '@akashi/domain/access';
import { Injectable } from '@nestjs/common';
import type { Room } from '../engagement-door';
import { selectShares, selectTeamHours } from './chapter-load.query';

interface ShareRow extends ChapterShareView {
  userId: string | null;
}

/** Who has which chapter of an engagement, and for how many hours. Hours are seen as on the firm's page of the load. */
@Injectable()
export class ChapterLoadStore {
  async of(tx: Tx, caller: Caller, { engagementId, role }: Room): Promise<ChapterLoadView> {
    const key = [caller.firmId, engagementId];
    const shares = await tx.query<ShareRow[]>(selectShares, key);
    const people = await tx.query<Omit<PersonChaptersView, 'chapters'>[]>(selectTeamHours, key);
    // Without a role it is the quality office that reads here.
    const seesAll = role === null || can(caller, 'hours.plan', role);
    const sharesOf = (person: string | null) =>
      shares.filter((one) => one.userId === person).map(({ userId: _, ...share }) => share);
    return {
      people: people.map((person) => ({
        ...person,
        ...(!seesAll && person.userId !== caller.userId && { planned: null, worked: null }),
        chapters: sharesOf(person.userId),
      })),
      unassigned: sharesOf(null),
    };
  }
}
