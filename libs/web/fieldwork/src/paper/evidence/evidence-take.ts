import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { evidenceOriginLabels, type PaperView } from '@akashi/contracts';
import { at, evidenceApi } from '@akashi/contracts/api';
import { evidenceOrigins, type AddEvidenceFacts, type EvidenceOrigin } from '@akashi/domain/control';
import { largestUpload } from '@akashi/domain/upload';
import { PaperEditor } from '@akashi/web-paper';
import { EngagementContext, Sending, todayInJapan } from '@akashi/web-platform';
import { Button, CheckField, labels, SelectField, sizeWords, TextField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormFaults, FormField, RuleFormHost, ruleForm } from '@akashi/web-ui/form';
import { refusalText } from '@akashi/web-ui/refusal';
import { evidenceFaults, evidenceName, noEvidenceFaults, type EvidenceFaults } from './evidence-faults';
import { EvidenceIntake, type IntakeResult } from './evidence-intake';
import { evidencePaneTexts } from './evidence-pane-texts';
import { isOutside, periodOf } from './period-of';

const sourceKey = 'akashi.evidence.source';

interface SaidOfEvidence {
  file: File | null;
  name: string;
  source: string;
  asOf: string;
  receivedOn: string;
  origin: string;
  stepId: string;
  isMeantOutside: boolean;
}

const nothingSaid: SaidOfEvidence = {
  ...{ file: null, name: '', source: '', asOf: '', receivedOn: '', origin: '', stepId: '', isMeantOutside: false },
};

/** Asks of each file that was given what it shows, of which day and from whom, one after the other. */
@Component({
  selector: 'ak-evidence-take',
  imports: [Button, CheckField, DateField, FormFaults, FormField, RuleFormHost, SelectField, TextField],
  templateUrl: './evidence-take.html',
  styleUrl: './evidence-take.css',
})
export class EvidenceTake {
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly context = inject(EngagementContext);
  private readonly editor = inject(PaperEditor);
  private readonly intake = inject(EvidenceIntake);
  private readonly read = refusalText();

  readonly paper = input.required<PaperView>();
  readonly attempt = input.required<Sending>();
  /** A file is being asked about: it has to be in sight. */
  readonly taking = output();
  readonly added = output<IntakeResult>();

  protected readonly t = texts(evidencePaneTexts);
  protected readonly sizeWords = sizeWords;
  protected readonly waiting = signal<readonly File[]>([]);
  private readonly sending = computed(() => this.attempt());
  /** What is said of the file that is asked about; without one there is nothing to say. */
  protected readonly form = ruleForm({
    said: nothingSaid,
    // A file that cannot be taken at all is said first: nobody names the source of one that is empty.
    required: (said) => (this.faultsOf(said).file ? [] : ['source', 'asOf']),
    limits: { name: 200, source: 500 },
    checks: (said) => this.faultsOf(said),
    sending: { busy: computed(() => this.sending().busy()), problem: computed(() => this.sending().problem()) },
    send: (said) => this.add(said),
  });
  readonly file = computed(() => this.form.said().file);
  protected readonly isOutside = computed(() => isOutside(this.form.said().asOf, periodOf(this.context)));
  protected readonly stepOptions = computed(() =>
    this.editor.draft().steps.flatMap(({ id }, at) => (id ? [{ value: id, label: this.t().step(at + 1) }] : [])),
  );
  private readonly origins = labels(evidenceOriginLabels);
  protected readonly originOptions = computed(() =>
    evidenceOrigins.map((value) => ({ value, label: this.origins()[value] })),
  );

  /** Several files are asked about one after the other, the source and the days of the one before filled in. */
  take(files: readonly File[]): void {
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
    this.form.begin({ ...(before.file ? before : this.firstSaid()), file, name: evidenceName(file.name) });
    afterNextRender(() => this.host.querySelector<HTMLInputElement>('.take input')?.select(), {
      injector: this.injector,
    });
  }

  private async add(said: SaidOfEvidence): Promise<true | undefined> {
    const { file, source } = said;
    if (!file) return undefined;
    const query = { testId: this.paper().id, ...saidOf(said, this.isOutside()), name: said.name.trim() || file.name };
    const address = at(evidenceApi.add, { engagementId: this.context.id() }, query);
    const result = await this.attempt().run(async (key) => {
      await this.editor.save();
      const added = await this.intake.send(address, file, key);
      await this.editor.refresh();
      return added;
    }, address.url);
    if (!result) return undefined;
    localStorage.setItem(sourceKey, source);
    this.next();
    this.added.emit(result);
    return true;
  }

  /** Of which day it shows nobody knows but the person: that day has no beginning. */
  private firstSaid(): SaidOfEvidence {
    return { ...nothingSaid, source: localStorage.getItem(sourceKey) ?? '', receivedOn: todayInJapan() };
  }

  private faultsOf(said: SaidOfEvidence): EvidenceFaults {
    return said.file ? evidenceFaults(this.factsOf(said.file, said), this.read) : noEvidenceFaults;
  }

  private factsOf(file: File, said: SaidOfEvidence): AddEvidenceFacts {
    const { name, source, asOf, receivedOn, isMeantOutside } = said;
    return {
      ...{ name, source, asOf, receivedOn, isMeantOutside },
      engagementState: this.context.current()?.state ?? 'archived',
      fileName: evidenceName(file.name),
      size: file.size,
      maxSize: largestUpload,
      today: todayInJapan(),
      period: periodOf(this.context),
    };
  }
}

function saidOf({ source, asOf, receivedOn, origin, stepId }: SaidOfEvidence, isMeantOutside: boolean) {
  return {
    ...{ source, asOf, receivedOn },
    ...(origin && { origin: origin as EvidenceOrigin }),
    ...(stepId && { stepId }),
    ...(isMeantOutside && { outsidePeriod: 'yes' as const }),
  };
}
