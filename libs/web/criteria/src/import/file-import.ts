import { computed, inject, resource, signal } from '@angular/core';
import type { Address } from '@akashi/contracts/api';
import type { MappingFault, TableEncoding, TableField } from '@akashi/domain/table';
import { Api, ApiProblem, Sending } from '@akashi/web-platform';
import { Upload } from '@akashi/web-platform/upload';
import { FollowedImport } from '@akashi/web-platform/files';
import { inLang, Language, type Bilingual } from '@akashi/web-ui';
import { toldFault } from '@akashi/web-ui/mapping';

/** What was seen of every file before anything of it is written. */
export interface SeenFile {
  readonly mappingFaults: readonly MappingFault[];
}

/** A file as a page imports it: what its columns can be, where it goes and what is looked at before it is written. */
export interface ImportedFile<Received, Seen, Name extends string> {
  /** What its columns can be, and what each is called; a function where that changes while the page is open. */
  readonly fields: readonly TableField<Name>[] | (() => readonly TableField<Name>[]);
  readonly labels: Readonly<Record<Name, Bilingual>> | (() => Readonly<Record<Name, Bilingual>>);
  receive(
    file: File,
    query: { encoding?: TableEncoding },
    on: { key: string; upload: Upload },
  ): Promise<Received | undefined>;
  begin(received: Received, file: File): void;
  /** What to ask now of the file, as signals tell it; undefined when there is nothing to ask. */
  look(received: Received, sent: () => SentFile | null): ((key: string) => Promise<Seen>) | undefined;
}

/** What a person chose, and in which encoding they know it to be. */
export interface SentFile {
  readonly file: File;
  readonly encoding: TableEncoding | undefined;
}

/** Taking a file in, looking at what it would bring, and importing it. Make it where injection is allowed. */
export class FileImport<Received extends object, Seen extends SeenFile, Name extends string> {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;

  readonly receiving = new Sending();
  readonly upload = new Upload();
  readonly importing = new Sending();
  readonly followed = new FollowedImport(this.api);
  readonly sent = signal<SentFile | null>(null);
  readonly fileName = computed(() => this.sent()?.file.name ?? '');
  readonly received = signal<Received | null>(null);
  private readonly preview = resource({
    params: () => {
      const received = this.received();
      return received ? this.page.look(received, this.sent) : undefined;
    },
    loader: ({ params: look }) => {
      const key = crypto.randomUUID();
      return this.followed.of(key, look(key));
    },
  });
  readonly seen = computed(() => (this.preview.hasValue() ? this.preview.value() : null));
  readonly isChecking = computed(() => !this.seen() || this.receiving.busy());
  readonly previewProblem = computed(() => {
    const error = this.preview.error();
    return error instanceof ApiProblem ? error.problem : null;
  });
  private readonly labels = computed(() => asItIs(this.page.labels));
  readonly fields = computed(() => {
    const [fields, labels] = [asItIs(this.page.fields), this.labels()];
    return fields.map((field) => ({ ...field, label: inLang(labels[field.name], this.lang()) }));
  });
  readonly mappingFaults = computed(() =>
    (this.seen()?.mappingFaults ?? []).map((fault) => toldFault(fault, this.labels(), this.lang())),
  );

  constructor(private readonly page: ImportedFile<Received, Seen, Name>) {}

  async take([file]: readonly File[], encoding?: TableEncoding): Promise<void> {
    if (!file) return;
    this.sent.set({ file, encoding });
    const query = encoding ? { encoding } : {};
    const received = await this.receiving.run((key) => this.page.receive(file, query, { key, upload: this.upload }));
    if (!received) return;
    this.page.begin(received, file);
    this.received.set(received);
  }

  /** The same file once more, as a person knows it to be written: what was read of it before is forgotten. */
  async readIn(encoding: TableEncoding): Promise<void> {
    const sent = this.sent();
    if (sent) await this.take([sent.file], encoding);
  }

  again(): void {
    this.received.set(null);
    this.receiving.clear();
    this.importing.clear();
  }

  /** Whoever stops the look at a file has no use for it; an import that was stopped can be sent again as it stands. */
  async stop(): Promise<void> {
    const isLooking = !this.importing.busy();
    await this.followed.stop();
    if (isLooking) this.again();
  }

  /** Undefined when it was refused; refused with `overtaken`, what the file would bring is looked at anew and can be sent then. */
  async record<T>(
    { url }: Address,
    send: (key: string) => Promise<T>,
    overtaken: string | null = null,
  ): Promise<T | undefined> {
    const done = await this.importing.run((key) => this.followed.of(key, send(key)), url);
    if (overtaken !== null && this.importing.problem()?.code === overtaken) this.preview.reload();
    return done;
  }
}

function asItIs<T extends object>(given: T | (() => T)): T {
  return typeof given === 'function' ? given() : given;
}
