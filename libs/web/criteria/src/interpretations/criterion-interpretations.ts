import { Component, computed, inject, input } from '@angular/core';
import type { InterpretationView } from '@akashi/contracts';
import { at, interpretationApi } from '@akashi/contracts/api';
import { Api, Session, momentInJapan, problemOf } from '@akashi/web-platform';
import { Button, Dialogs, ReadState, texts } from '@akashi/web-ui';
import { TextDifference } from '@akashi/web-ui/difference';
import { CorrectInterpretationDialog, type CorrectInterpretationAsk } from './correct-interpretation-dialog';
import { WriteInterpretationDialog, type WriteInterpretationAsk } from './write-interpretation-dialog';

/** How the firm reads one criterion: its notes, each with what it said before and why that changed. */
@Component({
  selector: 'ak-criterion-interpretations',
  imports: [Button, ReadState, TextDifference],
  template: `
    <div class="row">
      <h2>{{ t().title }}</h2>
      @if (mayWrite()) {
        <ak-button class="push" size="s" icon="plus" (press)="write()">{{ t().write }}</ak-button>
      }
    </div>
    @if (notes.hasValue()) {
      @for (note of lines(); track note.id) {
        <article>
          <p class="text">{{ note.text }}</p>
          <p class="cap">{{ note.by }}</p>
          @if (note.before.length > 0) {
            <details>
              <summary>{{ t().before(note.before.length) }}</summary>
              @for (old of note.before; track old.version) {
                <p class="cap">{{ old.why }}</p>
                <ak-text-difference [before]="old.text" [after]="old.next" />
              }
            </details>
          }
          @if (mayCorrect()) {
            <ak-button size="s" kind="quiet" (press)="correct(note.own)">{{ t().correct }}</ak-button>
          }
        </article>
      } @empty {
        <p class="cap">{{ t().none }}</p>
      }
    } @else {
      <ak-read-state [loading]="true" [problem]="problem()" (retry)="notes.reload()" />
    }
  `,
  styleUrl: './criterion-interpretations.css',
})
export class CriterionInterpretations {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly session = inject(Session);

  readonly editionId = input.required<string>();
  readonly criterionKey = input.required<string>();
  readonly number = input.required<string>();

  protected readonly notes = this.api.read(() => {
    const path = { editionId: this.editionId(), criterionKey: this.criterionKey() };
    return path.criterionKey ? at(interpretationApi.list, path) : undefined;
  });
  protected readonly problem = computed(() => problemOf(this.notes.error()));
  protected readonly t = texts({
    title: ['解釈メモ', 'Interpretations'],
    none: ['この管理策の解釈メモはまだありません。', 'Nobody has written how this criterion is read.'],
    write: ['メモを書く', 'Write a note'],
    correct: ['訂正', 'Correct'],
    before: (count: number) => [`訂正前の版 ${count}`, `${count} earlier`],
    by: (version: number, at: string, name: string) => [
      `第${version}版 · ${at} ${name}`,
      `Version ${version} · ${at} ${name}`,
    ],
    why: (from: number, to: number, reason: string) => [
      `第${from}版から第${to}版へ：${reason}`,
      `Version ${from} to ${to}: ${reason}`,
    ],
  });
  protected readonly mayWrite = computed(() => this.session.can('interpretation.write'));
  protected readonly mayCorrect = computed(() => this.session.can('interpretation.correct'));
  protected readonly lines = computed(() =>
    (this.notes.hasValue() ? this.notes.value() : []).map((own) => {
      const { id, versions } = own;
      const [now, ...older] = versions;
      const by = now ? this.t().by(now.version, momentInJapan(now.writtenAt), now.byName) : '';
      const before = older.map(({ version, text }, at) => {
        const next = versions[at]!;
        return { version, text, next: next.text, why: this.t().why(version, next.version, next.reason) };
      });
      return { id, own, text: now?.text ?? '', by, before };
    }),
  );

  protected async write(): Promise<void> {
    const [editionId, criterionKey, number] = [this.editionId(), this.criterionKey(), this.number()];
    const ask: WriteInterpretationAsk = { editionId, criterionKey, number };
    if (await this.dialogs.open(WriteInterpretationDialog, ask)) this.notes.reload();
  }

  protected async correct(note: InterpretationView): Promise<void> {
    const ask: CorrectInterpretationAsk = { note, editionId: this.editionId(), criterionKey: this.criterionKey() };
    if (await this.dialogs.open(CorrectInterpretationDialog, ask)) this.notes.reload();
  }
}
