import { Component, computed, inject, input, output, signal } from '@angular/core';
import { labelOf, type SecurityEventView, type SecurityLogPage } from '@akashi/contracts';
import { logCodeLabels, logKindLabels, logThingLabels } from '@akashi/contracts/labels/security-log';
import { Button, Chip, EmptyState, Language, texts } from '@akashi/web-ui';
import { secondInJapan, shortHash } from '../ledger-words';

/** One page of lines; each opens to what was hashed. */
@Component({
  selector: 'ak-security-log-lines',
  imports: [Button, Chip, EmptyState],
  templateUrl: './security-log-lines.html',
  styleUrl: './security-log-lines.css',
})
export class SecurityLogLines {
  private readonly lang = inject(Language).lang;

  readonly page = input.required<SecurityLogPage>();
  /** The id of a thing whose lines are to be shown. */
  readonly pick = output<string>();

  protected readonly open = signal<number | null>(null);
  protected readonly short = shortHash;
  protected readonly t = texts({
    scroll: ['セキュリティログの表', 'Table of the security log'],
    seq: ['#', '#'],
    at: ['日時（JST）', 'Time (JST)'],
    who: ['人', 'Who'],
    what: ['出来事', 'What happened'],
    thing: ['対象', 'Thing'],
    engagement: ['案件', 'Engagement'],
    from: ['接続元', 'From'],
    result: ['結果', 'Result'],
    done: ['成功', 'Done'],
    system: ['システム', 'System'],
    detail: (seq: number) => [`${seq}番の行の詳細`, `Details of line ${seq}`],
    operation: ['操作', 'Operation'],
    object: ['対象の識別子', 'Id of the thing'],
    only: ['この対象だけを見る', 'Show this thing alone'],
    request: ['要求番号', 'Request'],
    facts: ['記録された値', 'Facts'],
    hash: ['ハッシュ', 'Hash'],
    none: ['条件に合う行はありません', 'No line fits'],
    noneText: ['条件を外すか、別の日を選んでください。', 'Clear a condition, or choose another day.'],
  });
  protected readonly rows = computed(() => {
    const lang = this.lang();
    return this.page().events.map((event) => ({
      event,
      at: secondInJapan(event.at),
      what: logKindLabels[event.kind][lang],
      thing: event.thing ? logThingLabels[event.thing][lang] : '—',
      why: event.code === null ? '' : labelOf(logCodeLabels, event.code)[lang],
      facts: factsOf(event),
    }));
  });

  protected toggle(seq: number): void {
    this.open.update((open) => (open === seq ? null : seq));
  }
}

function factsOf({ facts }: SecurityEventView): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join('　');
}
