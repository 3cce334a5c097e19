import { Component, computed, inject } from '@angular/core';
import type { TemplateChoiceView } from '@akashi/contracts';
import { at, reportTemplateApi } from '@akashi/contracts/api';
import { Api, EngagementContext } from '@akashi/web-platform';
import { Button, Dialogs, texts, Toasts } from '@akashi/web-ui';
import { ReportEditor } from '../report/report-editor';
import { ChooseTemplateDialog, type ChooseTemplateAsk } from './choose-template-dialog';

/** In which form the Word file of the report is made, or was. */
@Component({
  selector: 'ak-word-template',
  imports: [Button],
  template: `
    <div class="row">
      <span class="sub">{{ t().form }}</span>
      <span>{{ standing() }}</span>
      @if (mayChange()) {
        <ak-button size="s" kind="quiet" icon="pen" [reason]="reason()" [shown]="false" (press)="choose()"
          >{{ t().change }}<span class="vh">　{{ t().form }}</span></ak-button
        >
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      padding: var(--ak-space-8) var(--ak-space-24);
      border-bottom: 1px solid var(--ak-hair);
    }
  `,
})
export class WordTemplate {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly editor = inject(ReportEditor);
  private readonly toasts = inject(Toasts);

  private readonly choice = this.api.read(() => {
    const path = this.editor.path();
    return path && at(reportTemplateApi.choice, path);
  });
  private readonly templates = this.api.read(() => at(reportTemplateApi.list));
  protected readonly t = texts({
    form: ['Wordファイルの書式', 'Form of the Word file'],
    product: ['標準の書式', 'Standard form'],
    version: (name: string, n: number) => [`${name} 第${n}版`, `${name}, version ${n}`],
    change: ['変更', 'Change'],
    none: ['監査機関のテンプレートがまだ登録されていません。', 'The firm has kept no template of its own yet.'],
    cannot: ['書式を選ぶのは、報告書を作成する人です。', 'Whoever composes the report chooses its form.'],
    done: ['Wordファイルの書式を変更しました。', 'The form of the Word file was changed.'],
  });
  private readonly isIssued = computed(() => this.editor.report()?.state === 'issued');
  protected readonly standing = computed(() => {
    const chosen = this.choice.hasValue() ? this.choice.value().chosen : null;
    const made = this.isIssued() ? this.editor.report()?.wordTemplate : chosen;
    return made ? this.t().version(made.name, made.versionNo) : this.t().product;
  });
  protected readonly mayChange = computed(
    () => this.choice.hasValue() && this.templates.hasValue() && !this.isIssued(),
  );
  protected readonly reason = computed(() => {
    if (!this.context.can('report-template.choose')) return this.t().cannot;
    const isNone = this.templates.hasValue() && this.templates.value().length === 0;
    return isNone ? this.t().none : '';
  });

  protected async choose(): Promise<void> {
    if (!this.choice.hasValue() || !this.templates.hasValue()) return;
    const ask: ChooseTemplateAsk = {
      engagementId: this.editor.engagementId(),
      reportState: this.editor.report()?.state ?? null,
      choice: this.choice.value(),
      templates: this.templates.value(),
    };
    const chosen = await this.dialogs.open<TemplateChoiceView, ChooseTemplateAsk>(ChooseTemplateDialog, ask);
    this.choice.reload();
    if (chosen) this.toasts.show(this.t().done);
  }
}
