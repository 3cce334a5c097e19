import { computed, signal } from '@angular/core';
import type { EditionFileView, EditionPreviewView, ImportEditionBody, PreviewEditionBody } from '@akashi/contracts';
import type { NumberGrammar } from '@akashi/domain/catalogue';
import {
  languageLimit,
  languagesOf,
  mayImportEdition,
  proposeGrammar,
  splitNumberCell,
  type CatalogueAnswer,
  type CatalogueColumn,
} from '@akashi/domain/edition-import';
import type { TableMapping, TablePreview } from '@akashi/domain/table';
import { ChosenColumns, withoutEnding } from './chosen-columns';

/** What a person has decided about a file so far. It is on the page alone until the import. */
export class ImportDraft {
  readonly columns = new ChosenColumns((before, after) => this.askAnew(before, after));
  readonly grammar = signal<NumberGrammar>('ISMAP');
  readonly answers = signal<readonly CatalogueAnswer[]>([]);
  /** Languages beside Japanese and English that the table has columns for: those found in it, and those that a person added. */
  readonly languages = signal<readonly string[]>([]);
  /** Of a document that is a tree: the language of its words; empty as the document says, or by its letters. */
  readonly language = signal('');
  readonly code = signal('');
  readonly titleJa = signal('');
  readonly titleEn = signal('');
  readonly rightsHeld = signal(false);
  readonly rightsBasis = signal('');

  readonly plan = computed<PreviewEditionBody | null>(() => {
    const file = this.file();
    if (!file) return null;
    const mapping = file.table ? (this.columns.mapping() as TableMapping<CatalogueColumn>) : null;
    const language = file.tree && this.language() ? { language: this.language() } : {};
    return { mapping, grammar: this.grammar(), answers: [...this.answers()], ...language };
  });

  constructor(readonly file: () => EditionFileView | null) {}

  /** Begins with what is known of a file that has just come in. */
  begin(file: EditionFileView): void {
    const { fileName, table, title } = file;
    const name = withoutEnding(fileName);
    this.readAnew(file);
    this.columns.keepName.set(table?.kept?.name ?? name);
    this.titleJa.set(title || name);
    this.titleEn.set(title);
    this.code.set(codeOf(title || name));
    this.rightsHeld.set(false);
    this.rightsBasis.set('');
  }

  /** The same file in another encoding has other headings and other numbers; what it is called stays. */
  readAnew({ table }: EditionFileView): void {
    const mapping = table?.kept?.mapping ?? table?.proposed ?? { sheets: [] };
    this.columns.readAnew(mapping, table?.kept?.name ?? null);
    this.grammar.set(table ? proposeGrammar(firstNumbers(table.preview, mapping)) : 'GENERIC');
    this.answers.set([]);
    this.languages.set(languagesOf(mapping));
    this.language.set('');
  }

  addLanguage(tag: string): void {
    this.languages.update((all) => [...new Set([...all, tag])].slice(0, languageLimit));
  }

  /** A cell that is answered again has its last answer. */
  answer(given: readonly CatalogueAnswer[]): void {
    const placeOf = ({ sheet, row, address }: CatalogueAnswer) => `${sheet}\n${row}\n${address}`;
    const places = new Set(given.map(placeOf));
    this.answers.update((before) => [...before.filter((answer) => !places.has(placeOf(answer))), ...given]);
  }

  body(): ImportEditionBody | null {
    const plan = this.plan();
    if (!plan) return null;
    return {
      ...plan,
      code: this.code().trim(),
      titleJa: this.titleJa().trim(),
      titleEn: this.titleEn().trim(),
      rightsHeld: this.rightsHeld(),
      rightsBasis: this.rightsBasis().trim(),
      keepMappingAs: plan.mapping && this.columns.keepAs(),
    };
  }

  decision(preview: EditionPreviewView) {
    return mayImportEdition({
      code: this.code().trim(),
      titleJa: this.titleJa(),
      rightsHeld: this.rightsHeld(),
      rightsBasis: this.rightsBasis(),
      faults: 0,
      knownCodes: [],
      sameContent: preview.sameContent !== null,
    });
  }

  /** Another column of numbers, or another head, makes other rows of it: what was answered of the sheet is asked anew. */
  private askAnew(before: TableMapping, after: TableMapping): void {
    const numbersOf = (all: TableMapping, name: string) => {
      const own = all.sheets.find(({ sheet }) => sheet === name);
      return own ? `${own.head.to} ${own.columns['number']?.join()} ${own.columns['above']?.join()}` : '';
    };
    this.answers.update((all) => all.filter(({ sheet }) => numbersOf(before, sheet) === numbersOf(after, sheet)));
  }
}

/** What stands in the columns of the numbers, as far as the preview shows them. */
function firstNumbers({ sheets }: TablePreview, mapping: TableMapping): string[] {
  return mapping.sheets.flatMap(({ sheet, head, columns }) => {
    const rows = sheets.find(({ name }) => name === sheet)?.rows.filter(({ row }) => row > head.to) ?? [];
    const cells = rows.flatMap((row) => row.cells.filter(({ column }) => columns['number']?.includes(column)));
    return cells.map(({ text }) => splitNumberCell(text).number);
  });
}

/** `ISMAP 管理基準 2024-08` → `ismap-2024-08`; empty where nothing of a name can be a code. */
function codeOf(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-');
  return plain
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 40)
    .replace(/[-.]+$/g, '');
}
