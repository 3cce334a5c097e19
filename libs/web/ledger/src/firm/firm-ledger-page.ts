import { Component, computed, effect, inject, linkedSignal, signal } from '@angular/core';
import { at, firmLedgerApi } from '@akashi/contracts/api';
import { Api, Session, problemOf } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import { Button, Chip, PageFrame, ProblemNote, ReadState, texts } from '@akashi/web-ui';
import type { LedgerPage } from '@akashi/contracts';
import { CheckpointList } from '../checkpoint-list';
import { ComparedKinds } from '../compared-kinds';
import { DifferingRows } from '../differing-rows';
import { LedgerEvents } from '../ledger-events';
import { LogTimestamps } from '../log-timestamps';
import { LogWitnesses } from '../log-witnesses';
import { LedgerCheck } from '../ledger-check';
import { VerificationResult } from '../verification-result';
import { WhatIsProved } from '../what-is-proved';

/** So long after the last key the whole log is asked for the words. */
const pauseMs = 250;

/** 監査機関の記録: who was let in and in which roles, rules and criteria; searched over all of it, and compared. */
@Component({
  selector: 'ak-firm-ledger-page',
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
  templateUrl: './firm-ledger-page.html',
  styles: `
    :host {
      --ak-aside: 380px;
    }
    @media (max-width: 1180px) {
      :host {
        --ak-aside: 300px;
      }
    }
    .panel {
      overflow: hidden;
    }
  `,
})
export class FirmLedgerPage {
  private readonly api = inject(Api);
  private readonly downloads = inject(Downloads);
  private readonly session = inject(Session);

  protected readonly words = signal('');
  private readonly asked = signal('');
  private readonly query = computed(() => (this.asked() === '' ? {} : { words: this.asked() }));
  protected readonly first = this.api.read(() => at(firmLedgerApi.page, {}, this.query()));
  protected readonly checkpoints = this.api.read(() => at(firmLedgerApi.checkpoints));
  protected readonly anchoring = this.api.read(() => at(firmLedgerApi.anchoring));
  protected readonly compared = this.api.read(() => at(firmLedgerApi.reconciliation));
  protected readonly problem = computed(() => problemOf(this.first.error()));
  /** What was read stays in sight until what was asked for is here. */
  protected readonly read = linkedSignal<LedgerPage | null, LedgerPage | null>({
    source: () => (this.first.hasValue() ? this.first.value() : null),
    computation: (page, before) => page ?? before?.value ?? null,
  });

  protected readonly check = new LedgerCheck({
    ...{ first: this.first, checkpoints: this.checkpoints, compared: this.compared, read: this.read },
    anchoring: this.anchoring,
    earlier: (before) => this.api.ask(at(firmLedgerApi.page, {}, { ...this.query(), before })),
    verify: (key) => this.api.send(at(firmLedgerApi.verify), undefined, key),
    reconcile: (key) => this.api.send(at(firmLedgerApi.reconcile), undefined, key),
    fetch: () => this.downloads.fetch(at(firmLedgerApi.export)),
  });

  protected readonly t = texts({
    firm: ['監査機関', 'Audit firm'],
    title: ['監査機関の記録', 'The firm’s log'],
    size: (n: number) => [`${n.toLocaleString('en-US')}件`, `${n.toLocaleString('en-US')} events`],
    differ: (n: number) => [`${n}行が合わない`, `${n} differ`],
    holds: ['すべて合う', 'All agree'],
    verify: ['照合し直す', 'Compare again'],
    export: ['書出し', 'Export'],
  });
  protected readonly mayVerify = computed(() => this.session.can('firm-ledger.verify'));

  constructor() {
    effect((after) => {
      const words = this.words().trim();
      const timer = setTimeout(() => this.asked.set(words), words === '' ? 0 : pauseMs);
      after(() => clearTimeout(timer));
    });
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().firm, link: '/firm' }, { label: this.t().title }],
      keys: [
        ...(this.mayVerify() ? [{ keys: 'Ctrl+Enter', label: this.t().verify }] : []),
        { keys: 'X', label: this.t().export, quiet: true },
      ],
      commands: [
        {
          id: 'export-ledger',
          label: this.t().export,
          icon: 'download',
          keys: 'X',
          run: () => void this.check.export(),
        },
        ...(this.mayVerify()
          ? [
              {
                id: 'verify-ledger',
                label: this.t().verify,
                icon: 'chain' as const,
                keys: 'Ctrl+Enter',
                run: () => void this.check.verify(),
              },
            ]
          : []),
      ],
    }));
  }
}
