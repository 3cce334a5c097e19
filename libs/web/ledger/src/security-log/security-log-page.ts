import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { at, firmApi, memberApi, securityLogApi } from '@akashi/contracts/api';
import { logKindLabels, logThingLabels } from '@akashi/contracts/labels/security-log';
import type { FirmView, SecurityLogCheckView } from '@akashi/contracts';
import { logKinds, logThings, type LogKind, type LogThing } from '@akashi/domain/security-log';
import { Api, Sending, Session, problemOf } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import {
  Button,
  Dialogs,
  Language,
  PageFrame,
  ProblemNote,
  ReadState,
  SelectField,
  TextField,
  Toasts,
  texts,
} from '@akashi/web-ui';
import { SecurityLogLines } from './security-log-lines';
import { SecurityLogState } from './security-log-state';
import { SetTermDialog } from './set-term-dialog';

const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/** セキュリティログ: who came in, who was refused, who read and took along what; for the administrator and the quality office. */
@Component({
  selector: 'ak-security-log-page',
  imports: [Button, ProblemNote, ReadState, SecurityLogLines, SecurityLogState, SelectField, TextField],
  templateUrl: './security-log-page.html',
  styleUrl: './security-log-page.css',
})
export class SecurityLogPage {
  private readonly api = inject(Api);
  private readonly downloads = inject(Downloads);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly lang = inject(Language).lang;

  protected readonly kind = signal('');
  protected readonly thing = signal('');
  protected readonly personId = signal('');
  protected readonly day = signal('');
  protected readonly object = signal('');
  private readonly asked = computed(() => ({
    ...(this.kind() && { kind: this.kind() as LogKind }),
    ...(this.thing() && { thing: this.thing() as LogThing }),
    ...(this.personId() && { personId: this.personId() }),
    ...(dayForm.test(this.day()) && { from: this.day(), to: this.day() }),
    ...(this.object() && { object: this.object() }),
  }));
  /** Where each page on the way to this one began; another question begins at the newest line. */
  private readonly way = linkedSignal<object, number[]>({ source: this.asked, computation: () => [] });

  protected readonly page = this.api.read(() => {
    const before = this.way().at(-1);
    return at(securityLogApi.page, {}, { ...this.asked(), ...(before !== undefined && { before }) });
  });
  protected readonly members = this.api.read(() => at(memberApi.list));
  protected readonly firm = this.api.read(() => at(firmApi.view));
  protected readonly problem = computed(() => problemOf(this.page.error()));
  protected readonly checking = new Sending();
  protected readonly exporting = new Sending();
  protected readonly checked = signal<SecurityLogCheckView | null>(null);

  protected readonly t = texts({
    firm: ['監査機関', 'Audit firm'],
    title: ['セキュリティログ', 'Security log'],
    about: ['管理者と品質管理部門だけが見られます', 'For the administrator and the quality office alone'],
    export: ['書出し（NDJSON）', 'Export (NDJSON)'],
    check: ['行の照合', 'Check the lines'],
    kind: ['出来事', 'What happened'],
    thing: ['対象', 'Thing'],
    person: ['人', 'Person'],
    day: ['日（JST）', 'Day (JST)'],
    all: ['すべて', 'All'],
    object: ['対象の識別子', 'Id of the thing'],
    clear: ['条件を外す', 'Clear'],
    newer: ['新しい記録', 'Newer'],
    older: ['古い記録', 'Older'],
    exported: ['セキュリティログを書き出しました。', 'The security log was exported.'],
    termSet: ['保存期間を変更しました。', 'The term was changed.'],
  });
  protected readonly kinds = computed(() =>
    logKinds.map((value) => ({ value, label: logKindLabels[value][this.lang()] })),
  );
  protected readonly things = computed(() =>
    logThings.map((value) => ({ value, label: logThingLabels[value][this.lang()] })),
  );
  protected readonly people = computed(() =>
    (this.members.hasValue() ? this.members.value() : []).map(({ userId, name }) => ({ value: userId, label: name })),
  );
  protected readonly isFiltered = computed(() => Object.keys(this.asked()).length > 0);
  protected readonly hasNewer = computed(() => this.way().length > 0);
  protected readonly hasOlder = computed(() => this.page.hasValue() && this.page.value().nextBefore !== null);
  protected readonly maySetTerm = computed(() => this.session.can('security-log.retain'));

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().firm, link: '/firm' }, { label: this.t().title }],
      keys: [
        { keys: 'V', label: this.t().check },
        { keys: 'X', label: this.t().export, quiet: true },
        ...(this.hasOlder() ? [{ keys: 'J', label: this.t().older }] : []),
        ...(this.hasNewer() ? [{ keys: 'K', label: this.t().newer }] : []),
      ],
      commands: [
        { id: 'check-log', label: this.t().check, icon: 'chain', keys: 'V', run: () => void this.check() },
        { id: 'export-log', label: this.t().export, icon: 'download', keys: 'X', run: () => void this.export() },
      ],
    }));
  }

  protected older(): void {
    const next = this.page.hasValue() ? this.page.value().nextBefore : null;
    if (next !== null) this.way.update((way) => [...way, next]);
  }

  protected newer(): void {
    this.way.update((way) => way.slice(0, -1));
  }

  protected clear(): void {
    for (const condition of [this.kind, this.thing, this.personId, this.day, this.object]) condition.set('');
  }

  protected async check(): Promise<void> {
    const found = await this.checking.run((key) => this.api.send(at(securityLogApi.check), undefined, key));
    if (found) this.checked.set(found);
  }

  protected async export(): Promise<void> {
    const done = await this.exporting.run(() => this.downloads.fetch(at(securityLogApi.lines, {})).then(() => true));
    if (done) this.toasts.show(this.t().exported);
  }

  protected async setTerm(): Promise<void> {
    if (!this.firm.hasValue()) return;
    const changed = await this.dialogs.open<FirmView, FirmView>(SetTermDialog, this.firm.value());
    if (!changed) return;
    this.firm.set(changed);
    this.toasts.show(this.t().termSet);
  }
}
