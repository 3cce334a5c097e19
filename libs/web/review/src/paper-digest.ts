import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  conclusionLabels,
  techniqueLabels,
  testTypeShortLabels,
  testWarningLabels,
  type PaperView,
} from '@akashi/contracts';
import {
  aboutField,
  aboutStep,
  DeviationList,
  evidenceCode,
  markWords,
  notesAt,
  NoteTags,
  type AskedEvidence,
  type AskedNote,
} from '@akashi/web-paper';
import { EngagementContext, pageAt } from '@akashi/web-platform';
import { Button, Icon, Note, texts, labels } from '@akashi/web-ui';

/** A paper as one who reviews it reads it: the result first, then the control, the procedures, what was seen. */
@Component({
  selector: 'ak-paper-digest',
  imports: [Button, DeviationList, Icon, Note, NoteTags, RouterLink],
  template: `
    <section data-field="conclusion" tabindex="-1">
      <h2>{{ t().result }}</h2>
      <dl class="figures">
        <div>
          <dt>{{ types()[paper().type] }}</dt>
          <dd [class]="tone()">{{ paper().conclusion ? conclusions()[paper().conclusion!] : t().noConclusion }}</dd>
        </div>
        @for (sibling of paper().siblings; track sibling.id) {
          <div>
            <dt>{{ types()[sibling.type] }}</dt>
            <dd>{{ sibling.conclusion ? conclusions()[sibling.conclusion] : t().noConclusion }}</dd>
          </div>
        }
        @if (paper().itemTotal > 0) {
          <div>
            <dt>{{ t().sample }}</dt>
            <dd>
              {{ paper().itemDone }}<span class="unit">/ {{ paper().itemTotal }}{{ t().unit }}</span>
            </dd>
          </div>
        }
        <div>
          <dt>{{ t().evidence }}</dt>
          <dd>
            {{ paper().evidence.length }}<span class="unit">{{ t().unit }}</span>
          </dd>
        </div>
      </dl>
      @if (paper().conclusionNote) {
        <p class="read">{{ paper().conclusionNote }}</p>
      }
      <ak-note-tags [notes]="notesOn('conclusion')" (asked)="noteAsked.emit($event)" />
    </section>
    @if (paper().deviations.length > 0) {
      <ak-deviation-list [paper]="paper()" [locked]="true" [stepCount]="0" (evaluated)="evaluated.emit()" />
    }
    @for (warning of paper().warnings; track warning) {
      <ak-note kind="warn">{{ warnings()[warning] }}</ak-note>
    }
    <section data-field="control" tabindex="-1">
      <h2>{{ t().control }}</h2>
      <p class="read">{{ paper().control.text }}</p>
      <ak-note-tags [notes]="notesOn('control')" (asked)="noteAsked.emit($event)" />
    </section>
    <section>
      <h2>{{ t().procedures }}</h2>
      <ol>
        @for (step of paper().steps; track step.id; let at = $index) {
          <li [attr.data-step]="step.id" tabindex="-1">
            <b class="no">{{ at + 1 }}</b>
            <div>
              <p>
                <b>{{ techniques()[step.technique] }}</b> <span class="sub">{{ step.procedure }}</span>
              </p>
              <p class="read">{{ step.result }}</p>
              <p class="cap">
                {{ step.performedOn }}
                @if (step.interviewee) {
                  {{ t().asked }} {{ step.interviewee }}
                }
                @for (link of evidenceOf(step.id); track link.linkId) {
                  <button class="cut" type="button" (click)="shown.emit({ evidenceId: link.evidenceId, markId: null })">
                    <ak-icon name="clip" [size]="12" />{{ evidenceCode(link.number) }} {{ link.name }}
                  </button>
                }
                @for (mark of marksOf(step.id); track mark.id) {
                  <button
                    type="button"
                    [class]="'cut ' + mark.kind"
                    [title]="words.title(mark)"
                    (click)="shown.emit({ evidenceId: mark.evidenceId, markId: mark.id })"
                  >
                    {{ evidenceCode(mark.evidenceNumber) }} {{ words.place(mark) }} {{ words.number(mark) }}
                    {{ words.kind(mark) }}
                  </button>
                }
                <ak-note-tags [notes]="notesOf(step.id)" (asked)="noteAsked.emit($event)" />
                @if (context.can('note.write')) {
                  <ak-button
                    kind="quiet"
                    size="s"
                    icon="comment"
                    [label]="t().note(at + 1)"
                    (press)="noteAsked.emit(aboutStep(step.id))"
                  />
                }
              </p>
            </div>
          </li>
        }
      </ol>
      <a [routerLink]="paperLink()">{{ t().whole }}</a>
    </section>
  `,
  styleUrl: './paper-digest.css',
})
export class PaperDigest {
  protected readonly context = inject(EngagementContext);

  readonly paper = input.required<PaperView>();
  /** A deviation of it was explained, agreed to or sent back. */
  readonly evaluated = output<void>();
  /** A file was asked for, or a mark on it. */
  readonly shown = output<AskedEvidence>();
  readonly noteAsked = output<AskedNote>();

  protected readonly t = texts({
    result: ['結果', 'Result'],
    noConclusion: ['結論なし', 'No result'],
    sample: ['標本', 'Sample'],
    evidence: ['証跡', 'Evidence'],
    unit: ['件', ''],
    control: ['個別管理策', 'Individual control'],
    procedures: ['手続', 'Procedures'],
    asked: ['質問先', 'asked'],
    note: (at: number) => [`手続${at}にメモを書く`, `Write a note on step ${at}`],
    whole: ['調書の全文', 'The whole paper'],
  });
  protected readonly types = labels(testTypeShortLabels);
  protected readonly conclusions = labels(conclusionLabels);
  protected readonly techniques = labels(techniqueLabels);
  protected readonly warnings = labels(testWarningLabels);
  protected readonly evidenceCode = evidenceCode;
  protected readonly aboutStep = aboutStep;
  protected readonly words = markWords();
  protected readonly tone = computed(() => {
    const { conclusion } = this.paper();
    return conclusion === 'DEVIATION' ? 'ink-bad' : conclusion === 'NO_EXCEPTION' ? 'ink-ok' : '';
  });
  protected readonly paperLink = computed(() => pageAt(this.context.id(), 'papers', this.paper().id));

  protected evidenceOf(stepId: string): PaperView['evidence'] {
    return this.paper().evidence.filter((link) => link.stepId === stepId);
  }

  protected notesOf(stepId: string): PaperView['notes'] {
    return notesAt(this.paper(), aboutStep(stepId));
  }

  protected notesOn(field: string): PaperView['notes'] {
    return notesAt(this.paper(), aboutField(field));
  }

  protected marksOf(stepId: string): PaperView['marks'] {
    return this.paper().marks.filter((mark) => mark.stepId === stepId);
  }
}
