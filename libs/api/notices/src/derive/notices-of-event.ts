import { Clock, Ids, type Tx } from '@akashi/api-platform';
import type { LedgerEvent } from '@akashi/domain/ledger';
import { isClientRelation, namedPerson, noticeRulesOf, noticeThing, noticeUrgencies } from '@akashi/domain/notice';
import type { NoticeRule, NoticeThing } from '@akashi/domain/notice';
import { Injectable } from '@nestjs/common';
import type { NewNotice } from '../notice.store';
import { selectPaperBehind, selectRecipients } from './recipient.query';

interface Recipient {
  person: string;
  client: string | null;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const idOr = (id: string, other: string): string => (uuid.test(id) ? id : other);

/** Things that stand on a paper and have no page of their own. */
const onPapers: readonly string[] = ['deviation', 'evidence', 'sample_item'];

/** Says whom an event of the ledger is told to: by the table of the domain, and by who they are to its thing today. */
@Injectable()
export class NoticesOfEvent {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** A person once, as the one to whom it is most urgent; whoever acted is told nothing. */
  async of(tx: Tx, event: LedgerEvent): Promise<NewNotice[]> {
    const rules = noticeRulesOf(event.action, event.facts);
    if (rules.length === 0) return [];
    const { values, thing } = await this.placed(tx, event);
    const told = new Map<string, NewNotice>();
    for (const rule of mostUrgentFirst(rules)) {
      const recipients = await tx.query<Recipient[]>(selectRecipients(rule.relation), values);
      for (const recipient of recipients) {
        if (recipient.person === event.actor.id || told.has(recipient.person)) continue;
        told.set(recipient.person, this.notice(event, thing, rule, recipient));
      }
    }
    return [...told.values()];
  }

  private async placed(tx: Tx, event: LedgerEvent): Promise<{ values: unknown[]; thing: NoticeThing }> {
    const { tenant, engagement, entity, action, facts } = event;
    const led = noticeThing({ action, engagementId: engagement, entity, facts });
    const thing = { kind: led.kind, id: idOr(led.id, engagement ?? tenant) };
    const named = namedPerson(facts);
    const at = [
      tenant,
      engagement,
      thing.id,
      idOr(entity.id, tenant),
      named && idOr(named, tenant),
      this.clock.today(),
    ];
    if (led.kind !== 'engagement' || !onPapers.includes(entity.type)) return { values: at, thing };
    const [paper] = await tx.query<{ id: string }[]>(selectPaperBehind, at);
    return { values: at, thing: paper ? { kind: 'paper', id: paper.id } : thing };
  }

  private notice(event: LedgerEvent, thing: NoticeThing, rule: NoticeRule, recipient: Recipient): NewNotice {
    const { number, dueOn } = event.facts;
    return {
      ...recipient,
      id: this.ids.next(),
      engagementId: event.engagement,
      cause: event.id,
      action: event.action,
      relation: rule.relation,
      urgency: rule.urgency,
      thing,
      thingNumber: typeof number === 'number' ? number : null,
      actorName: isClientRelation(rule.relation) ? null : event.actor.name,
      dueOn: rule.urgency === 'deadline' && typeof dueOn === 'string' ? dueOn : null,
      at: event.at,
    };
  }
}

const mostUrgentFirst = (rules: readonly NoticeRule[]): NoticeRule[] =>
  [...rules].sort((a, b) => noticeUrgencies.indexOf(a.urgency) - noticeUrgencies.indexOf(b.urgency));
