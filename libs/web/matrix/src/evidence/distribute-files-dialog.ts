import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { evidenceOriginLabels, testTypeShortLabels } from '@akashi/contracts';
import { at, evidenceApi } from '@akashi/contracts/api';
import { evidenceOrigins, type EvidenceOrigin } from '@akashi/domain/control';
import type { MatrixRow } from '@akashi/web-data';
import { Api, EngagementContext, Sending, todayInJapan } from '@akashi/web-platform';
import { Upload } from '@akashi/web-platform/upload';
import { FileUploads } from '@akashi/web-platform/uploads';
import { Button, CheckField, labels, SelectField, sizeWords, TextField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FileDrop, UploadLine } from '@akashi/web-ui/file';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { distributeTexts, stayTexts } from './distribute-texts';
import { papersOf, placeFile, type PlacedFile } from './placed-file';

export interface DistributeFilesAsk {
  readonly rows: readonly MatrixRow[];
}

interface SaidOfFiles {
  source: string;
  asOf: string;
  receivedOn: string;
  origin: string;
  isMeantOutside: boolean;
}

const sourceKey = 'akashi.evidence.source';

/**
 * Many files or a whole folder onto the papers of the chosen controls, each by the number in its name. What goes where is seen
 * before anything is sent; what was sent stays sent when one is refused. Closes with how many went.
 */
@Component({
  selector: 'ak-distribute-files-dialog',
  imports: [Button, CheckField, DateField, FileDrop, FormDialog, FormField, SelectField, TextField, UploadLine],
  templateUrl: './distribute-files-dialog.html',
  styleUrl: './distribute-files-dialog.css',
})
export class DistributeFilesDialog {
  private readonly api = inject(Api);
  private readonly uploads = inject(FileUploads);
  private readonly context = inject(EngagementContext);
  private readonly ask = inject<DistributeFilesAsk>(DIALOG_DATA);
  private readonly sending = new Sending();
  private readonly papers = papersOf(this.ask.rows);
  /** The evidence that a file became, from its first paper on: what was sent is not sent again. */
  private readonly became = new Map<File, string>();
  private readonly reached = new Map<File, Set<string>>();

  protected readonly t = texts(distributeTexts);
  protected readonly stays = texts(stayTexts);
  private readonly types = labels(testTypeShortLabels);
  private readonly origins = labels(evidenceOriginLabels);
  protected readonly sizeWords = sizeWords;
  protected readonly controls = this.ask.rows.length;
  protected readonly originOptions = computed(() =>
    evidenceOrigins.map((value) => ({ value, label: this.origins()[value] })),
  );
  protected readonly underWay = signal<{ readonly file: File; readonly upload: Upload } | null>(null);
  protected readonly placed = signal<readonly PlacedFile[]>([]);
  protected readonly going = computed(() => this.placed().filter(({ stays }) => stays === null));
  /** Files that are on all of their papers. */
  protected readonly done = signal<ReadonlySet<File>>(new Set());
  protected readonly now = computed(() => this.going().find(({ file }) => !this.done().has(file))?.file.name ?? '');

  protected readonly form = ruleForm<SaidOfFiles, number>({
    said: {
      source: localStorage.getItem(sourceKey) ?? '',
      ...{ asOf: '', receivedOn: todayInJapan(), origin: '', isMeantOutside: false },
    },
    required: ['source', 'asOf', 'receivedOn'],
    limits: { source: 500 },
    sending: this.sending,
    send: async (said): Promise<number | undefined> => {
      localStorage.setItem(sourceKey, said.source.trim());
      for (const { file, papers } of this.going()) {
        if (this.done().has(file)) continue;
        for (const { id } of papers) if (!(await this.put(file, id, said))) return undefined;
        this.done.update((before) => new Set([...before, file]));
      }
      return this.done().size;
    },
  });
  protected readonly isOutside = computed((): boolean => {
    const [{ asOf }, current] = [this.form.said(), this.context.current()];
    return asOf !== '' && current !== null && (asOf < current.periodStart || asOf > current.periodEnd);
  });

  protected take(files: readonly File[]): void {
    const known = new Set(this.placed().map(({ file }) => `${file.webkitRelativePath}/${file.name} ${file.size}`));
    const fresh = files.filter((file) => !known.has(`${file.webkitRelativePath}/${file.name} ${file.size}`));
    this.placed.update((before) => [...before, ...fresh.map((file) => placeFile(file, null, this.papers))]);
  }

  protected type(file: File, typed: string): void {
    this.placed.update((before) =>
      before.map((one) => (one.file === file ? placeFile(file, typed, this.papers) : one)),
    );
  }

  protected leaveOut(file: File): void {
    this.placed.update((before) => before.filter((one) => one.file !== file));
  }

  /** `9.2.1.3 整備・運用`. */
  protected whereOf({ papers }: PlacedFile): string {
    return `${papers[0]?.number ?? ''} ${papers.map(({ type }) => this.types()[type]).join('・')}`;
  }

  /** The first paper takes the file, the others the same evidence: it is kept once. */
  private async put(file: File, testId: string, said: SaidOfFiles): Promise<boolean> {
    if (this.reached.get(file)?.has(testId)) return true;
    const engagementId = this.context.id();
    const evidenceId = this.became.get(file);
    const changed = await this.sending.run(
      (key) =>
        evidenceId === undefined
          ? this.uploads.send(at(evidenceApi.add, { engagementId }, this.queryOf(file, testId, said)), file, {
              key,
              upload: this.begin(file),
            })
          : this.api.send(at(evidenceApi.link, { engagementId, evidenceId }), { testId, stepId: null }, key),
      `${file.webkitRelativePath}/${file.name} ${testId} ${JSON.stringify(said)}`,
    );
    if (!changed) return false;
    this.became.set(file, changed.evidence.id);
    this.reached.set(file, new Set([...(this.reached.get(file) ?? []), testId]));
    return true;
  }

  private begin(file: File): Upload {
    const upload = new Upload();
    this.underWay.set({ file, upload });
    return upload;
  }

  private queryOf(file: File, testId: string, { source, asOf, receivedOn, origin, isMeantOutside }: SaidOfFiles) {
    return {
      ...{ testId, name: file.name, source: source.trim(), asOf, receivedOn },
      ...(origin && { origin: origin as EvidenceOrigin }),
      ...(this.isOutside() && isMeantOutside && { outsidePeriod: 'yes' as const }),
    };
  }
}
