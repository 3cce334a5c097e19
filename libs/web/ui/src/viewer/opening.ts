import { signal } from '@angular/core';
import type { ReadAttachmentView, ReadFileView } from '@akashi/contracts';
import { closeFile, openFile, type ShownFile, type WhyNotShown } from './shown-file';

/** Where what a browser cannot read is read. `inside` is the place of an attachment, empty for the file itself. */
export interface FileReading {
  /** A workbook, a document or a mail as plain data. */
  read(inside: string): Promise<ReadFileView>;
  /** A file that a mail brings along. */
  attachment(inside: string): Promise<Blob>;
}

interface Entered {
  readonly name: string;
  readonly place: string;
  /** The page of the mail that was left, to come back to. */
  readonly from: number;
}

/** A file on its way to being seen, and the attachments that are opened out of it. */
export class Opening {
  readonly shown = signal<ShownFile | null>(null);
  readonly why = signal<WhyNotShown | null>(null);
  /** The attachments that lead to what is in sight, the outermost first. */
  readonly inside = signal<readonly Entered[]>([]);
  private file: { blob: Blob; name: string; reading: FileReading | null } | null = null;
  private turn = 0;

  /** Told when another file is about to come into sight, with the page that it is to begin at. */
  constructor(private readonly began: (page: number) => void) {}

  begin(blob: Blob, name: string, reading: FileReading | null): void {
    this.file = { blob, name, reading };
    this.inside.set([]);
    this.open(0);
  }

  enter({ number, name }: ReadAttachmentView, from: number): void {
    const outer = this.inside().at(-1)?.place;
    this.inside.update((all) => [...all, { name, place: outer ? `${outer}.${number}` : String(number), from }]);
    this.open(0);
  }

  /** Opens an attachment by its place, through the mails that lead to it; the file itself where the place is empty. */
  async enterPlace(place: string): Promise<void> {
    const turn = ++this.turn;
    const entered: Entered[] = [];
    for (const number of place === '' ? [] : place.split('.').map(Number)) {
      const outer = entered.at(-1)?.place ?? '';
      const view = await this.file?.reading?.read(outer).catch(() => null);
      const file = view?.kind === 'mail' ? view.attachments.find((one) => one.number === number) : undefined;
      if (turn !== this.turn) return;
      if (!file) break;
      entered.push({ name: file.name, place: outer ? `${outer}.${number}` : String(number), from: 0 });
    }
    this.inside.set(entered);
    this.open(0);
  }

  /** Back to the mail that brought it. */
  leave(): void {
    const from = this.inside().at(-1)?.from ?? 0;
    this.inside.update((all) => all.slice(0, -1));
    this.open(from);
  }

  close(): void {
    this.turn += 1;
    const shown = this.shown();
    if (shown) closeFile(shown);
    this.shown.set(null);
    this.why.set(null);
  }

  private open(page: number): void {
    this.close();
    this.began(page);
    const turn = this.turn;
    void this.opened()
      .catch((): WhyNotShown => 'broken')
      .then((opened) => {
        if (turn !== this.turn) return typeof opened !== 'string' && closeFile(opened);
        return typeof opened === 'string' ? this.why.set(opened) : this.shown.set(opened);
      });
  }

  private async opened(): Promise<ShownFile | WhyNotShown> {
    const { blob, name, reading } = this.file!;
    const entered = this.inside().at(-1);
    const place = entered?.place ?? '';
    let isFetched = true;
    const fetched = <T>(coming: Promise<T>): Promise<T> => {
      isFetched = false;
      return coming.then((come) => ((isFetched = true), come));
    };
    const read = reading && (() => fetched(reading.read(place)));
    try {
      const file = entered ? await fetched(reading!.attachment(place)) : blob;
      return await openFile(file, entered?.name ?? name, read);
    } catch (error) {
      if (!isFetched) return 'not-fetched';
      throw error;
    }
  }
}
