import { Component, computed, inject, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { EditionFileView } from '@akashi/contracts';
import { at, editionApi } from '@akashi/contracts/api';
import { catalogueFields } from '@akashi/domain/edition-import';
import type { TableEncoding } from '@akashi/domain/table';
import { Api, ApiProblem, Sending, Session, Upload } from '@akashi/web-platform';
import {
  Button,
  CheckField,
  Language,
  Note,
  PageFrame,
  ProblemNote,
  SelectField,
  Steps,
  TextField,
  Toasts,
  inLang,
  texts,
  type Step,
} from '@akashi/web-ui';
import { FollowedImport } from '@akashi/web-platform/files';
import { ImportNote } from '@akashi/web-ui/job';
import { MappingWizard, toldFault, UnreadableFile } from '@akashi/web-ui/mapping';
import { refusalText } from '@akashi/web-ui/refusal';
import { fieldLabels } from './field-labels';
import { ImportDraft } from './import-draft';
import { importPageTexts } from './import-page.texts';
import { EncodingField } from './encoding-field';
import { ReceiveFile } from './receive-file';
import { QuestionPane } from './question-pane';

/** From a file to an edition: columns, first rows, what has to be answered, and the right to the text. */
@Component({
  selector: 'ak-import-page',
  imports: [
    Button,
    CheckField,
    EncodingField,
    ImportNote,
    MappingWizard,
    Note,
    ProblemNote,
    ReceiveFile,
    QuestionPane,
    SelectField,
    Steps,
    TextField,
    UnreadableFile,
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
  protected readonly receiving = new Sending();
  protected readonly upload = new Upload();
  private readonly sent = signal<File | null>(null);
  protected readonly importing = new Sending();
  protected readonly followed = new FollowedImport(this.api);
  protected readonly fileName = signal('');
  protected readonly file = signal<EditionFileView | null>(null);
  protected readonly draft = new ImportDraft(this.file);
  protected readonly preview = resource({
    params: () => {
      const [file, plan] = [this.file(), this.draft.plan()];
      return file && plan ? { fileId: file.id, plan } : undefined;
    },
    loader: ({ params: { fileId, plan } }) => {
      const key = crypto.randomUUID();
      return this.followed.of(key, this.api.send(at(editionApi.preview, { fileId }), plan, key));
    },
  });
  protected readonly fields = computed(() =>
    catalogueFields.map((field) => {
      return { ...field, label: inLang(fieldLabels[field.name], this.lang()) };
    }),
  );
  protected readonly grammars = computed(() => [
    { value: 'ISMAP', label: this.t().ismap },
    { value: 'GENERIC', label: this.t().generic },
  ]);
  protected readonly steps = computed((): readonly Step[] => {
    const now = this.file() ? 1 : 0;
    return [this.t().stepFile, this.t().stepMap, this.t().stepImport].map((name, index) => ({
      name,
      state: index < now ? 'done' : index === now ? 'now' : 'todo',
    }));
  });
  protected readonly seen = computed(() => (this.preview.hasValue() ? this.preview.value() : null));
  protected readonly previewProblem = computed(() => {
    const error = this.preview.error();
    return error instanceof ApiProblem ? error.problem : null;
  });
  protected readonly mappingFaults = computed(() =>
    (this.seen()?.mappingFaults ?? []).map((fault) => toldFault(fault, fieldLabels, this.lang())),
  );
  protected readonly sameFile = computed(() =>
    (this.file()?.sameFile ?? []).map(({ titleJa, titleEn }) => (this.lang() === 'ja' ? titleJa : titleEn)).join('、'),
  );
  protected readonly known = computed(() => {
    const known = this.seen()?.known;
    const share = ({ of, found }: { of: number; found: number }) => `${found} / ${of}`;
    return known ? this.t().known(share(known.objectives), share(known.mandatory)) : '';
  });
  protected readonly caption = computed(() => {
    return [this.file() ? this.fileName() : '', this.t().notWritten].filter((one) => one).join(' · ');
  });
  protected readonly notRead = computed(() => {
    const seen = this.seen();
    return seen ? seen.rows.head + seen.rows.blank + seen.rows.elsewhere + seen.leftOut : 0;
  });
  protected readonly dropReason = computed(() => (this.session.can('edition.import') ? '' : this.t().cannot));
  protected readonly importReason = computed(() => {
    const seen = this.seen();
    if (!seen || this.receiving.busy()) return this.t().checking;
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

  protected async take([file]: readonly File[], encoding?: TableEncoding): Promise<void> {
    if (!file) return;
    this.sent.set(file);
    this.fileName.set(file.name);
    const address = at(editionApi.receive, {}, encoding ? { encoding } : {});
    const received = await this.receiving.run((key) => this.api.upload(address, file, { key, upload: this.upload }));
    if (!received) return;
    if (this.file()) this.draft.readAnew(received);
    else this.draft.begin(received);
    this.file.set(received);
  }

  /** The same file once more, as a person knows it to be written: what was read of it before is forgotten. */
  protected async readIn(encoding: TableEncoding): Promise<void> {
    const file = this.sent();
    if (file) await this.take([file], encoding);
  }

  protected again(): void {
    this.file.set(null);
    this.receiving.clear();
    this.importing.clear();
  }

  /** Whoever stops the look at a file has no use for it; an import that was stopped can be sent again as it stands. */
  protected async stop(): Promise<void> {
    const isLooking = !this.importing.busy();
    await this.followed.stop();
    if (isLooking) this.again();
  }

  protected useGrammar(grammar: string): void {
    this.draft.grammar.set(grammar === 'GENERIC' ? 'GENERIC' : 'ISMAP');
  }

  protected async import(): Promise<void> {
    const [file, body] = [this.file(), this.draft.body()];
    if (!file || !body || this.importReason()) return;
    const address = at(editionApi.import, { fileId: file.id });
    const edition = await this.importing.run(
      (key) => this.followed.of(key, this.api.send(address, body, key)),
      address.url,
    );
    if (!edition) return;
    const title = this.lang() === 'ja' ? edition.titleJa : edition.titleEn;
    this.toasts.show(this.t().done(title, edition.counts.all));
    await this.router.navigate(['/criteria', edition.id]);
  }
}
