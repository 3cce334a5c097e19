import {
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { PaperPersonView } from '@akashi/contracts';
import { isImeEvent, TextareaField, texts } from '@akashi/web-ui';
import { begunName, peopleLike, type BegunName } from './named-people';

let lists = 0;

/** A text in which an @ and a few letters, kana or Latin, name somebody of the team. Without one it is a text like any other. */
@Component({
  selector: 'ak-mention-field',
  imports: [TextareaField],
  template: `
    <ak-textarea-field
      size="s"
      [rows]="3"
      [label]="label()"
      [help]="t().help"
      [maxLength]="maxLength()"
      [fault]="fault()"
      [(value)]="text"
      (send)="send.emit()"
      (input)="look()"
      (compositionend)="look()"
      (keyup)="look()"
      (click)="look()"
      (focusout)="close()"
      (keydown)="onKey($event)"
    />
    @if (found().length > 0) {
      <ul role="listbox" [id]="listId" [attr.aria-label]="t().people">
        @for (person of found(); track person.id; let at = $index) {
          <li
            role="option"
            [id]="listId + '-' + at"
            [attr.aria-selected]="at === chosen()"
            (mousedown)="take($event, person)"
          >
            <b>{{ person.name }}</b> <span class="cap">{{ person.reading }}</span>
          </li>
        }
      </ul>
    }
  `,
  styleUrl: './mention-field.css',
})
export class MentionField {
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly field = viewChild.required(TextareaField);

  readonly label = input.required<string>();
  readonly maxLength = input.required<number>();
  readonly fault = input('');
  readonly team = input.required<readonly PaperPersonView[]>();
  readonly text = model.required<string>();
  readonly send = output();

  protected readonly t = texts({
    help: ['@ と名前かよみで、体制の人を宛先にできます。', 'An @ and a name brings it before somebody of the team.'],
    people: ['宛先の候補', 'People to name'],
  });
  protected readonly listId = `named-${++lists}`;
  private readonly begun = signal<BegunName | null>(null);
  /** The name that was left by Escape: the list stays away until another one is begun. */
  private readonly left = signal(-1);
  protected readonly chosen = signal(0);
  protected readonly found = computed(() => {
    const begun = this.begun();
    return begun && begun.at !== this.left() ? peopleLike(this.team(), begun.typed).slice(0, 6) : [];
  });

  constructor() {
    effect(() => {
      const [area, isOpen, at] = [this.area(), this.found().length > 0, this.chosen()];
      area?.setAttribute('aria-autocomplete', 'list');
      if (isOpen) area?.setAttribute('aria-controls', this.listId);
      else area?.removeAttribute('aria-controls');
      if (isOpen) area?.setAttribute('aria-activedescendant', `${this.listId}-${at}`);
      else area?.removeAttribute('aria-activedescendant');
    });
  }

  /** Puts the caret into it. */
  focus(): void {
    this.field().focus();
  }

  protected look(): void {
    const area = this.area();
    const begun = area && begunName(area.value, area.selectionStart);
    if (begun?.at !== this.begun()?.at || begun?.typed !== this.begun()?.typed) this.chosen.set(0);
    if (begun?.at !== this.left()) this.left.set(-1);
    this.begun.set(begun ?? null);
  }

  protected close(): void {
    this.begun.set(null);
  }

  /** Enter and Tab take who is chosen, the arrows go through the list; while a conversion is under way they are the input method's. */
  protected onKey(event: KeyboardEvent): void {
    const count = this.found().length;
    if (count === 0 || isImeEvent(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) this.chosen.update((at) => (at + by + count) % count);
    else if (event.key === 'Escape') this.left.set(this.begun()!.at);
    else if ((event.key === 'Enter' && !event.shiftKey) || (event.key === 'Tab' && !event.shiftKey))
      return this.take(event, this.found()[this.chosen()]!);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected take(event: Event, { name }: PaperPersonView): void {
    event.preventDefault();
    event.stopPropagation();
    const [area, begun] = [this.area()!, this.begun()!];
    area.setRangeText(`@${name} `, begun.at, area.selectionStart, 'end');
    this.text.set(area.value);
    this.begun.set(null);
  }

  private area(): HTMLTextAreaElement | null {
    return this.host.querySelector('textarea');
  }
}
