import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { Button } from '../button/button';
import { DialogFrame } from '../dialog/dialog-frame';
import { type KeyHint } from '../frame/page-frame';
import { CheckField } from '../field/check-field';
import { Shortcuts } from '../keyboard/shortcuts';
import { Kbd } from '../mark/kbd';
import { texts } from '../text/text';

/** What the key list shows: the keys of this page, then those of every page. */
export interface KeyListData {
  readonly page: readonly KeyHint[];
  readonly everywhere: readonly KeyHint[];
  /** Where the guide says what this page is for. */
  readonly guide: string;
}

/** All keys of the page in sight. Single letters can be turned off here, for those whom they get in the way. */
@Component({
  selector: 'ak-key-list',
  imports: [DialogFrame, Button, Kbd, CheckField],
  template: `
    <ak-dialog-frame [title]="t().title" [wide]="true">
      <div class="keylist">
        @if (data.page.length > 0) {
          <h3>{{ t().page }}</h3>
          @for (key of data.page; track key.keys) {
            <div>
              <span>{{ key.label }}</span><ak-kbd class="push" [keys]="key.keys" [apart]="true" />
            </div>
          }
        }
        <h3>{{ t().everywhere }}</h3>
        @for (key of data.everywhere; track key.keys) {
          <div>
            <span>{{ key.label }}</span><ak-kbd class="push" [keys]="key.keys" [apart]="true" />
          </div>
        }
      </div>
      <ak-check-field [label]="t().single" [help]="t().singleHelp" [(checked)]="shortcuts.singleKeys" />
      <a dialogFoot class="guide" target="_blank" rel="noopener" [href]="data.guide">{{ t().guide }}</a>
      <ak-button dialogFoot data-first key="Esc" [keyBound]="false" (press)="dialog.close()">{{ t().close }}</ak-button>
    </ak-dialog-frame>
  `,
  styles: `
    .guide {
      margin-inline-end: auto;
    }
  `,
})
export class KeyList {
  protected readonly dialog = inject(DialogRef);
  protected readonly data = inject<KeyListData>(DIALOG_DATA);
  protected readonly shortcuts = inject(Shortcuts);

  protected readonly t = texts({
    title: ['キー一覧', 'Keys'],
    page: ['この画面', 'This page'],
    everywhere: ['どの画面でも', 'Every page'],
    single: ['一文字のキーを使う', 'Use single-letter keys'],
    singleHelp: ['外すと、G や ? のような一文字のキーは動きません。', 'When off, keys such as G and ? do nothing.'],
    guide: ['この画面の案内（新しいタブ）', 'About this page (new tab)'],
    close: ['閉じる', 'Close'],
  });
}
