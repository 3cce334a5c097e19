import { Component, computed, inject } from '@angular/core';
import { ButtonGroup, PageFrame, Theme, type ThemeChoice, texts } from '@akashi/web-ui';
import { GalleryCharts } from './gallery-charts';
import { GalleryForms } from './gallery-forms';
import { GalleryMessages } from './gallery-messages';
import { GalleryParts } from './gallery-parts';

/** Every part in every state, in both languages and both looks: what a page may be made of. */
@Component({
  selector: 'ak-gallery',
  imports: [ButtonGroup, GalleryMessages, GalleryForms, GalleryCharts, GalleryParts],
  template: `
    <div class="head">
      <div>
        <h1>{{ t().title }}</h1>
        <p class="cap">{{ t().lead }}</p>
      </div>
      <div class="row push">
        <ak-button-group
          [label]="t().look"
          [options]="looks()"
          [value]="theme.choice()"
          (valueChange)="theme.use($event)"
        />
      </div>
    </div>
    <div class="specs">
      <ak-gallery-messages />
      <ak-gallery-forms />
      <ak-gallery-charts />
      <ak-gallery-parts />
    </div>
  `,
  styles: `
    .specs {
      display: grid;
      grid-template-columns: repeat(12, minmax(0, 1fr));
      gap: 28px 20px;
      padding: 0 24px 32px;
    }
    .specs ::ng-deep .wide {
      grid-column: 1 / -1;
      display: grid;
      gap: 16px;
      min-width: 0;
    }
    .specs ::ng-deep .pair {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 16px;
      align-items: start;
    }
    .specs ::ng-deep .inset {
      padding: 12px 16px;
    }
    .specs ::ng-deep .grow {
      flex: 1;
    }
    @media (max-width: 1180px) {
      .specs {
        padding-inline: 16px;
      }
      .specs ::ng-deep .pair {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class Gallery {
  protected readonly theme = inject(Theme);
  protected readonly t = texts({
    title: ['状態の見本', 'Gallery of states'],
    lead: [
      'どの画面も、この見本の形と言い方を使います。何が起きたか、何が残っているか、次に何をするかを必ず書きます。',
      'Every page uses these forms and words: what happened, what was kept, what to do next.',
    ],
    look: ['配色', 'Look'],
    light: ['明', 'Light'],
    dark: ['暗', 'Dark'],
    system: ['機器', 'Device'],
    mainKey: ['主な操作', 'Main action'],
    moveKey: ['前後の管理策', 'Other control'],
    frozen: ['母集団 P-12 は 10-05 に固定', 'Population P-12 frozen on 10-05'],
  });
  protected readonly looks = computed((): readonly { value: ThemeChoice; label: string }[] => [
    { value: 'light', label: this.t().light },
    { value: 'dark', label: this.t().dark },
    { value: 'system', label: this.t().system },
  ]);

  constructor() {
    const frame = inject(PageFrame);
    frame.describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [
        { keys: 'Ctrl+Enter', label: this.t().mainKey },
        { keys: '[ ]', label: this.t().moveKey },
      ],
      facts: [{ text: this.t().frozen, icon: 'lock' }],
    }));
    frame.markSaved();
  }
}
