import { Component, ElementRef, computed, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import type { EvidenceLinkView, PaperView } from '@akashi/contracts';
import { at, evidenceApi } from '@akashi/contracts/api';
import { recordingVoidsSignOff } from '@akashi/domain/control';
import { isFieldworkOpen } from '@akashi/domain/engagement';
import {
  evidenceCode,
  EvidenceFactsList,
  MarkedEvidence,
  PaperActions,
  PaperEditor,
  type AskedEvidence,
  type AskedNote,
} from '@akashi/web-paper';
import { EngagementContext, Sending } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import {
  Button,
  ConfirmDialog,
  Dialogs,
  Icon,
  Note,
  ProblemNote,
  shortHash,
  sizeWords,
  TextCopy,
  texts,
  type ConfirmAsk,
} from '@akashi/web-ui';
import { FileDrop, UploadLine } from '@akashi/web-ui/file';
import { CorrectEvidenceDialog, type CorrectAsk } from './correct-evidence-dialog';
import { EvidenceIntake, type IntakeResult } from './evidence-intake';
import { evidencePaneTexts } from './evidence-pane-texts';
import { PaperRequests } from './paper-requests';
import { EvidencePick } from './evidence-pick';
import { EvidenceTake } from './evidence-take';

/** The evidence of a paper: what each file shows, of which day, from whom; its hash; and the way to add one. */
@Component({
  selector: 'ak-evidence-pane',
  imports: [
    Button,
    EvidenceFactsList,
    EvidencePick,
    EvidenceTake,
    FileDrop,
    Icon,
    MarkedEvidence,
    Note,
    PaperRequests,
    ProblemNote,
    UploadLine,
  ],
  providers: [EvidenceIntake],
  templateUrl: './evidence-pane.html',
  styleUrl: './evidence-pane.css',
})
export class EvidencePane {
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly downloads = inject(Downloads);
  private readonly textCopy = inject(TextCopy);
  private readonly context = inject(EngagementContext);
  private readonly editor = inject(PaperEditor);
  private readonly actions = inject(PaperActions);
  private readonly dialogs = inject(Dialogs);
  protected readonly intake = inject(EvidenceIntake);
  private readonly drop = viewChild(FileDrop);
  private readonly picker = viewChild(EvidencePick);

  readonly paper = input.required<PaperView>();
  /** The evidence that was asked for from a step, and the mark on it. */
  readonly asked = input<AskedEvidence | null>(null);

  /** A file is being asked about: the pane has to be in sight. */
  readonly taking = output();
  /** The step that a mark is tied to. */
  readonly stepAsked = output<string>();
  readonly noteAsked = output<AskedNote>();

  protected readonly t = texts(evidencePaneTexts);
  protected readonly evidenceCode = evidenceCode;
  protected readonly take = viewChild(EvidenceTake);
  protected readonly sizeWords = sizeWords;
  protected readonly attempt = new Sending();
  protected readonly chosen = linkedSignal(() => this.asked()?.evidenceId ?? null);
  protected readonly markId = linkedSignal(() => this.asked()?.markId ?? null);
  protected readonly isSeen = linkedSignal({
    source: () => ({ id: this.paper().id, asked: this.asked() }),
    computation: ({ id, asked }, before?: { source: { id: string }; value: boolean }) =>
      asked?.markId != null || (before?.source.id === id && before.value),
  });
  protected readonly done = signal('');
  protected readonly current = computed(() => {
    const { evidence } = this.paper();
    return evidence.find(({ evidenceId }) => evidenceId === this.chosen()) ?? evidence[0] ?? null;
  });
  protected readonly addReason = computed(() => {
    if (!this.context.can('evidence.add')) return this.t().mayNotAdd;
    if (this.paper().isFrozen) return this.t().frozen;
    return isFieldworkOpen(this.context.current()?.state ?? 'archived') ? '' : this.t().closed;
  });
  /** Takes files that came by a paste; false where none may be added now. */
  give(files: readonly File[]): boolean {
    if (this.addReason()) return false;
    this.take()?.take(files);
    return true;
  }

  /** Puts the caret where evidence is looked for. */
  pick(): void {
    this.picker()?.focus();
  }

  /** Asks for files, as a press on the drop does. */
  choose(): void {
    this.drop()?.choose();
  }

  /** A file is being asked about. */
  protected begin(): void {
    this.done.set('');
    this.taking.emit();
  }

  protected end({ changed, sha256, matches }: IntakeResult): void {
    this.chosen.set(changed.evidence.id);
    this.tell(sha256, matches);
  }

  protected async correct(link: EvidenceLinkView): Promise<void> {
    await this.editor.save();
    const ask: CorrectAsk = {
      engagementId: this.context.id(),
      link,
      isSigned: recordingVoidsSignOff(this.paper().state),
    };
    if (!(await this.dialogs.open<unknown, CorrectAsk>(CorrectEvidenceDialog, ask))) return;
    this.done.set(this.t().corrected);
    await this.editor.refresh();
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

  /** Marks are of the paper and its file: they go out of sight with the last link, and come back with the next one. */
  protected async unlink({ linkId, evidenceId }: EvidenceLinkView): Promise<void> {
    const { evidence, marks } = this.paper();
    const isLast = evidence.filter((link) => link.evidenceId === evidenceId).length === 1;
    const count = isLast ? marks.filter((mark) => mark.evidenceId === evidenceId).length : 0;
    if (count > 0) {
      const t = this.t();
      const ask: ConfirmAsk = { title: t.unlinkTitle, text: t.unlinkMarks(count), confirm: t.unlink, icon: 'x' };
      if (!(await this.dialogs.open<boolean, ConfirmAsk>(ConfirmDialog, ask, { focus: '[data-first] button' }))) return;
    }
    await this.actions.endEvidenceLink(linkId);
  }

  protected look({ evidenceId }: EvidenceLinkView): void {
    this.chosen.set(evidenceId);
    this.markId.set(null);
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
    void this.textCopy.copy(sha256, this.t().copied);
  }

  private tell(sha256: string, matches: boolean): void {
    if (sha256 === '') this.done.set(this.t().stored);
    else this.done.set(matches ? this.t().matched(shortHash(sha256)) : this.t().differs);
  }
}
