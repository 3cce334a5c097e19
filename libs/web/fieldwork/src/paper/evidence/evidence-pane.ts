import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { EvidenceLinkView, PaperView } from '@akashi/contracts';
import { at, evidenceApi } from '@akashi/contracts/api';
import type { AddEvidenceFacts } from '@akashi/domain/control';
import { isFieldworkOpen } from '@akashi/domain/engagement';
import { evidenceCode, PaperActions, PaperEditor } from '@akashi/web-paper';
import { EngagementContext, Sending, todayInJapan } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import {
  Button,
  Icon,
  Note,
  ProgressBar,
  SelectField,
  TextField,
  texts,
  ProblemNote,
  sizeWords,
  shortHash,
} from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FileDrop } from '@akashi/web-ui/file';
import { FormFaults, FormField, RuleFormHost, ruleForm } from '@akashi/web-ui/form';
import { refusalText } from '@akashi/web-ui/refusal';
import { evidenceFaults, evidenceName, noEvidenceFaults, type EvidenceFaults } from './evidence-faults';
import { EvidenceIntake } from './evidence-intake';
import { EvidenceSight } from './evidence-sight';
import { evidencePaneTexts } from './evidence-pane-texts';

const mostBytes = 100 * 1024 ** 2;
const sourceKey = 'akashi.evidence.source';

interface SaidOfEvidence {
  file: File | null;
  name: string;
  source: string;
  asOf: string;
  receivedOn: string;
  stepId: string;
}

const nothingSaid: SaidOfEvidence = { file: null, name: '', source: '', asOf: '', receivedOn: '', stepId: '' };

/** The evidence of a paper: what each file shows, of which day, from whom; its hash; and the way to add one. */
@Component({
  selector: 'ak-evidence-pane',
  imports: [
    Button,
    DateField,
    EvidenceSight,
    FileDrop,
    FormFaults,
    FormField,
    Icon,
    Note,
    ProgressBar,
    ProblemNote,
    RuleFormHost,
    SelectField,
    TextField,
  ],
  providers: [EvidenceIntake],
  templateUrl: './evidence-pane.html',
  styleUrl: './evidence-pane.css',
})
export class EvidencePane {
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly downloads = inject(Downloads);
  private readonly context = inject(EngagementContext);
  private readonly editor = inject(PaperEditor);
  private readonly actions = inject(PaperActions);
  private readonly read = refusalText();
  protected readonly intake = inject(EvidenceIntake);
  private readonly drop = viewChild(FileDrop);

  readonly paper = input.required<PaperView>();
  /** The evidence that was asked for from a step. */
  readonly asked = input<string | null>(null);

  /** A file is being asked about: the pane has to be in sight. */
  readonly taking = output();

  protected readonly t = texts(evidencePaneTexts);
  protected readonly evidenceCode = evidenceCode;
  protected readonly sizeWords = sizeWords;
  protected readonly attempt = new Sending();
  protected readonly chosen = linkedSignal(() => this.asked());
  protected readonly isSeen = linkedSignal({ source: () => this.paper().id, computation: () => false });
  protected readonly waiting = signal<readonly File[]>([]);
  protected readonly done = signal('');
  /** What is said of the file that is asked about; without one there is nothing to say. */
  protected readonly form = ruleForm({
    said: nothingSaid,
    // A file that cannot be taken at all is said first: nobody names the source of one that is empty.
    required: (said) => (this.faultsOf(said).file ? [] : ['source']),
    limits: { name: 200, source: 500 },
    checks: (said) => this.faultsOf(said),
    sending: this.attempt,
    send: (said) => this.add(said),
  });
  protected readonly file = computed(() => this.form.said().file);
  protected readonly current = computed(() => {
    const { evidence } = this.paper();
    return evidence.find(({ evidenceId }) => evidenceId === this.chosen()) ?? evidence[0] ?? null;
  });
  protected readonly addReason = computed(() => {
    if (!this.context.can('evidence.add')) return this.t().mayNotAdd;
    return isFieldworkOpen(this.context.current()?.state ?? 'archived') ? '' : this.t().closed;
  });
  protected readonly stepOptions = computed(() =>
    this.editor.draft().steps.flatMap(({ id }, at) => (id ? [{ value: id, label: this.t().step(at + 1) }] : [])),
  );

  /** Asks for files, as a press on the drop does. */
  choose(): void {
    this.drop()?.choose();
  }

  /** Several files are asked about one after the other, the source and the days of the one before filled in. */
  protected take(files: readonly File[]): void {
    this.waiting.update((before) => [...before, ...files]);
    if (!this.file()) this.next();
  }

  /** Leaves the file that is asked about, and goes on to the one after it. */
  protected next(): void {
    const [file, ...rest] = this.waiting();
    const before = this.form.said();
    this.waiting.set(rest);
    if (!file) return this.form.begin(nothingSaid);
    this.taking.emit();
    if (!before.file) this.done.set('');
    this.form.begin({ ...(before.file ? before : this.firstSaid()), file, name: evidenceName(file.name) });
    afterNextRender(() => this.host.querySelector<HTMLInputElement>('.take input')?.select(), {
      injector: this.injector,
    });
  }

  private async add({ file, name, source, asOf, receivedOn, stepId }: SaidOfEvidence): Promise<true | undefined> {
    if (!file) return undefined;
    const query = {
      testId: this.paper().id,
      name: name.trim() || file.name,
      source,
      asOf,
      receivedOn,
      ...(stepId && { stepId }),
    };
    const address = at(evidenceApi.add, { engagementId: this.context.id() }, query);
    const result = await this.attempt.run(async (key) => {
      await this.editor.save();
      const added = await this.intake.send(address, file, key);
      await this.editor.refresh();
      return added;
    }, address.url);
    if (!result) return undefined;
    localStorage.setItem(sourceKey, source);
    this.next();
    this.chosen.set(result.changed.evidence.id);
    this.tell(result.sha256, result.matches);
    return true;
  }

  protected async replace({ evidenceId }: EvidenceLinkView, files: FileList | null): Promise<void> {
    const file = files?.[0];
    if (!file) return;
    const address = at(evidenceApi.replace, { engagementId: this.context.id(), evidenceId });
    const result = await this.attempt.run(async (key) => {
      await this.editor.save();
      const replaced = await this.intake.send(address, file, key);
      await this.editor.refresh();
      return replaced;
    }, address.url);
    if (result) this.tell(result.sha256, result.matches);
  }

  protected async unlink({ linkId }: EvidenceLinkView): Promise<void> {
    await this.actions.endEvidenceLink(linkId);
  }

  protected look({ evidenceId }: EvidenceLinkView): void {
    this.chosen.set(evidenceId);
    this.isSeen.set(true);
  }

  protected leave({ evidenceId }: EvidenceLinkView): void {
    this.isSeen.set(false);
    this.host.querySelector<HTMLElement>(`[data-evidence="${evidenceId}"]`)?.focus();
  }

  protected download({ evidenceId }: EvidenceLinkView): void {
    const address = at(evidenceApi.file, { engagementId: this.context.id(), evidenceId });
    void this.attempt.run(() => this.downloads.fetch(address));
  }

  protected copy({ sha256 }: EvidenceLinkView): void {
    void navigator.clipboard.writeText(sha256);
    this.done.set(this.t().copied);
  }

  private tell(sha256: string, matches: boolean): void {
    if (sha256 === '') this.done.set(this.t().stored);
    else this.done.set(matches ? this.t().matched(shortHash(sha256)) : this.t().differs);
  }

  private firstSaid(): SaidOfEvidence {
    const today = todayInJapan();
    return { ...nothingSaid, source: localStorage.getItem(sourceKey) ?? '', asOf: today, receivedOn: today };
  }

  private faultsOf(said: SaidOfEvidence): EvidenceFaults {
    return said.file ? evidenceFaults(this.factsOf(said.file, said), this.read) : noEvidenceFaults;
  }

  private factsOf(file: File, { name, source, asOf, receivedOn }: SaidOfEvidence): AddEvidenceFacts {
    return {
      engagementState: this.context.current()?.state ?? 'archived',
      fileName: evidenceName(file.name),
      name,
      size: file.size,
      maxSize: mostBytes,
      source,
      asOf,
      receivedOn,
      today: todayInJapan(),
    };
  }
}
