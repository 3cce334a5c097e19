import { Component, computed, inject, input, linkedSignal, output, resource } from '@angular/core';
import type { FieldMatchView, SampleItemView } from '@akashi/contracts';
import { at, evidenceApi } from '@akashi/contracts/api';
import { findValue } from '@akashi/domain/matching';
import { Api, ApiProblem, EngagementContext, momentInJapan } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import { Button, ButtonGroup, Language, ProblemNote, Skeleton, texts } from '@akashi/web-ui';
import { FileViewer, soughtMarks, type FileReading, type SoughtText } from '@akashi/web-ui/viewer';
import { foundWords, placeWords } from './found-words';
import type { ItemMatch } from './matching-model';
import { SampleMatching } from './sample-matching';

/** What the documents of one item say beside the population: field by field, and marked where it stands. */
@Component({
  selector: 'ak-item-documents',
  imports: [Button, ButtonGroup, FileViewer, ProblemNote, Skeleton],
  templateUrl: './item-documents.html',
  styleUrl: './item-documents.css',
})
export class ItemDocuments {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly downloads = inject(Downloads);
  private readonly lang = inject(Language).lang;
  protected readonly matching = inject(SampleMatching);

  readonly item = input.required<SampleItemView>();
  readonly match = input.required<ItemMatch>();
  readonly header = input.required<readonly string[]>();
  readonly keyColumn = input.required<number>();
  /** Why nothing can be changed now. */
  readonly reason = input('');
  /** The person is done with it. */
  readonly closed = output();

  protected readonly t = texts({
    label: (name: string) => [`${name} の書類`, `Documents of ${name}`],
    field: ['項目', 'Field'],
    ofPopulation: ['母集団の値', 'Population'],
    ofDocument: ['書類の値', 'Document'],
    how: ['見つけ方', 'How'],
    notFound: ['見つかりません', 'Not found'],
    none: ['この標本に書類はありません。', 'This item has no document.'],
    which: ['書類', 'Document'],
    waiting: ['文字を読取り中です。', 'Its words are being read.'],
    unread: ['文字のない書類です。目で確かめてください。', 'It has no words: look at it yourself.'],
    notLooked: ['まだ照合していません。', 'Nobody has looked yet.'],
    away: ['この標本から外す', 'Take it off this item'],
    taken: (attributes: string, no: number, name: string, day: string) => [
      `${attributes}　規則 第${no}版の案を ${name} が記入（${day}）`,
      `${attributes}: proposed by version ${no} of the rule, recorded by ${name} (${day})`,
    ],
  });
  protected readonly key = computed(() => this.item().cells[this.keyColumn() - 1] ?? '');
  protected readonly choices = computed(() =>
    this.match().documents.map(({ id, evidenceNumber }) => ({
      value: id,
      label: `E-${String(evidenceNumber).padStart(4, '0')}`,
    })),
  );
  private readonly firstId = computed(() => this.match().documents[0]?.id ?? '');
  protected readonly documentId = linkedSignal<string, string>({
    source: this.firstId,
    computation: (first) => first,
  });
  protected readonly document = computed(() => this.match().documents.find(({ id }) => id === this.documentId()));
  protected readonly rows = computed(() => {
    const lang = this.lang();
    return this.match().fields.map((field, at) => ({
      field,
      number: at + 1,
      name: this.header()[field.column - 1] ?? '',
      how: foundWords(field, lang),
      place: placeWords(field, lang),
    }));
  });
  /** Which results of this item are a rule's proposals, and who took them: said once for the papers that share an attribute. */
  protected readonly taken = computed(() => {
    const own = (this.matching.view()?.taken ?? []).filter(({ itemId }) => itemId === this.item().id);
    const acts = Map.groupBy(own, (one) => [one.ruleNo, one.byName, one.at].join(' '));
    return [...acts.values()].map((cells) => {
      const { ruleNo, byName, at: moment } = cells[0]!;
      const attributes = [...new Set(cells.map(({ attribute }) => attribute))].sort().join('・');
      return this.t().taken(attributes, ruleNo, byName, momentInJapan(moment));
    });
  });
  private readonly place = computed(
    () => {
      const document = this.document();
      return document && { ...this.ids(document.evidenceId), version: document.versionNo, name: document.fileName };
    },
    { equal: saysTheSame },
  );
  /** What was found in this file. That the same is answered again while other words are read is no reason to look anew. */
  private readonly foundHere = computed(
    () => {
      const evidenceId = this.document()?.evidenceId;
      const found = this.rows().filter(({ field }) => field.found !== null && field.evidenceId === evidenceId);
      return found.map(({ field, number, name }) => ({ field, number, name }));
    },
    { equal: saysTheSame },
  );
  protected readonly file = resource({
    params: () => this.place(),
    loader: ({ params: { version, ...ids } }) => this.downloads.read(at(evidenceApi.file, ids, { version })),
  });
  protected readonly problem = computed(() => {
    const error = this.file.error();
    return error instanceof ApiProblem ? error.problem : null;
  });
  protected readonly reading = computed((): FileReading | null => {
    const place = this.place();
    if (!place) return null;
    const { version, ...ids } = place;
    return {
      read: (inside) => this.api.ask(at(evidenceApi.read, ids, { version, ...(inside ? { inside } : {}) })),
      attachment: (inside) => this.downloads.read(at(evidenceApi.attachment, ids, { version, inside })),
    };
  });
  private readonly marking = resource({
    params: () => {
      const [place, file] = [this.place(), this.file.hasValue() ? this.file.value() : undefined];
      return place && file ? { file, name: place.name, sought: this.foundHere().map(soughtOf) } : undefined;
    },
    loader: ({ params: { file, name, sought } }) => soughtMarks(file, name, this.reading(), sought),
  });
  protected readonly marks = computed(() => (this.marking.hasValue() ? (this.marking.value() ?? []) : []));

  protected takeAway(): void {
    void this.matching.place({ placed: [], ended: [this.documentId()] });
  }

  private ids(evidenceId: string): { engagementId: string; evidenceId: string } {
    return { engagementId: this.context.id(), evidenceId };
  }
}

interface FoundField {
  readonly field: FieldMatchView;
  readonly number: number;
  readonly name: string;
}

/** As near as it was found. */
const soughtOf = ({ field, number, name }: FoundField): SoughtText => ({
  id: `m${number}`,
  number,
  title: `${number} ${name}: ${field.found?.text}`,
  isIn: isFoundAs(field),
});

const isFoundAs = (field: FieldMatchView) => (text: string) =>
  findValue(text, field)?.difference === field.found?.difference;

const saysTheSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
