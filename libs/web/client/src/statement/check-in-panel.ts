import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { ClientStatementCheckView, ClientStatementFileView, ClientStatementView } from '@akashi/contracts';
import { at, clientStatementApi } from '@akashi/contracts/api';
import { Api, momentInJapan, problemOf, Sending } from '@akashi/web-platform';
import { Upload } from '@akashi/web-platform/upload';
import { Chip, Panel, ProblemNote, ProgressBar, ReadState, Toasts, texts, type ChipState } from '@akashi/web-ui';
import { FileDrop } from '@akashi/web-ui/file';
import { StatementFaults } from './statement-faults';

/** One audit's statement: a file goes in, what there is to mend is told, and every file that was handed in stays in sight. */
@Component({
  selector: 'ak-client-check-in',
  imports: [Chip, FileDrop, Panel, ProblemNote, ProgressBar, ReadState, StatementFaults],
  templateUrl: './check-in-panel.html',
  styleUrl: './check-in-panel.css',
})
export class CheckInPanel {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  readonly audit = input.required<ClientStatementView>();
  readonly sent = output();

  protected readonly sending = new Sending();
  protected readonly upload = new Upload();
  protected readonly fileName = signal('');
  /** The file whose faults are in sight. */
  protected readonly chosen = linkedSignal<string | null>(() => this.audit().files[0]?.id ?? null);
  protected readonly read = this.api.read(() => {
    const statementFileId = this.chosen();
    return statementFileId === null ? undefined : at(clientStatementApi.check, { statementFileId });
  });
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly check = computed((): ClientStatementCheckView | null =>
    this.read.hasValue() ? this.read.value() : null,
  );

  protected readonly t = texts({
    period: (from: string, to: string) => [`${from} から ${to}`, `${from} to ${to}`],
    drop: ['言明書のファイル（.xlsx）を選ぶ、またはここに置く', 'Choose the statement (.xlsx), or drop it here'],
    looking: ['内容を点検しています。', 'It is being looked at.'],
    busy: ['いまのファイルの点検が終わるまでお待ちください。', 'Wait until this file has been looked at.'],
    closed: ['この監査の言明書は、もう受け付けていません。', 'The statement of this audit is taken in no more.'],
    files: ['出したファイル', 'Files handed in'],
    number: (n: number) => [`${n}回目`, `no. ${n}`],
    taken: (version: number) => [`第${version}版として受領`, `Taken up as version ${version}`],
    stops: (n: number) => [`直すところ ${n}件`, n === 1 ? '1 to mend' : `${n} to mend`],
    warns: (n: number) => [`確かめるところ ${n}件`, n === 1 ? '1 to look at' : `${n} to look at`],
    clean: ['直すところはありません', 'Nothing to mend'],
    sent: ['言明書を出しました。', 'The statement was handed in.'],
  });
  protected readonly busy = computed(() => (this.sending.busy() ? this.t().busy : ''));
  protected readonly files = computed(() =>
    this.audit().files.map((source) => ({ source, when: momentInJapan(source.sentAt), ...this.stateOf(source) })),
  );

  protected toggle(id: string): void {
    this.chosen.update((before) => (before === id ? null : id));
  }

  protected async take(files: readonly File[]): Promise<void> {
    const file = files[0];
    if (!file || this.sending.busy()) return;
    this.fileName.set(file.name);
    const address = at(clientStatementApi.submit, { auditId: this.audit().id });
    const check = await this.sending.run(
      (key) => this.api.upload(address, file, { key, upload: this.upload }),
      `${address.url} ${file.name} ${file.size}`,
    );
    if (!check) return;
    this.toasts.show(this.t().sent);
    this.sent.emit();
  }

  private stateOf({ stops, warnings, takenAs }: ClientStatementFileView): { chip: ChipState; state: string } {
    const t = this.t();
    if (takenAs !== null) return { chip: 'ok', state: t.taken(takenAs) };
    if (stops > 0) return { chip: 'bad', state: t.stops(stops) };
    return warnings > 0 ? { chip: 'warn', state: t.warns(warnings) } : { chip: 'doing', state: t.clean };
  }
}
