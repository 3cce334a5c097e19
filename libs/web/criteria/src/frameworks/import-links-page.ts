import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { LinkListColumnsView } from '@akashi/contracts';
import { at, frameworkLinkApi } from '@akashi/contracts/api';
import { linkFields, mayRecordLinks } from '@akashi/domain/framework-link';
import type { TableEncoding, TableMapping } from '@akashi/domain/table';
import { Api, ApiProblem, Sending, Session, Upload } from '@akashi/web-platform';
import { FollowedImport } from '@akashi/web-platform/files';
import {
  Button,
  CheckField,
  Language,
  Note,
  PageFrame,
  ProblemNote,
  Steps,
  TextField,
  Toasts,
  inLang,
  texts,
  type Step,
} from '@akashi/web-ui';
import { ImportNote } from '@akashi/web-ui/job';
import { MappingWizard, toldFault, UnreadableFile } from '@akashi/web-ui/mapping';
import { refusalText } from '@akashi/web-ui/refusal';
import { EncodingField } from '../import/encoding-field';
import { FileFaults } from '../import/file-faults';
import { ReceiveFile } from '../import/receive-file';
import { frameworkNames } from './framework-texts';
import { importLinksTexts, linkFieldLabels } from './import-links.texts';

/** From a file to links that wait for a yes: columns, first rows, what is left out, and which list it is. */
@Component({
  selector: 'ak-import-links-page',
  imports: [
    Button,
    CheckField,
    EncodingField,
    FileFaults,
    ImportNote,
    MappingWizard,
    Note,
    ProblemNote,
    ReceiveFile,
    Steps,
    TextField,
    UnreadableFile,
  ],
  templateUrl: './import-links-page.html',
  styleUrl: '../import/import-page.css',
  host: { class: 'bleed' },
})
export class ImportLinksPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly lang = inject(Language).lang;
  private readonly refusal = refusalText();

  readonly editionId = input.required<string>();

  protected readonly t = texts(importLinksTexts);
  protected readonly receiving = new Sending();
  protected readonly upload = new Upload();
  protected readonly importing = new Sending();
  protected readonly followed = new FollowedImport(this.api);
  private readonly file = signal<{ file: File; encoding: TableEncoding | undefined } | null>(null);
  protected readonly fileName = computed(() => this.file()?.file.name ?? '');
  protected readonly columns = signal<LinkListColumnsView | null>(null);
  protected readonly mapping = signal<TableMapping>({ sheets: [] });
  protected readonly keeps = signal(true);
  protected readonly keepName = signal('');
  protected readonly source = signal('');
  private readonly path = computed(() => ({ editionId: this.editionId() }));
  private readonly plan = computed(() => {
    const encoding = this.file()?.encoding;
    return { mapping: JSON.stringify(this.mapping()), ...(encoding ? { encoding } : {}) };
  });
  private readonly preview = resource({
    params: () => {
      const [file, plan] = [this.file(), this.plan()];
      return file && this.columns() && this.mapping().sheets.length > 0 ? { file: file.file, plan } : undefined;
    },
    loader: ({ params: { file, plan } }) => {
      const key = crypto.randomUUID();
      const address = at(frameworkLinkApi.preview, this.path(), plan);
      return this.followed.of(key, this.api.sendFile(address, file, key));
    },
  });
  protected readonly seen = computed(() => (this.preview.hasValue() ? this.preview.value() : null));
  protected readonly fields = computed(() =>
    linkFields.map(({ name, required, several }) => {
      return { name, required, several, label: inLang(linkFieldLabels[name], this.lang()) };
    }),
  );
  protected readonly steps = computed((): readonly Step[] => {
    const now = this.columns() ? 1 : 0;
    return [this.t().stepFile, this.t().stepMap, this.t().stepImport].map((name, index) => ({
      name,
      state: index < now ? 'done' : index === now ? 'now' : 'todo',
    }));
  });
  protected readonly about = computed(() =>
    [this.columns() ? this.fileName() : '', this.t().notWritten].filter((one) => one).join(' · '),
  );
  protected readonly sums = computed(() => {
    const [seen, t] = [this.seen(), this.t()];
    if (!seen) return [];
    return [
      ...seen.sums.map(({ framework, fresh, links }) => {
        return { label: inLang(frameworkNames[framework], this.lang()), count: t.sum(fresh, links), warns: false };
      }),
      { label: t.fresh, count: seen.fresh.toLocaleString('en-US'), warns: false },
      { label: t.leftOut, count: seen.faultTotal.toLocaleString('en-US'), warns: seen.faultTotal > 0 },
    ];
  });
  protected readonly previewProblem = computed(() => {
    const error = this.preview.error();
    return error instanceof ApiProblem ? error.problem : null;
  });
  protected readonly mappingFaults = computed(() =>
    (this.seen()?.mappingFaults ?? []).map((fault) => toldFault(fault, linkFieldLabels, this.lang())),
  );
  protected readonly dropReason = computed(() => (this.session.can('framework-link.record') ? '' : this.t().cannot));
  protected readonly importReason = computed(() => {
    const seen = this.seen();
    if (!seen || this.receiving.busy()) return this.t().checking;
    const columnFaults = seen.mappingFaults.length;
    return this.refusal(mayRecordLinks({ columnFaults, fresh: seen.fresh, source: this.source() }));
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [
        { label: this.t().criteria, link: '/criteria' },
        { label: this.t().frameworks, link: `/criteria/${this.editionId()}/frameworks` },
        { label: this.t().title },
      ],
      keys: [{ keys: 'Ctrl+Enter', label: this.t().stepImport }],
    }));
  }

  protected async take([file]: readonly File[], encoding?: TableEncoding): Promise<void> {
    if (!file) return;
    this.file.set({ file, encoding });
    const address = at(frameworkLinkApi.columns, this.path(), encoding ? { encoding } : {});
    const columns = await this.receiving.run((key) => this.api.upload(address, file, { key, upload: this.upload }));
    if (!columns) return;
    this.mapping.set(columns.mapping);
    this.keepName.set(columns.keptAs ?? file.name.replace(/\.[^.]+$/, ''));
    this.columns.set(columns);
  }

  /** The same file once more, as a person knows it to be written: what was read of it before is forgotten. */
  protected async readIn(encoding: TableEncoding): Promise<void> {
    const chosen = this.file();
    if (chosen) await this.take([chosen.file], encoding);
  }

  protected again(): void {
    this.columns.set(null);
    this.receiving.clear();
    this.importing.clear();
  }

  /** Whoever stops the look at a list has no use for it; a recording that was stopped can be sent again as it stands. */
  protected async stop(): Promise<void> {
    const isLooking = !this.importing.busy();
    await this.followed.stop();
    if (isLooking) this.again();
  }

  protected async import(): Promise<void> {
    const [chosen, seen] = [this.file(), this.seen()];
    if (!chosen || !seen || this.importReason()) return;
    const keepMappingAs = this.keeps() ? this.keepName().trim() : '';
    const query = { ...this.plan(), source: this.source().trim(), ...(keepMappingAs ? { keepMappingAs } : {}) };
    const address = at(frameworkLinkApi.record, this.path(), query);
    const done = await this.importing.run(
      (key) => this.followed.of(key, this.api.sendFile(address, chosen.file, key)),
      address.url,
    );
    // Somebody else recorded the same meanwhile: what is new in this list is counted anew.
    if (!done) return void (this.importing.problem()?.code === 'framework-link.nothing-new' && this.preview.reload());
    this.toasts.show(this.t().done(seen.fresh));
    await this.router.navigate(['/criteria', this.editionId(), 'frameworks']);
  }
}
