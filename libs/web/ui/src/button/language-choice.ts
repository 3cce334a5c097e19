import { Component, inject } from '@angular/core';
import type { Lang } from '../text/bilingual';
import { Language, texts } from '../text/text';
import { ButtonGroup, type ViewOption } from './button-group';

/** The language of the page; the device remembers it. */
@Component({
  selector: 'ak-language-choice',
  imports: [ButtonGroup],
  template: `
    <ak-button-group
      [label]="t().label"
      [options]="languages"
      [value]="language.lang()"
      (valueChange)="language.use($event)"
    />
  `,
  styles: ':host { display: contents; }',
})
export class LanguageChoice {
  protected readonly language = inject(Language);
  protected readonly t = texts({ label: ['表示言語', 'Language'] });
  protected readonly languages: readonly ViewOption<Lang>[] = [
    { value: 'ja', label: '日本語', lang: 'ja' },
    { value: 'en', label: 'EN', lang: 'en' },
  ];
}
