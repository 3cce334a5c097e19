import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { languageTag, ownLanguage } from '@akashi/domain/edition-import';
import { Button, Language, TextField, texts } from '@akashi/web-ui';
import { languageName } from '../language-name';

/** A language by its tag, as it is typed; what is none is said before it can be used. */
@Component({
  selector: 'ak-language-field',
  imports: [Button, TextField],
  template: `
    <ak-text-field
      size="s"
      form="code"
      [label]="label()"
      [help]="said()"
      [placeholder]="t().example"
      [(value)]="typed"
      [maxLength]="35"
    />
    <ak-button [reason]="reason()" [shown]="false" (press)="take()">{{ action() }}</ak-button>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 8px;
      align-items: end;
    }
  `,
})
export class LanguageField {
  private readonly lang = inject(Language).lang;

  readonly label = input.required<string>();
  readonly action = input.required<string>();
  /** Whether Japanese and English are chosen here too; a table has fields of their own for them. */
  readonly takesOwn = input(false);
  /** The language that is used now; empty where none was said. */
  readonly used = input('');
  readonly chosen = output<string>();

  protected readonly typed = linkedSignal(() => this.used());
  protected readonly t = texts({
    example: ['例：de、zh-Hant', 'e.g. de, zh-Hant'],
    none: ['BCP 47 の言語タグで入力します。', 'Give the tag of a language (BCP 47).'],
    own: ['日本語と英語の欄は上にあります。', 'Japanese and English have fields above.'],
  });
  private readonly tag = computed(() => languageTag(this.typed()));
  protected readonly reason = computed(() => {
    const tag = this.tag();
    if (this.typed().trim() === '' && this.takesOwn()) return '';
    if (tag === null) return this.t().none;
    return ownLanguage(tag) && !this.takesOwn() ? this.t().own : '';
  });
  protected readonly said = computed(() => {
    if (this.typed().trim() === '') return '';
    const tag = this.tag();
    return this.reason() || (tag ? languageName(tag, this.lang()) : '');
  });

  protected take(): void {
    if (this.reason()) return;
    this.chosen.emit(this.tag() ?? '');
    if (!this.takesOwn()) this.typed.set('');
  }
}
