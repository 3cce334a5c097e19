import { Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import type { PaperView, SearchHit } from '@akashi/contracts';
import { at, evidenceApi, searchApi } from '@akashi/contracts/api';
import { PaperEditor } from '@akashi/web-paper';
import { Api, ApiProblem, EngagementContext, onDestroy, Sending } from '@akashi/web-platform';
import { isImeEvent, Kbd, ProblemNote, SelectField, texts } from '@akashi/web-ui';

/** How long it waits for the next letter before it asks, in ms. */
const pause = 120;

/** Picks what the engagement has already, by its name or what stands in it: each file is there once, whatever uses it. */
@Component({
  selector: 'ak-evidence-pick',
  imports: [Kbd, ProblemNote, SelectField],
  templateUrl: './evidence-pick.html',
  styleUrl: './evidence-pick.css',
})
export class EvidencePick {
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly editor = inject(PaperEditor);

  readonly paper = input.required<PaperView>();
  /** Evidence was linked: its id. */
  readonly picked = output<string>();

  protected readonly t = texts({
    label: ['すでにある証跡から選ぶ', 'Pick evidence that is here already'],
    placeholder: ['名称・番号・本文で探す', 'Name, number or text'],
    found: ['見つかった証跡', 'Evidence found'],
    none: ['合う証跡はありません。', 'No evidence fits.'],
    linked: ['この調書にあります', 'On this paper'],
    forStep: ['証跡の手続', 'Step of the evidence'],
    wholeTest: ['評価の全体', 'The whole test'],
    step: (at: number) => [`手続${at}`, `Step ${at}`],
  });
  protected readonly attempt = new Sending();
  protected readonly words = signal('');
  protected readonly stepId = signal('');
  protected readonly chosen = signal(0);
  /** Null while nothing was asked. */
  protected readonly hits = signal<readonly SearchHit[] | null>(null);
  protected readonly steps = computed(() =>
    this.editor.draft().steps.flatMap(({ id }, at) => (id ? [{ value: id, label: this.t().step(at + 1) }] : [])),
  );
  private readonly here = computed(
    () => new Set(this.paper().evidence.flatMap((link) => (link.stepId ? [] : [link.evidenceId]))),
  );
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;
  /** Enter was pressed before the answer came: the first that comes is meant. */
  private takesFirst = false;

  constructor() {
    onDestroy(() => clearTimeout(this.timer));
  }

  focus(): void {
    this.host.querySelector('input')?.focus();
  }

  protected isHere({ id }: SearchHit): boolean {
    return this.stepId() === '' && this.here().has(id);
  }

  protected type(event: Event): void {
    this.words.set((event.target as HTMLInputElement).value);
    clearTimeout(this.timer);
    this.takesFirst = false;
    this.chosen.set(0);
    this.turn += 1;
    if (this.words().trim() === '') return this.hits.set(null);
    this.timer = setTimeout(() => void this.look(), pause);
  }

  protected onKey(event: KeyboardEvent): void {
    // With a key held it is the page's: Ctrl+Enter signs, from wherever one has just linked.
    if (isImeEvent(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const hits = this.hits() ?? [];
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && hits.length > 0) this.chosen.update((at) => (at + by + hits.length) % hits.length);
    else if (event.key === 'Enter') this.enter(hits);
    else if (event.key === 'Escape' && this.words() !== '') this.clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected async pick(hit: SearchHit): Promise<void> {
    if (this.isHere(hit)) return;
    const address = at(evidenceApi.link, { engagementId: this.context.id(), evidenceId: hit.id });
    const linked = await this.attempt.run(async (key) => {
      await this.editor.save();
      const body = { testId: this.paper().id, stepId: this.stepId() || null };
      const answer = await this.api.send(address, body, key);
      await this.editor.refresh();
      return answer;
    }, address.url);
    if (!linked) return;
    this.clear();
    this.picked.emit(hit.id);
  }

  private enter(hits: readonly SearchHit[]): void {
    const hit = hits[this.chosen()];
    if (hit) void this.pick(hit);
    else this.takesFirst = this.hits() === null && this.words().trim() !== '';
  }

  private clear(): void {
    this.words.set('');
    this.hits.set(null);
    this.turn += 1;
  }

  private async look(): Promise<void> {
    const turn = ++this.turn;
    const body = { words: this.words(), engagementId: this.context.id(), only: 'evidence' as const };
    const found = await this.api.send(at(searchApi.find), body).catch((problem: unknown) => {
      if (problem instanceof ApiProblem) return null;
      throw problem;
    });
    if (turn !== this.turn) return;
    const hits = (found?.groups ?? []).flatMap((group) => group.hits);
    this.hits.set(hits);
    if (this.takesFirst && hits[0]) void this.pick(hits[0]);
    this.takesFirst = false;
  }
}
