import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { problemText, type EvidenceLinkView, type PaperView } from '@akashi/contracts';
import { mayAddEvidence } from '@akashi/domain/control';
import { isFieldworkOpen } from '@akashi/domain/engagement';
import { Api, EngagementContext, inEngagement, Sending, todayInJapan } from '@akashi/web-platform';
import {
  Button,
  DateField,
  FileDrop,
  Icon,
  Language,
  Note,
  ProgressBar,
  SelectField,
  TextField,
  texts,
  ProblemNote,
  sizeWords,
  shortHash,
} from '@akashi/web-ui';
import { evidenceCode } from './evidence-code';
import { EvidenceIntake } from './evidence-intake';
import { evidencePaneTexts } from './evidence-pane-texts';
import { PaperActions } from './paper-actions';
import { PaperDesk } from './paper-desk';

const mostBytes = 100 * 1024 ** 2;
const sourceKey = 'akashi.evidence.source';

/** The evidence of a paper: what each file shows, of which day, from whom; its hash; and the way to add one. */
@Component({
  selector: 'ak-evidence-pane',
  imports: [Button, DateField, FileDrop, Icon, Note, ProgressBar, ProblemNote, SelectField, TextField],
  providers: [EvidenceIntake],
  templateUrl: './evidence-pane.html',
  styleUrl: './evidence-pane.css',
})
export class EvidencePane {
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly desk = inject(PaperDesk);
  private readonly actions = inject(PaperActions);
  private readonly language = inject(Language);
  protected readonly intake = inject(EvidenceIntake);

  readonly paper = input.required<PaperView>();
  /** The evidence that was asked for from a step. */
  readonly asked = input<string | null>(null);

  protected readonly t = texts(evidencePaneTexts);
  protected readonly evidenceCode = evidenceCode;
  protected readonly sizeWords = sizeWords;
  protected readonly attempt = new Sending();
  protected readonly chosen = linkedSignal(() => this.asked());
  protected readonly file = signal<File | null>(null);
  protected readonly name = signal('');
  protected readonly source = signal('');
  protected readonly asOf = signal('');
  protected readonly receivedOn = signal('');
  protected readonly stepId = signal('');
  protected readonly done = signal('');
  private readonly tried = signal(false);
  protected readonly current = computed(() => {
    const { evidence } = this.paper();
    return evidence.find(({ evidenceId }) => evidenceId === this.chosen()) ?? evidence[0] ?? null;
  });
  protected readonly addReason = computed(() => {
    if (!this.context.can('evidence.add')) return this.t().mayNotAdd;
    return isFieldworkOpen(this.context.current()?.state ?? 'archived') ? '' : this.t().closed;
  });
  /** The rule the server asks, in words. */
  protected readonly fault = computed(() => {
    const file = this.file();
    if (!file || !this.tried()) return '';
    const decision = this.decide(file);
    return decision.allowed ? '' : problemText(decision.code)[this.language.lang()].happened;
  });
  protected readonly stepOptions = computed(() =>
    this.desk.draft().steps.flatMap(({ id }, at) => (id ? [{ value: id, label: this.t().step(at + 1) }] : [])),
  );

  protected take(files: readonly File[]): void {
    const file = files[0]!;
    this.file.set(file);
    this.name.set(file.name.replace(/\.[^.]+$/, ''));
    this.source.set(localStorage.getItem(sourceKey) ?? '');
    this.asOf.set(todayInJapan());
    this.receivedOn.set(todayInJapan());
    this.tried.set(false);
    this.done.set('');
    afterNextRender(() => this.host.querySelector<HTMLElement>('.take input')?.focus(), { injector: this.injector });
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const file = this.file();
    this.tried.set(true);
    if (!file || !this.decide(file).allowed) return;
    const query = {
      testId: this.paper().id,
      name: this.name().trim() || file.name,
      source: this.source(),
      asOf: this.asOf(),
      receivedOn: this.receivedOn(),
      ...(this.stepId() && { stepId: this.stepId() }),
    };
    const result = await this.attempt.run(async () => {
      await this.desk.save();
      const added = await this.intake.add(this.context.id(), file, query);
      await this.desk.refresh();
      return added;
    });
    if (!result) return;
    localStorage.setItem(sourceKey, this.source());
    this.file.set(null);
    this.chosen.set(result.changed.evidence.id);
    this.tell(result.sha256, result.matches);
  }

  protected async replace({ evidenceId }: EvidenceLinkView, files: FileList | null): Promise<void> {
    const file = files?.[0];
    if (!file) return;
    const result = await this.attempt.run(async () => {
      await this.desk.save();
      const replaced = await this.intake.replace(this.context.id(), evidenceId, file);
      await this.desk.refresh();
      return replaced;
    });
    if (result) this.tell(result.sha256, result.matches);
  }

  protected async unlink({ linkId }: EvidenceLinkView): Promise<void> {
    await this.actions.endEvidenceLink(linkId);
  }

  protected download({ evidenceId }: EvidenceLinkView): void {
    void this.attempt.run(() => this.api.download(inEngagement(this.context.id(), 'evidence', evidenceId, 'file')));
  }

  protected copy({ sha256 }: EvidenceLinkView): void {
    void navigator.clipboard.writeText(sha256);
    this.done.set(this.t().copied);
  }

  private tell(sha256: string, matches: boolean): void {
    if (sha256 === '') this.done.set(this.t().stored);
    else this.done.set(matches ? this.t().matched(shortHash(sha256)) : this.t().differs);
  }

  private decide(file: File): ReturnType<typeof mayAddEvidence> {
    return mayAddEvidence({
      engagementState: this.context.current()?.state ?? 'archived',
      fileName: file.name,
      size: file.size,
      maxSize: mostBytes,
      source: this.source(),
      asOf: this.asOf(),
      receivedOn: this.receivedOn(),
      today: todayInJapan(),
    });
  }
}
