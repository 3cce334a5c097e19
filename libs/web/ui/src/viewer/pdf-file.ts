import { AnnotationMode, getDocument, GlobalWorkerOptions, PasswordException, type PDFDocumentProxy } from 'pdfjs-dist';
import { pdfLines, type PdfLine } from './pdf-lines';

/** What a PDF would do in a program that lets it; here nothing of it runs. */
export type PdfWarning = 'script' | 'launch' | 'link' | 'form' | 'attachment';

// The build lays the parts of pdfjs-dist there; its sandbox for scripts is not among them.
const parts = '/pdfjs/';
const mostPixels = 16_000_000;

/** A PDF read by a worker and drawn as a picture: no script, no link, no field of it is alive. */
export class PdfFile {
  private readonly lines = new Map<number, Promise<readonly PdfLine[]>>();

  private constructor(
    private readonly document: PDFDocumentProxy,
    readonly warnings: readonly PdfWarning[],
  ) {}

  static async open(bytes: Uint8Array): Promise<PdfFile | 'locked' | 'broken'> {
    GlobalWorkerOptions.workerSrc = `${parts}pdf.worker.min.mjs`;
    const told = namesIn(bytes);
    const loading = getDocument({
      data: bytes,
      cMapUrl: `${parts}cmaps/`,
      standardFontDataUrl: `${parts}standard_fonts/`,
      wasmUrl: `${parts}wasm/`,
      useWasm: false,
      enableXfa: false,
      maxImageSize: 100_000_000,
      disableWorkerRendering: true,
      verbosity: 0,
    });
    try {
      const document = await loading.promise;
      return new PdfFile(document, await warningsOf(document, told));
    } catch (error) {
      await loading.destroy();
      return error instanceof PasswordException ? 'locked' : 'broken';
    }
  }

  get pages(): number {
    return this.document.numPages;
  }

  /** Draws a page, counted from 0, as wide as asked; the answer is the size on the screen. Smaller where it were too many pixels. */
  async draw(at: number, canvas: HTMLCanvasElement, width: number): Promise<void> {
    const page = await this.document.getPage(at + 1);
    const whole = page.getViewport({ scale: 1 });
    const wanted = (width / whole.width) * Math.min(devicePixelRatio, 2);
    const scale = Math.min(wanted, Math.sqrt(mostPixels / (whole.width * whole.height)), 8192 / whole.height);
    const viewport = page.getViewport({ scale });
    canvas.width = Math.max(1, Math.floor(viewport.width));
    canvas.height = Math.max(1, Math.floor(viewport.height));
    await page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE }).promise;
  }

  linesOf(at: number): Promise<readonly PdfLine[]> {
    const known = this.lines.get(at) ?? this.readLines(at);
    this.lines.set(at, known);
    return known;
  }

  close(): void {
    void this.document.loadingTask.destroy();
  }

  private async readLines(at: number): Promise<readonly PdfLine[]> {
    const page = await this.document.getPage(at + 1);
    const { items } = await page.getTextContent();
    return pdfLines(
      items.filter((item) => 'str' in item),
      page.getViewport({ scale: 1 }),
    );
  }
}

/** Names that stand in the bytes; what is packed inside the file is told by what was read of it. */
function namesIn(bytes: Uint8Array): readonly PdfWarning[] {
  const text = new TextDecoder('latin1').decode(bytes);
  return [
    ...(/\/(JavaScript|JS)\b/.test(text) ? (['script'] as const) : []),
    ...(/\/Launch\b/.test(text) ? (['launch'] as const) : []),
    ...(/\/(URI|GoToR|SubmitForm)\b/.test(text) ? (['link'] as const) : []),
    ...(/\/AcroForm\b/.test(text) ? (['form'] as const) : []),
  ];
}

async function warningsOf(document: PDFDocumentProxy, told: readonly PdfWarning[]): Promise<readonly PdfWarning[]> {
  const [hasScripts, fields, attachments] = await Promise.all([
    document.hasJSActions(),
    document.getFieldObjects(),
    document.getAttachments(),
  ]);
  const found = new Set<PdfWarning>(told);
  if (hasScripts) found.add('script');
  if (fields) found.add('form');
  if (attachments) found.add('attachment');
  return [...found];
}
