import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import {
  firmRoleLabels,
  labelOf,
  ledgerActionLabel,
  ledgerAuthenticationLabels,
  ledgerEntityLabel,
  teamRoleLabels,
  type LedgerEventView,
  type Problem,
} from '@akashi/contracts';
import { Button, EmptyState, Language, ProblemNote, TextField, texts } from '@akashi/web-ui';
import { findWords } from '@akashi/web-ui/command';
import { LedgerEventDetail } from './ledger-event-detail';
import { secondInJapan, shortHash } from './ledger-words';

/** The events read so far, newest first, found by words; each opens to what was hashed. */
@Component({
  selector: 'ak-ledger-events',
  imports: [Button, EmptyState, LedgerEventDetail, ProblemNote, TextField],
  templateUrl: './ledger-events.html',
  styleUrl: './ledger-events.css',
})
export class LedgerEvents {
  protected readonly lang = inject(Language).lang;

  readonly events = input.required<readonly LedgerEventView[]>();
  readonly size = input.required<number>();
  readonly hasMore = input.required<boolean>();
  readonly busy = input(false);
  readonly problem = input<Problem | null>(null);
  readonly more = output();

  readonly words = model('');
  /** The words were asked of the whole log: what is here fits already. */
  readonly isAsked = input(false);

  protected readonly open = signal<number | null>(null);
  protected readonly t = texts({
    find: ['操作・人・対象で絞り込む', 'Filter by action, person or thing'],
    found: (shown: number) => [`該当 ${shown.toLocaleString('en-US')}件`, `${shown.toLocaleString('en-US')} found`],
    shown: (shown: number, size: number) => [
      `${size.toLocaleString('en-US')}件中 ${shown.toLocaleString('en-US')}件`,
      `${shown.toLocaleString('en-US')} of ${size.toLocaleString('en-US')}`,
    ],
    scroll: ['監査証跡の表', 'Table of events'],
    seq: ['#', '#'],
    at: ['日時 (JST)', 'Time (JST)'],
    who: ['人', 'Who'],
    action: ['操作', 'Action'],
    entity: ['対象', 'Thing'],
    leaf: ['ハッシュ', 'Hash'],
    detail: (seq: number) => [`${seq}番の記録の詳細`, `Details of event ${seq}`],
    more: ['前の記録を読む', 'Read earlier events'],
    none: ['条件に合う記録はありません', 'No event fits'],
    noneText: [
      '読み込んだ記録の中にはありません。前の記録を読むか、条件を外してください。',
      'None of those read so far. Read earlier ones, or clear the filter.',
    ],
    noneAtAll: ['言葉を変えるか、条件を外してください。', 'Try other words, or clear the filter.'],
    clear: ['条件を外す', 'Clear the filter'],
    empty: ['記録はまだありません', 'There are no events yet'],
    emptyText: ['操作があると、ここに追加されます。', 'What is done in the engagement is added here.'],
  });
  private readonly told = computed(() =>
    this.events().map((event) => {
      const action = ledgerActionLabel(event.action)[this.lang()];
      const thing = ledgerEntityLabel(event.entity.type)[this.lang()];
      const role = labelOf({ ...firmRoleLabels, ...teamRoleLabels }, event.actor.role)[this.lang()];
      const authn = labelOf(ledgerAuthenticationLabels, event.actor.authn)[this.lang()];
      const facts = Object.values(event.facts).join(' ');
      return {
        event,
        action,
        thing,
        role,
        authn,
        at: event.at === '' ? '—' : secondInJapan(event.at),
        leaf: shortHash(event.leaf),
        number: numberIn(event),
        text: [action, event.action, thing, event.actor.name, facts].join(' '),
      };
    }),
  );
  protected readonly rows = computed(() => {
    const words = this.words().trim();
    return words === '' || this.isAsked()
      ? this.told()
      : this.told().filter(({ text }) => findWords(words, text) !== null);
  });

  protected toggle(seq: number): void {
    this.open.update((open) => (open === seq ? null : seq));
  }
}

/** The number people know the thing by, where the facts tell it. */
function numberIn({ facts }: LedgerEventView): string {
  const number = facts['number'] ?? facts['code'] ?? facts['versionNo'] ?? '';
  return String(number ?? '');
}
