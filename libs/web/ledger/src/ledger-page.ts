import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router } from '@angular/router';
import { at, ledgerApi } from '@akashi/contracts/api';
import { Api, EngagementContext, problemOf } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import { Button, Chip, PageFrame, ProblemNote, ReadState, texts } from '@akashi/web-ui';
import { CheckpointList } from './checkpoint-list';
import { ComparedKinds } from './compared-kinds';
import { pageOfRow } from './page-of-row';
import { DifferingRows } from './differing-rows';
import { LedgerEvents } from './ledger-events';
import { LogTimestamps } from './log-timestamps';
import { LogWitnesses } from './log-witnesses';
import { WhatIsProved } from './what-is-proved';
import { LedgerCheck } from './ledger-check';
import { VerificationResult } from './verification-result';

/** 監査証跡: everything done in the engagement, and whether the log still is what was signed. Read-only for all. */
@Component({
  selector: 'ak-ledger-page',
  imports: [
    Button,
    CheckpointList,
    Chip,
    ComparedKinds,
    DifferingRows,
    LedgerEvents,
    LogTimestamps,
    LogWitnesses,
    ProblemNote,
    ReadState,
    VerificationResult,
    WhatIsProved,
  ],
  templateUrl: './ledger-page.html',
  styles: `
    :host {
      --ak-aside: 380px;
    }
    @media (max-width: 1180px) {
      :host {
        --ak-aside: 300px;
      }
    }
    .schedule {
      color: var(--ak-text-2);
    }
    @media (max-width: 1180px) {
      .schedule {
        display: none;
      }
    }
    .cols > .aside {
      position: sticky;
      top: var(--ak-space-16);
    }
    .panel {
      overflow: hidden;
    }
  `,
})
export class LedgerPage {
  private readonly api = inject(Api);
  private readonly downloads = inject(Downloads);
  private readonly context = inject(EngagementContext);
  private readonly router = inject(Router);

  readonly engagementId = input.required<string>();
  private readonly path = computed(() => ({ engagementId: this.engagementId() }));

  protected readonly first = this.api.read(() => at(ledgerApi.page, this.path()));
  protected readonly checkpoints = this.api.read(() => at(ledgerApi.checkpoints, this.path()));
  protected readonly anchoring = this.api.read(() => at(ledgerApi.anchoring, this.path()));
  protected readonly compared = this.api.read(() => at(ledgerApi.reconciliation, this.path()));
  protected readonly problem = computed(() => problemOf(this.first.error()));
  protected readonly checkpointsProblem = computed(() => problemOf(this.checkpoints.error()));
  /** The pages read so far as one; it begins anew when the first is read again. */
  protected readonly read = linkedSignal(() => (this.first.hasValue() ? this.first.value() : null));

  protected readonly check = new LedgerCheck({
    ...{ first: this.first, checkpoints: this.checkpoints, compared: this.compared, read: this.read },
    anchoring: this.anchoring,
    earlier: (before) => this.api.ask(at(ledgerApi.page, this.path(), { before })),
    verify: (key) => this.api.send(at(ledgerApi.verify, this.path()), undefined, key),
    reconcile: (key) => this.api.send(at(ledgerApi.reconcile, this.path()), undefined, key),
    fetch: () => this.downloads.fetch(at(ledgerApi.export, this.path())),
  });

  protected readonly t = texts({
    title: ['監査証跡', 'Ledger'],
    size: (n: number) => [`${n.toLocaleString('en-US')}件`, `${n.toLocaleString('en-US')} events`],
    verify: ['照合し直す', 'Compare again'],
    schedule: [
      '毎晩 02:00、承認とパッケージの前にも照合します',
      'Also every night at 02:00, before an approval and before a package',
    ],
    differ: (n: number) => [`${n}行が合わない`, `${n} differ`],
    holds: ['すべて合う', 'All agree'],
    openFirst: ['合わない行を開く', 'Open what differs'],
    export: ['書出し', 'Export'],
    exportHint: ['記録・署名・公開鍵を一つのファイルにします', 'Events, signatures and the public key in one file'],
    cannotVerify: ['照合する権限がありません。', 'You may not compare.'],
    readOnly: ['記録は追加だけで、変更も削除もできません', 'Events are only added, never changed or deleted'],
  });
  protected readonly verifyReason = computed(() => (this.context.can('ledger.verify') ? '' : this.t().cannotVerify));

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [
        { keys: 'Ctrl+Enter', label: this.t().verify },
        { keys: 'X', label: this.t().export, quiet: true },
        ...(this.check.differs() ? [{ keys: 'O', label: this.t().openFirst }] : []),
      ],
      commands: [
        {
          id: 'verify-ledger',
          label: this.t().verify,
          icon: 'chain',
          keys: 'Ctrl+Enter',
          run: () => this.verify(),
        },
        {
          id: 'open-differing',
          label: this.t().openFirst,
          icon: 'chain',
          keys: 'O',
          run: () => this.openFirst(),
        },
        {
          id: 'export-ledger',
          label: this.t().export,
          icon: 'download',
          keys: 'X',
          run: () => void this.check.export(),
        },
      ],
      facts: [{ text: this.t().readOnly, icon: 'lock' }],
    }));
  }

  protected verify(): void {
    if (!this.verifyReason()) void this.check.verify();
  }

  /** The first row that differs, where it is seen. */
  protected openFirst(): void {
    const [first] = this.check.reconciliation()?.differences ?? [];
    const page = first ? pageOfRow(this.engagementId(), first) : null;
    if (page) void this.router.navigate(page);
  }
}
