import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  model,
  output,
  signal,
} from '@angular/core';
import type { RequestRow } from '@akashi/contracts';
import { clientRequestStateLabels, requestStateLabels } from '@akashi/contracts/labels/request';
import { daysBetween } from '@akashi/domain/dates';
import { isOverdue, requestStates, type RequestState } from '@akashi/domain/request';
import { todayInJapan } from '@akashi/web-platform';
import { labels, Language, texts } from '@akashi/web-ui';
import type { BoardCard } from './board-card';
import { moveOf, type BoardMove } from './board-move';
import { RequestColumn } from './request-column';

export interface CardMoved {
  readonly id: string;
  readonly verb: Extract<BoardMove, { verb: unknown }>['verb'];
}

/** Of each act why the person may not do it; empty where they may. */
export type Withheld = Readonly<Record<CardMoved['verb'], string>>;

/** ボード: a column for each state in the words of both sides. A card that is moved does the act that leads there. */
@Component({
  selector: 'ak-request-board',
  imports: [RequestColumn],
  templateUrl: './request-board.html',
  styleUrl: './request-board.css',
  host: { '(keydown)': 'onKey($event)' },
})
export class RequestBoard {
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly language = inject(Language);
  private readonly injector = inject(Injector);

  readonly requests = input.required<readonly RequestRow[]>();
  readonly current = model.required<string | null>();
  readonly chosen = input.required<ReadonlySet<string>>();
  readonly withheld = input.required<Withheld>();
  readonly moved = output<CardMoved>();
  readonly looked = output();

  protected readonly states = labels(requestStateLabels);
  protected readonly theirs = labels(clientRequestStateLabels);
  protected readonly t = texts({
    board: ['依頼資料のボード', 'Board of requests'],
    notTheirs: ['依頼者には見えません', 'The client sees nothing'],
    how: [
      'M で動かす、← → で列を選ぶ、Enter で実行、Esc でやめる',
      'M moves, ← → choose the column, Enter does it, Esc leaves',
    ],
    does: (code: string, to: string, act: string) => [
      `${code} を「${to}」へ：${act}（Enter で実行）`,
      `${code} to “${to}”: ${act} (Enter does it)`,
    ],
    no: (code: string, to: string, why: string) => [
      `${code} は「${to}」へ動かせません。${why}`,
      `${code} cannot go to “${to}”. ${why}`,
    ],
    left: ['動かすのをやめました。', 'It stays where it was.'],
    send: ['依頼者に送ります', 'it is sent to the client'],
    check: ['確認を始めます', 'it is taken up'],
    accept: ['受領します', 'it is accepted'],
    return: ['理由を書いて差し戻します', 'it is returned with the reason'],
    withdraw: ['理由を書いて取り下げます', 'it is withdrawn with the reason'],
  });
  /** The column that the current card is on its way to; null while none is moved. */
  protected readonly target = signal<RequestState | null>(null);
  protected readonly told = signal('');
  protected readonly columns = computed(() => {
    const today = todayInJapan();
    return requestStates.map((state) => ({
      state,
      theirs: state === 'draft' ? this.t().notTheirs : this.theirs()[state],
      cards: this.requests()
        .filter((row) => row.state === state)
        .map((row): BoardCard => this.cardOf(row, today)),
    }));
  });
  private readonly here = computed(() => this.requests().find(({ id }) => id === this.current()));
  protected readonly stop = computed(
    () => this.here()?.id ?? this.columns().find(({ cards }) => cards[0])?.cards[0]?.id ?? null,
  );

  /** Takes the current card up, to be led to a column by arrows. */
  begin(): void {
    const row = this.here();
    if (!row) return;
    this.focus();
    this.target.set(row.state);
    this.told.set(this.t().how);
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const run = this.target() === null ? this.walk(event.key) : this.lead(event.key);
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  }

  /** A card that was dragged is dropped where it may go, and says why where it may not. */
  protected drop(event: Event, to: RequestState): void {
    event.preventDefault();
    this.act(to);
  }

  private walk(key: string): (() => void) | null {
    const steps: Record<string, () => void> = {
      ArrowDown: () => this.step(0, 1),
      ArrowUp: () => this.step(0, -1),
      ArrowRight: () => this.step(1, 0),
      ArrowLeft: () => this.step(-1, 0),
      ' ': () => this.looked.emit(),
      Enter: () => this.looked.emit(),
    };
    return steps[key] ?? null;
  }

  private lead(key: string): (() => void) | null {
    const steps: Record<string, () => void> = {
      ArrowRight: () => this.aim(1),
      ArrowLeft: () => this.aim(-1),
      Enter: () => this.act(this.target()!),
      Escape: () => this.leave(),
      ArrowDown: () => undefined,
      ArrowUp: () => undefined,
      ' ': () => undefined,
    };
    return steps[key] ?? null;
  }

  private aim(by: 1 | -1): void {
    const [row, before] = [this.here(), this.target()];
    if (!row || before === null) return;
    const to = requestStates[Math.min(requestStates.length - 1, Math.max(0, requestStates.indexOf(before) + by))]!;
    this.target.set(to);
    const move = moveOf(row.state, to);
    const t = this.t();
    const why = this.whyNot(move);
    if (to === row.state) this.told.set(t.how);
    else if (why || !('verb' in move)) this.told.set(t.no(row.code, this.states()[to], why));
    else this.told.set(t.does(row.code, this.states()[to], t[move.verb]));
  }

  private act(to: RequestState): void {
    const row = this.here();
    if (!row) return;
    const move = moveOf(row.state, to);
    const why = this.whyNot(move);
    if (why || !('verb' in move)) {
      this.told.set(this.t().no(row.code, this.states()[to], why));
      return;
    }
    this.target.set(null);
    this.told.set('');
    this.moved.emit({ id: row.id, verb: move.verb });
  }

  private whyNot(move: BoardMove): string {
    return 'why' in move ? this.language.read(move.why) : this.withheld()[move.verb];
  }

  private leave(): void {
    this.target.set(null);
    this.told.set(this.t().left);
  }

  private step(columns: number, cards: number): void {
    const all = this.columns();
    const column = all.findIndex(({ cards: of }) => of.some(({ id }) => id === this.current()));
    const place = all[column]?.cards.findIndex(({ id }) => id === this.current()) ?? 0;
    let next = column + columns;
    // A column without cards is passed by.
    while (columns !== 0 && all[next]?.cards.length === 0) next += columns;
    const of = all[next]?.cards;
    const card = of?.[Math.min(of.length - 1, Math.max(0, place + cards))];
    if (!card) return;
    this.current.set(card.id);
    afterNextRender(() => this.focus(), { injector: this.injector });
  }

  private focus(): void {
    this.host.querySelector<HTMLElement>(`li[data-id="${this.current()}"] button`)?.focus({ preventScroll: true });
  }

  private cardOf(row: RequestRow, today: string): BoardCard {
    const isLate = isOverdue(row, today);
    const day = row.dueOn.slice(5);
    const late = this.language.read([
      `${daysBetween(row.dueOn, today)}日遅れ`,
      `${daysBetween(row.dueOn, today)} d late`,
    ]);
    const { id, code, title, remarks } = row;
    const [who, due] = [row.answererName ?? '—', isLate ? `${day} ${late}` : day];
    return { id, code, title, remarks, isLate, isChosen: this.chosen().has(id), who, due };
  }
}
