import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { FrameworkLinksPreviewView } from '@akashi/contracts';
import { at, frameworkLinkApi } from '@akashi/contracts/api';
import { textLimits } from '@akashi/domain/firm';
import { mayRecordLinks, type FrameworkLink } from '@akashi/domain/framework-link';
import { Api, Sending } from '@akashi/web-platform';
import { Note, ProblemNote, TextareaField, texts } from '@akashi/web-ui';
import { FileDrop } from '@akashi/web-ui/file';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { importLinksTexts, linkFaultTexts } from './framework-texts';

export interface ImportLinksAsk {
  editionId: string;
  /** Keys of the edition's criteria, and the links that are there. */
  known: ReadonlySet<string>;
  there: readonly FrameworkLink[];
}

/** A list of links: read first, looked at, and recorded only then. */
@Component({
  selector: 'ak-import-links-dialog',
  imports: [FileDrop, FormDialog, FormField, Note, ProblemNote, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().send(links().length)" [wide]="true">
      <p>{{ t().about }}</p>
      <p class="cap">{{ t().columns }}</p>
      <ak-file-drop accept=".xlsx,.csv,.tsv,.txt" [label]="fileName() || t().drop" (files)="look($event)" />
      <ak-problem-note [problem]="looking.problem()" />
      @if (preview(); as seen) {
        @if (seen.headingsMissing) {
          <ak-note kind="bad" [live]="true" [title]="t().headingsMissing" />
        } @else {
          <p role="status">{{ t().read(links().length, criteria()) }}</p>
        }
        @if (seen.problemTotal > 0) {
          <ak-note kind="warn" [live]="true" [title]="t().problems(seen.problemTotal)">
            <ul class="rows" tabindex="0" [attr.aria-label]="t().problems(seen.problemTotal)">
              @for (one of seen.problems; track $index) {
                <li>
                  {{ t().row(one.sheet, one.row) }} {{ rowFaults()[one.fault] }} <b>{{ one.found || t().empty }}</b>
                </li>
              }
            </ul>
          </ak-note>
        }
      }
      <ak-textarea-field [label]="t().source" [help]="t().sourceHelp" [rows]="2" [formField]="form.fields.source" />
    </ak-form-dialog>
  `,
  styles: `
    .rows {
      max-height: 160px;
      overflow: auto;
      margin: 0;
      padding-inline-start: 20px;
    }
  `,
})
export class ImportLinksDialog {
  private readonly api = inject(Api);
  private readonly ask = inject<ImportLinksAsk>(DIALOG_DATA);
  private readonly sending = new Sending();
  protected readonly looking = new Sending();

  protected readonly t = texts(importLinksTexts);
  protected readonly rowFaults = texts(linkFaultTexts);
  protected readonly fileName = signal('');
  protected readonly preview = signal<FrameworkLinksPreviewView | null>(null);
  protected readonly links = computed(() => this.preview()?.links ?? []);
  protected readonly criteria = computed(() => new Set(this.links().map(({ criterionKey }) => criterionKey)).size);
  protected readonly form = ruleForm({
    said: { source: '' },
    required: ['source'],
    limits: { source: textLimits.reason },
    rule: ({ source }) => mayRecordLinks({ links: this.links(), known: this.ask.known, there: this.ask.there, source }),
    about: { 'framework-link.source-missing': 'source', 'reason.not-storable': 'source' },
    sending: this.sending,
    send: ({ source }) => {
      const body = { source: source.trim(), links: this.links() };
      const address = at(frameworkLinkApi.record, { editionId: this.ask.editionId });
      return this.sending.run((key) => this.api.send(address, body, key));
    },
  });

  protected async look([file]: readonly File[]): Promise<void> {
    if (!file) return;
    this.fileName.set(file.name);
    this.preview.set(null);
    const address = at(frameworkLinkApi.preview, { editionId: this.ask.editionId });
    this.preview.set((await this.looking.run((key) => this.api.sendFile(address, file, key), address.url)) ?? null);
  }
}
