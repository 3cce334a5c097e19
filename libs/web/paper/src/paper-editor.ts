import { computed, inject, Injectable, signal } from '@angular/core';
import type { PaperView, RecordedTestView } from '@akashi/contracts';
import { at, paperApi } from '@akashi/contracts/api';
import { OpenPaper } from '@akashi/web-data';
import { Api, ApiProblem, Drafts, Unanswered, sendWhenPossible, toApiProblem } from '@akashi/web-platform';
import { PageFrame } from '@akashi/web-ui';
import {
  differences,
  draftOf,
  isSamePart,
  mergeDraft,
  stepsBody,
  withIds,
  type KeptDraft,
  type PaperDraft,
  type PaperPart,
  type SentPaper,
} from './paper-draft';

const saveAfterMs = 800;
const retryAfterMs = 10_000;

/**
 * A working paper being written. What is typed is kept on the device at once and sent 800 ms after typing stops, one
 * request at a time, each with the version the one before gave. When someone else was first, nothing typed is lost: both
 * values stand beside each other until the person decides.
 */
@Injectable()
export class PaperEditor implements OpenPaper {
  private readonly api = inject(Api);
  private readonly drafts = inject(Drafts);
  private readonly frame = inject(PageFrame);
  private readonly stored = signal<PaperView | null>(null);
  private readonly theirsNow = signal<PaperView | null>(null);
  private readonly refused = signal<ApiProblem | null>(null);
  private readonly unread = signal<ApiProblem | null>(null);
  private readonly written = signal<PaperDraft>({ steps: [], conclusion: null, note: '' });
  private readonly unsaved = signal<ReadonlySet<PaperPart>>(new Set());
  private readonly loads = signal(false);
  /** The engagement of the paper that is open: what was typed is sent there until another paper has been read. */
  private engagementId = '';
  private version = 0;
  /** The paper as the server last had it, as far as is known here. */
  private base: PaperDraft = { steps: [], conclusion: null, note: '' };
  private readonly unanswered = new Unanswered<PaperPart, SentPaper>();
  private opened = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;

  readonly paper = this.stored.asReadonly();
  readonly draft = this.written.asReadonly();
  readonly isLoading = this.loads.asReadonly();
  /** Why the paper cannot be shown. */
  readonly notShown = this.unread.asReadonly();
  /** Why what was typed is not saved. */
  readonly notSaved = this.refused.asReadonly();
  /** The paper as someone else saved it while this one was being written. */
  readonly theirs = this.theirsNow.asReadonly();
  readonly conflicts = computed(() => {
    const theirs = this.theirsNow();
    const found = theirs ? differences(this.written(), draftOf(theirs)) : [];
    return found.filter(({ part }) => this.unsaved().has(part));
  });
  readonly hasUnsaved = computed(() => this.unsaved().size > 0);

  constructor() {
    sendWhenPossible(() => this.save());
  }

  /** Opens a paper. A draft that waits on this device is taken up again. */
  async open(engagementId: string, testId: string): Promise<void> {
    const turn = ++this.opened;
    await this.save();
    if (turn !== this.opened) return;
    this.loads.set(true);
    this.unread.set(null);
    this.refused.set(null);
    this.theirsNow.set(null);
    try {
      const kept = this.drafts.find<KeptDraft>(draftName(testId));
      const paper = await this.read(engagementId, testId);
      // What went out of the paper before while this one was read is answered to that one.
      while (this.sending) await this.sending;
      if (turn !== this.opened) return;
      this.engagementId = engagementId;
      this.take(paper);
      if (kept) this.takeUp(kept);
    } catch (problem) {
      if (turn === this.opened) this.unread.set(toApiProblem(problem));
    } finally {
      // A slow answer about the paper before says nothing about the one that is open now.
      if (turn === this.opened) this.loads.set(false);
    }
  }

  /**
   * Reads the paper again after something else was done to it; what is being typed stays. Gives it as it then stands, also
   * when another one was opened meanwhile.
   */
  async refresh(): Promise<PaperView | null> {
    const [paper, engagementId] = [this.stored(), this.engagementId];
    if (!paper) return null;
    await this.save();
    const now = await this.read(engagementId, paper.id);
    // What was typed and saved while it was read may not be in it yet, or may be and is nobody else's.
    while (this.sending) await this.sending;
    if (this.stored()?.id !== paper.id) return now;
    if (now.version < this.version) return this.refresh();
    if (this.unsaved().size === 0) this.take(now);
    else this.meet(now);
    return this.stored();
  }

  /** Takes what the person writes; it is on the device before this returns. */
  write(part: PaperPart, draft: PaperDraft): void {
    this.written.set(draft);
    this.unsaved.update((parts) => new Set([...parts, part]));
    this.keep();
    clearTimeout(this.timer);
    if (!this.theirsNow()) this.timer = setTimeout(() => void this.save(), saveAfterMs);
  }

  /** Sends what waits, now. Resolves when nothing waits or nothing can be sent. */
  async save(): Promise<void> {
    clearTimeout(this.timer);
    await this.sending;
    if (this.unsaved().size === 0 || this.theirsNow() || !this.stored()) return;
    this.sending = this.send().finally(() => (this.sending = null));
    await this.sending;
  }

  /** Goes on with what was typed here, over what the other person saved. */
  async keepMine(): Promise<void> {
    const theirs = this.theirsNow();
    if (!theirs) return;
    this.goOnOver(theirs);
    await this.save();
  }

  /** Goes on with what the other person saved. */
  keepTheirs(): void {
    const theirs = this.theirsNow();
    if (theirs) this.take(theirs);
  }

  private async send(): Promise<void> {
    this.frame.markSaving();
    try {
      for (const part of [...this.unsaved()]) await this.sendPart(part);
      this.refused.set(null);
      this.frame.markSaved();
    } catch (problem) {
      await this.notSent(toApiProblem(problem));
    }
  }

  private async sendPart(part: PaperPart): Promise<void> {
    const fresh = () => ({ draft: this.written(), version: this.version });
    const wasLost = await this.unanswered.send(part, fresh, (sent, key) => this.sendAs(part, sent, key));
    if (wasLost && this.unsaved().has(part)) await this.sendPart(part);
  }

  private async sendAs(part: PaperPart, { draft, version }: SentPaper, key: string): Promise<void> {
    const { steps, conclusion, note } = draft;
    const path = { engagementId: this.engagementId, testId: this.stored()!.id };
    if (part === 'steps') {
      const recorded = await this.api.send(at(paperApi.recordSteps, path), { version, steps: stepsBody(steps) }, key);
      this.settle(part, draft, recorded);
      this.written.update((now) => withIds(now, steps, recorded.stepIds));
    } else {
      const body = { version, conclusion, note };
      this.settle(part, draft, await this.api.send(at(paperApi.recordConclusion, path), body, key));
    }
  }

  /** The server has this part as it was sent; what was typed since still waits. */
  private settle(part: PaperPart, sent: PaperDraft, { version, state, round, voidedSignOffs }: RecordedTestView): void {
    this.version = version;
    const paper = this.stored()!;
    const { conclusion, note: conclusionNote } = sent;
    this.base = mergeDraft(new Set([part]), sent, this.base);
    this.stored.set({ ...paper, version, state, round, ...(part === 'conclusion' && { conclusion, conclusionNote }) });
    if (this.written() === sent) this.unsaved.update((parts) => new Set([...parts].filter((one) => one !== part)));
    if (this.unsaved().size === 0) this.drafts.drop(draftName(paper.id));
    else this.keep();
    if (voidedSignOffs > 0) setTimeout(() => void this.refresh());
  }

  private async notSent(problem: ApiProblem): Promise<void> {
    this.frame.markUnsent(this.unsaved().size);
    const seen =
      problem.code === 'stale-version'
        ? await this.read(this.engagementId, this.stored()!.id).catch(toApiProblem)
        : problem;
    if (!(seen instanceof ApiProblem)) return this.meet(seen);
    this.refused.set(seen);
    if (seen.unsent) this.timer = setTimeout(() => void this.save(), retryAfterMs);
  }

  /** Someone else was first. Where they changed nothing that is being written here, the work simply goes on over it. */
  private meet(theirs: PaperView): void {
    const isApart = [...this.unsaved()].every((part) => isSamePart(part, this.base, draftOf(theirs)));
    if (!isApart) return this.theirsNow.set(theirs);
    this.goOnOver(theirs);
    this.timer = setTimeout(() => void this.save());
  }

  /** Takes what is stored as the ground, and keeps what is being written. */
  private goOnOver(theirs: PaperView): void {
    this.stored.set(theirs);
    this.version = theirs.version;
    this.base = draftOf(theirs);
    this.written.set(mergeDraft(this.unsaved(), this.written(), this.base));
    this.theirsNow.set(null);
  }

  private take(paper: PaperView): void {
    this.unanswered.forget();
    this.stored.set(paper);
    this.version = paper.version;
    this.base = draftOf(paper);
    this.written.set(this.base);
    this.unsaved.set(new Set());
    this.theirsNow.set(null);
    this.drafts.drop(draftName(paper.id));
  }

  /** Goes on with what an earlier visit left on this device. */
  private takeUp(kept: KeptDraft): void {
    const paper = this.stored()!;
    if (differences(kept.draft, draftOf(paper)).length === 0) return;
    this.unsaved.set(new Set(kept.unsaved));
    this.written.set(kept.draft);
    this.base = kept.base;
    this.keep();
    this.meet(paper);
  }

  private read(engagementId: string, testId: string): Promise<PaperView> {
    return this.api.ask(at(paperApi.view, { engagementId, testId }));
  }

  private keep(): void {
    const kept: KeptDraft = { base: this.base, draft: this.written(), unsaved: [...this.unsaved()] };
    this.drafts.keep(draftName(this.stored()!.id), kept);
  }
}

const draftName = (testId: string) => `paper.${testId}`;
