import { Component, computed, inject } from '@angular/core';
import { gradeLabels, preCheckLabels, stopReasonLabels, type FaultGradeView } from '@akashi/contracts';
import { faultText } from '@akashi/contracts/faults';
import { at, statementApi } from '@akashi/contracts/api';
import { preCheckRequirements, requirementOf, type Grade } from '@akashi/domain/statement';
import { Api, Session, problemOf } from '@akashi/web-platform';
import {
  Button,
  Chip,
  Dialogs,
  Language,
  PageFrame,
  Panel,
  ReadState,
  Toasts,
  texts,
  type ChipState,
} from '@akashi/web-ui';
import { SetGradeDialog } from './set-grade-dialog';

const CHIPS: Readonly<Record<Grade, ChipState>> = { stop: 'bad', warn: 'warn', off: 'idle' };

/** What each fault of a statement does to its import in this firm, and why some always stop it. */
@Component({
  selector: 'ak-statement-rules-page',
  imports: [Button, Chip, Panel, ReadState],
  template: `
    <div class="head">
      <div>
        <h1>{{ t().title }}</h1>
        <p class="cap">{{ t().about }}</p>
      </div>
    </div>
    <div class="body">
      <ak-read-state [loading]="!grades.hasValue()" [problem]="problem()" [rows]="10" (retry)="grades.reload()" />
      @for (group of groups(); track group.requirement) {
        <ak-panel [title]="group.label" [flush]="true">
          <table class="table table--edge">
            <thead>
              <tr>
                <th scope="col">{{ t().fault }}</th>
                <th scope="col" class="grade">{{ t().grade }}</th>
                <th scope="col" class="because">{{ t().why }}</th>
                <th scope="col" class="act">
                  <span class="vh">{{ t().change }}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              @for (line of group.lines; track line.rule) {
                <tr>
                  <th scope="row" [attr.title]="line.rule">
                    {{ line.what }}
                  </th>
                  <td>
                    <ak-chip [state]="line.chip">{{ line.gradeLabel }}</ak-chip>
                  </td>
                  <td>
                    @if (line.always) {
                      {{ t().always }}：{{ line.always }}
                    } @else if (line.setBy) {
                      {{ line.reason }}
                      <small>{{ line.setBy }}</small>
                    } @else {
                      <span class="sub">{{ t().standard }}</span>
                    }
                  </td>
                  <td>
                    @if (!line.always) {
                      <ak-button
                        size="s"
                        kind="quiet"
                        icon="pen"
                        [reason]="reason()"
                        [shown]="false"
                        (press)="set(line)"
                        >{{ t().change }}<span class="vh">　{{ line.what }}</span></ak-button
                      >
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </ak-panel>
      }
    </div>
  `,
  styles: `
    .body {
      display: grid;
      gap: var(--ak-space-16);
    }
    th[scope='row'] {
      font-weight: 400;
    }
    small {
      display: block;
    }
    .grade {
      width: 110px;
    }
    .because {
      width: 34%;
    }
    .act {
      width: 96px;
    }
  `,
})
export class StatementRulesPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly lang = inject(Language).lang;

  protected readonly grades = this.api.read(() => at(statementApi.grades));
  protected readonly problem = computed(() => problemOf(this.grades.error()));
  protected readonly t = texts({
    firm: ['監査機関', 'Audit firm'],
    title: ['言明書の指摘の扱い', 'Faults of statements'],
    about: [
      '「止める」は取込みを止めます。「知らせる」は取り込んで事前点検に記録します。変更は、その後の取込みから効きます。',
      '“Stop” keeps a statement out. “Tell” imports it and records the fault in its pre-check. A change holds from the next import on.',
    ],
    fault: ['指摘', 'Fault'],
    grade: ['扱い', 'Grade'],
    why: ['理由', 'Why'],
    always: ['どの監査機関でも止めます', 'Stops in every firm'],
    standard: ['初期の扱い', 'As delivered'],
    change: ['変更', 'Change'],
    cannot: [
      '変更できるのは、組織の管理者と品質管理の担当です。',
      'The administrator and the quality office of the firm can change this.',
    ],
    changed: ['言明書の指摘の扱いを変更しました。', 'The grade was changed.'],
  });
  protected readonly reason = computed(() => (this.session.can('statement-rule.set') ? '' : this.t().cannot));
  protected readonly groups = computed(() => {
    const all = this.grades.hasValue() ? this.grades.value() : [];
    return preCheckRequirements
      .map((requirement) => ({
        requirement,
        label: preCheckLabels[requirement][this.lang()],
        lines: all.filter(({ rule }) => requirementOf(rule) === requirement).map((grade) => this.describe(grade)),
      }))
      .filter(({ lines }) => lines.length > 0);
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().firm, link: '/firm' }, { label: this.t().title }],
    }));
  }

  protected async set(grade: FaultGradeView): Promise<void> {
    const all = await this.dialogs.open<FaultGradeView[], FaultGradeView>(SetGradeDialog, grade);
    if (!all) return;
    this.grades.set(all);
    this.toasts.show(this.t().changed);
  }

  private describe(grade: FaultGradeView) {
    const lang = this.lang();
    return {
      ...grade,
      what: faultText(grade.rule)[lang].what,
      chip: CHIPS[grade.grade],
      gradeLabel: gradeLabels[grade.grade][lang],
      always: grade.because ? stopReasonLabels[grade.because][lang] : '',
    };
  }
}
