import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { EditionFileView } from '@akashi/contracts';
import { at, editionApi } from '@akashi/contracts/api';
import { catalogueFieldsIn } from '@akashi/domain/edition-import';
import { Api, Session } from '@akashi/web-platform';
import { CheckField, Language, PageFrame, SelectField, TextField, Toasts, texts } from '@akashi/web-ui';
import { refusalText } from '@akashi/web-ui/refusal';
import { CatalogueTree } from './catalogue-tree';
import { fieldLabelsIn } from './field-labels';
import { FileImport } from './file-import';
import { ImportColumns } from './import-columns';
import { ImportDraft } from './import-draft';
import { ImportFrame } from './import-frame';
import { ImportLook, type Sum } from './import-look';
import { importPageTexts } from './import-page.texts';
import { LanguageField } from './language-field';
import { QuestionPane } from './question-pane';

/** From a file to an edition: columns, first rows, what has to be answered, and the right to the text. */
@Component({
  selector: 'ak-import-page',
  imports: [
    CatalogueTree,
    CheckField,
    ImportColumns,
    ImportFrame,
    ImportLook,
    LanguageField,
    QuestionPane,
    SelectField,
    TextField,
  ],
  templateUrl: './import-page.html',
  styleUrl: './import-page.css',
  host: { class: 'bleed' },
})
export class ImportPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly lang = inject(Language).lang;
  private readonly refusal = refusalText();

  protected readonly t = texts(importPageTexts);
  protected readonly draft: ImportDraft = new ImportDraft(() => this.file.received());
  protected readonly file = new FileImport({
    fields: () => catalogueFieldsIn(this.draft.languages()),
    labels: () => fieldLabelsIn(this.draft.languages()),
    receive: (file, query, on) => this.api.upload(at(editionApi.receive, {}, query), file, on),
    begin: (received: EditionFileView) => {
      if (this.file.received()) this.draft.readAnew(received);
      else this.draft.begin(received);
    },
    look: ({ id }) => {
      const plan = this.draft.plan();
      return plan ? (key) => this.api.send(at(editionApi.preview, { fileId: id }), plan, key) : undefined;
    },
  });
  protected readonly grammars = computed(() => [
    { value: 'ISMAP', label: this.t().ismap },
    { value: 'GENERIC', label: this.t().generic },
  ]);
  protected readonly sums = computed((): Sum[] => {
    const [seen, t] = [this.file.seen(), this.t()];
    if (!seen) return [];
    const notRead = seen.rows.head + seen.rows.blank + seen.rows.elsewhere + seen.leftOut;
    return [
      { label: t.read, count: seen.counts.all.toLocaleString('en-US') },
      { label: t.waiting, count: seen.faultTotal.toLocaleString('en-US'), warns: seen.faultTotal > 0 },
      { label: t.notRead, count: notRead.toLocaleString('en-US') },
    ];
  });
  protected readonly levels = computed(() => {
    const [seen, t] = [this.file.seen(), this.t()];
    if (!seen) return '';
    const { chapters, groups, objectives, items } = seen.counts;
    const levels = t.levels(chapters, groups, objectives, items);
    return seen.rows.hidden > 0 ? `${levels} · ${t.hidden(seen.rows.hidden)}` : levels;
  });
  protected readonly warnings = computed(() => {
    const [same, content] = [this.file.received()?.sameFile ?? [], this.file.seen()?.sameContent];
    const titles = same.map(({ titleJa, titleEn }) => (this.lang() === 'ja' ? titleJa : titleEn)).join('、');
    return [...(titles ? [this.t().sameFile(titles)] : []), ...(content ? [this.t().sameContent(content)] : [])];
  });
  protected readonly known = computed(() => {
    const known = this.file.seen()?.known;
    const share = ({ of, found }: { of: number; found: number }) => `${found} / ${of}`;
    return known ? this.t().known(share(known.objectives), share(known.mandatory)) : '';
  });
  protected readonly dropReason = computed(() => (this.session.can('edition.import') ? '' : this.t().cannot));
  protected readonly importReason = computed(() => {
    const seen = this.file.seen();
    if (!seen || this.file.isChecking()) return this.t().checking;
    if (seen.mappingFaults.length > 0) return this.t().columnsWrong;
    if (seen.faultTotal > 0) return this.t().waitsFor(seen.faultTotal);
    return this.refusal(this.draft.decision(seen));
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().criteria, link: '/criteria' }, { label: this.t().title }],
      keys: [{ keys: 'Ctrl+Enter', label: this.t().stepImport }],
    }));
  }

  protected useGrammar(grammar: string): void {
    this.draft.grammar.set(grammar === 'GENERIC' ? 'GENERIC' : 'ISMAP');
  }

  protected async import(): Promise<void> {
    const [file, body] = [this.file.received(), this.draft.body()];
    if (!file || !body || this.importReason()) return;
    const address = at(editionApi.import, { fileId: file.id });
    const edition = await this.file.record(address, (key) => this.api.send(address, body, key));
    if (!edition) return;
    const title = this.lang() === 'ja' ? edition.titleJa : edition.titleEn;
    this.toasts.show(this.t().done(title, edition.counts.all));
    await this.router.navigate(['/criteria', edition.id]);
  }
}
