/** The words of a file, in pages of a few thousand letters, so that one is found by what stands on it. */
export interface FileText {
  readonly pages: readonly string[];
  /** Beside each page a line for each of its lines: where it stands in the file, as `p3`, `l12` or `s2r5c1,3` (see `DocumentText`). */
  readonly places: readonly string[];
  /** There is more in the file than was read. */
  readonly isCut: boolean;
}

/** Letters of a page, and of a whole file: a long report, and no log of a year. */
export const textLimits = { page: 4_000, file: 400_000 } as const;

/** Lines put together to pages, none longer than a page. What cannot be stored is left out. */
export class Pages {
  private readonly pages: string[] = [];
  private readonly places: string[] = [];
  private page: string[] = [];
  private placesOnPage: string[] = [];
  private onPage = 0;
  private letters = 0;
  private isCut = false;

  /** False once there is no room: what follows need not be read. */
  add(line: string, place: string): boolean {
    const text = storable(line);
    for (let from = 0; from < text.length; from += textLimits.page) {
      // In which cell a later piece of a long row begins, its tabs do not say.
      this.put(text.slice(from, from + textLimits.page), from === 0 ? place : place.replace(/c.*/, ''));
    }
    return !this.isCut;
  }

  /** What follows stands on a page of its own. */
  turn(): void {
    if (this.page.length > 0) {
      this.pages.push(this.page.join('\n'));
      this.places.push(this.placesOnPage.join('\n'));
    }
    this.page = [];
    this.placesOnPage = [];
    this.onPage = 0;
  }

  end(): FileText {
    this.turn();
    return { pages: this.pages, places: this.places, isCut: this.isCut };
  }

  private put(text: string, place: string): void {
    if (this.letters + text.length > textLimits.file) {
      this.isCut = true;
      return;
    }
    if (this.onPage + text.length > textLimits.page) this.turn();
    this.page.push(text);
    this.placesOnPage.push(place);
    this.onPage += text.length;
    this.letters += text.length;
  }
}

/** Neither halves of letters nor control characters are ever looked for. */
function storable(line: string): string {
  return line
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ')
    .toWellFormed()
    .replace(/ {2,}/g, ' ')
    .trim();
}
