import { Component, computed, inject } from '@angular/core';
import { conclusionLabels, techniqueLabels } from '@akashi/contracts';
import { PaperEditor, type DraftDifference } from '@akashi/web-paper';
import { Button, Note, texts, labels } from '@akashi/web-ui';

/** Two values for the same fields: nothing typed is lost, the person chooses. */
@Component({
  selector: 'ak-conflict-note',
  imports: [Button, Note],
  template: `
    @if (editor.theirs()) {
      <ak-note kind="warn" [live]="true" [title]="t().title">
        <p>{{ t().text }}</p>
        @for (one of rows(); track $index) {
          <p class="field-name">{{ one.name }}</p>
          <div class="conf">
            <div>
              <span class="cap">{{ t().mine }}</span>
              <p class="said">{{ one.mine || t().empty }}</p>
            </div>
            <div>
              <span class="cap">{{ t().theirs }}</span>
              <p class="said">{{ one.theirs || t().empty }}</p>
            </div>
          </div>
        }
        <div class="row row--wrap">
          <ak-button size="s" (press)="editor.keepMine()">{{ t().keepMine }}</ak-button>
          <ak-button size="s" kind="quiet" (press)="editor.keepTheirs()">{{ t().keepTheirs }}</ak-button>
        </div>
      </ak-note>
    }
  `,
  host: { style: 'display: contents' },
  styles: `
    /* it stays in sight while the person compares with what is below */
    ak-note {
      position: sticky;
      top: 0;
      z-index: 2;
      max-height: 60vh;
      overflow: auto;
    }
    .field-name {
      margin-top: 8px;
      font-weight: 700;
    }
    .conf {
      margin-top: 4px;
      background: var(--ak-surface);
      color: var(--ak-text);
    }
    .said {
      white-space: pre-wrap;
    }
  `,
})
export class ConflictNote {
  protected readonly editor = inject(PaperEditor);

  protected readonly t = texts({
    title: ['ほかの方がこの調書を更新しました', 'Someone else changed this paper'],
    text: [
      'ここで入力した内容は、この端末に残っています。どちらの内容で続けるかを選んでください。',
      'What you typed is kept on this device. Choose which of the two goes on.',
    ],
    mine: ['自分の入力', 'Yours'],
    theirs: ['保存されている内容', 'Saved by the other'],
    keepMine: ['自分の入力で保存', 'Save yours'],
    keepTheirs: ['保存されている内容で続ける', 'Go on with the saved one'],
    empty: ['（空）', '(empty)'],
    step: (at: number, field: string) => [`手続${at}　${field}`, `Step ${at}, ${field}`],
  });
  private readonly fields = texts({
    technique: ['手法', 'technique'],
    procedure: ['手続', 'procedure'],
    result: ['結果', 'result'],
    interviewee: ['質問先', 'person asked'],
    performedOn: ['実施日', 'day'],
    conclusion: ['結果の区分', 'result'],
    note: ['結論の補足', 'remark'],
  });
  private readonly techniques = labels(techniqueLabels);
  private readonly conclusions = labels(conclusionLabels);
  protected readonly rows = computed(() =>
    this.editor.conflicts().map((one) => ({
      name: one.step > 0 ? this.t().step(one.step, this.fields()[one.field]) : this.fields()[one.field],
      mine: this.inWords(one, one.mine),
      theirs: this.inWords(one, one.theirs),
    })),
  );

  private inWords({ field }: DraftDifference, value: string): string {
    const names: Readonly<Record<string, string>> =
      field === 'technique' ? this.techniques() : field === 'conclusion' ? this.conclusions() : {};
    return names[value] ?? value;
  }
}
