import { Component, computed, inject } from '@angular/core';
import { templateTagKindLabels, type ReportTemplateView } from '@akashi/contracts';
import { at, reportTemplateApi } from '@akashi/contracts/api';
import { templateTags, type TemplateTagName } from '@akashi/domain/report-template';
import { Api, momentInJapan, problemOf, Sending, Session } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import {
  Button,
  Dialogs,
  EmptyState,
  Language,
  PageFrame,
  Panel,
  ProblemNote,
  ReadState,
  shortHash,
  texts,
  Toasts,
} from '@akashi/web-ui';
import { KeepTemplateDialog, type KeepTemplateAsk } from './keep-template-dialog';

/** The firm's own form of reports as Word templates, version by version, and every tag that one may hold. */
@Component({
  selector: 'ak-report-templates-page',
  imports: [Button, EmptyState, Panel, ProblemNote, ReadState],
  templateUrl: './report-templates-page.html',
  styles: `
    .body {
      display: grid;
      gap: var(--ak-space-16);
    }
    .lead {
      padding: var(--ak-space-8) var(--ak-space-16);
    }
    .acts {
      white-space: nowrap;
      text-align: end;
    }
    th[scope='row'] {
      font-weight: 400;
    }
    small {
      display: block;
    }
  `,
})
export class ReportTemplatesPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly downloads = inject(Downloads);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly lang = inject(Language).lang;

  protected readonly templates = this.api.read(() => at(reportTemplateApi.list));
  protected readonly problem = computed(() => problemOf(this.templates.error()));
  protected readonly fetching = new Sending();
  protected readonly short = shortHash;
  protected readonly moment = momentInJapan;
  protected readonly t = texts({
    firm: ['監査機関', 'Audit firm'],
    title: ['報告書のWordテンプレート', 'Word templates of reports'],
    about: [
      '報告書のWordファイルを、監査機関の書式で作成します。署名するPDFの書式は変わりません。案件ごとに、報告書の「発行と配付」で選びます。',
      'A report’s Word file is made in the firm’s own form. The PDF that is signed stays as it is. Each engagement chooses on its report’s page.',
    ],
    starter: ['ひな形をダウンロード', 'Download a template to begin with'],
    add: ['テンプレートの登録', 'Keep a template'],
    kept: ['登録したテンプレート', 'Templates kept'],
    none: ['テンプレートはまだありません', 'There are no templates yet'],
    noneText: [
      'ひな形をダウンロードし、Wordで書式を整えて登録してください。',
      'Download the template to begin with, give it the firm’s form in Word and keep it.',
    ],
    name: ['名前', 'Name'],
    version: ['版', 'Version'],
    file: ['ファイル', 'File'],
    by: ['登録した人', 'Kept by'],
    act: ['操作', 'Action'],
    fetchOne: (name: string) => [`${name} をダウンロード`, `Download ${name}`],
    next: ['次の版', 'Next version'],
    tags: ['使えるタグ', 'Tags'],
    tagsText: [
      'タグは { } で囲みます。繰返しと条件は {#名前} から {/名前} までです。画像・リンク・計算のタグはありません。',
      'A tag stands in { }. Rows and conditions go from {#name} to {/name}. There are no tags for pictures, links or calculation.',
    ],
    tag: ['タグ', 'Tag'],
    kind: ['種類', 'Kind'],
    meaning: ['意味', 'Meaning'],
    within: ['置く場所', 'Within'],
    needed: ['必要', 'Needed'],
    yes: ['必要', 'Needed'],
    cannot: [
      '登録できるのは、組織の管理者と品質管理の担当です。',
      'The administrator and the quality office of the firm keep templates.',
    ],
    done: ['テンプレートを登録しました。', 'The template was kept.'],
  });
  protected readonly reason = computed(() => (this.session.can('report-template.keep') ? '' : this.t().cannot));
  protected readonly tags = computed(() => {
    const lang = this.lang();
    return (Object.keys(templateTags) as TemplateTagName[]).map((name) => {
      const { kind, within, isRequired, meaning } = templateTags[name];
      const written = kind === 'text' ? `{${name}}` : `{#${name}} {/${name}}`;
      const needed = isRequired ? this.t().yes : '';
      return {
        name,
        written,
        kind: templateTagKindLabels[kind][lang],
        within: within ?? '',
        needed,
        meaning: meaning[lang],
      };
    });
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().firm, link: '/firm' }, { label: this.t().title }],
    }));
  }

  protected async keep(template: KeepTemplateAsk): Promise<void> {
    const kept = await this.dialogs.open<ReportTemplateView, KeepTemplateAsk>(KeepTemplateDialog, template);
    this.templates.reload();
    if (kept) this.toasts.show(this.t().done);
  }

  protected async starter(): Promise<void> {
    await this.fetching.run(() => this.downloads.fetch(at(reportTemplateApi.starter)));
  }

  protected async fetch({ id }: ReportTemplateView, versionNo: number): Promise<void> {
    const address = at(reportTemplateApi.file, { templateId: id, versionNo: String(versionNo) });
    await this.fetching.run(() => this.downloads.fetch(address));
  }
}
