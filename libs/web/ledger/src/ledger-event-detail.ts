import { Component, computed, input } from '@angular/core';
import type { LedgerEventView } from '@akashi/contracts';
import { texts } from '@akashi/web-ui';

/** One event as it was hashed: its facts, the digests of the texts behind it, its leaf and the root with it. */
@Component({
  selector: 'ak-ledger-event-detail',
  template: `
    <dl class="facts">
      <dt>{{ t().action }}</dt>
      <dd class="hash">{{ event().action }}</dd>
      <dt>{{ t().authn }}</dt>
      <dd>{{ authn() }}</dd>
      <dt>{{ t().entity }}</dt>
      <dd class="hash">
        {{ event().entity.type }} {{ event().entity.id }}
        @if (event().entity.version !== null) {
          v{{ event().entity.version }}
        }
      </dd>
      @for (fact of facts(); track fact.name) {
        <dt class="hash">{{ fact.name }}</dt>
        <dd class="hash">{{ fact.value }}</dd>
      }
      @if (event().reason) {
        <dt>{{ t().reason }}</dt>
        <dd>{{ event().reason }}</dd>
      }
      @for (digest of digests(); track digest.name) {
        <dt>{{ digest.name }}</dt>
        <dd class="hash">{{ digest.value }}</dd>
      }
    </dl>
  `,
  styles: `
    :host {
      display: block;
      padding: var(--ak-space-12) var(--ak-space-16);
    }
    dd.hash {
      overflow-wrap: anywhere;
    }
  `,
})
export class LedgerEventDetail {
  readonly event = input.required<LedgerEventView>();
  readonly authn = input.required<string>();

  protected readonly t = texts({
    action: ['操作の名前', 'Name of the action'],
    authn: ['本人の確かめ方', 'How the person was known'],
    entity: ['対象', 'Thing'],
    reason: ['理由', 'Reason'],
    before: ['前の文の SHA-256', 'SHA-256 of the text before'],
    after: ['後の文の SHA-256', 'SHA-256 of the text after'],
    leaf: ['この記録のハッシュ', 'Hash of this event'],
    root: ['ここまでの根の値', 'Root up to here'],
  });
  protected readonly facts = computed(() =>
    Object.entries(this.event().facts).map(([name, value]) => ({ name, value: String(value) })),
  );
  protected readonly digests = computed(() => {
    const { beforeSha256, afterSha256, leaf, rootAfter } = this.event();
    const t = this.t();
    return [
      { name: t.before, value: beforeSha256 },
      { name: t.after, value: afterSha256 },
      { name: t.leaf, value: leaf },
      { name: t.root, value: rootAfter },
    ].filter(({ value }) => value !== null);
  });
}
