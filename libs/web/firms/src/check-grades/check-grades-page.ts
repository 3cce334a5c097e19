import { Component, computed, inject } from '@angular/core';
import { gradeLabels, preIssueCheckLabels, type CheckGradeView } from '@akashi/contracts';
import { at, checkGradeApi } from '@akashi/contracts/api';
import type { Grade } from '@akashi/domain/statement';
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
import { SetCheckGradeDialog } from './set-check-grade-dialog';

const CHIPS: Readonly<Record<Grade, ChipState>> = { stop: 'bad', warn: 'warn', off: 'idle' };

/** What each check before the issue does in this firm: those that are its own to grade, and those of the scheme. */
@Component({
  selector: 'ak-check-grades-page',
  imports: [Button, Chip, Panel, ReadState],
  templateUrl: './check-grades-page.html',
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
export class CheckGradesPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly lang = inject(Language).lang;

  protected readonly grades = this.api.read(() => at(checkGradeApi.grades));
  protected readonly problem = computed(() => problemOf(this.grades.error()));
  protected readonly t = texts({
    firm: ['監査機関', 'Audit firm'],
    title: ['発行前の確認の扱い', 'Checks before issue'],
    about: [
      '「止める」は審査・承認・発行を止めます。「知らせる」は署名する人に示して止めません。変更は、その後の署名から効きます。',
      '“Stop” keeps a report from review, approval and issue. “Tell” shows it to whoever signs. A change holds from the next signature on.',
    ],
    own: ['監査機関が決める確認', 'Graded by the firm'],
    scheme: ['どの監査機関でも止める確認', 'Stop in every firm'],
    check: ['確認', 'Check'],
    grade: ['扱い', 'Grade'],
    why: ['理由', 'Why'],
    standard: ['初期の扱い', 'As delivered'],
    change: ['変更', 'Change'],
    cannot: [
      '変更できるのは、組織の管理者と品質管理の担当です。',
      'The administrator and the quality office of the firm can change this.',
    ],
    changed: ['発行前の確認の扱いを変更しました。', 'The grade was changed.'],
  });
  protected readonly reason = computed(() => (this.session.can('check-grade.set') ? '' : this.t().cannot));
  protected readonly own = computed(() => this.lines(({ least }) => least !== 'stop'));
  protected readonly scheme = computed(() => this.lines(({ least }) => least === 'stop'));

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().firm, link: '/firm' }, { label: this.t().title }],
    }));
  }

  protected async set(grade: CheckGradeView): Promise<void> {
    const all = await this.dialogs.open<CheckGradeView[], CheckGradeView>(SetCheckGradeDialog, grade);
    if (!all) return;
    this.grades.set(all);
    this.toasts.show(this.t().changed);
  }

  private lines(isOf: (grade: CheckGradeView) => boolean) {
    const lang = this.lang();
    const all = this.grades.hasValue() ? this.grades.value() : [];
    return all.filter(isOf).map((one) => ({
      ...one,
      what: preIssueCheckLabels[one.check][lang],
      chip: CHIPS[one.grade],
      gradeLabel: gradeLabels[one.grade][lang],
    }));
  }
}
