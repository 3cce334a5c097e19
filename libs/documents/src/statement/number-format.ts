/** What a cell's format makes of what the cell stores; the text is null where the format is not one that we can repeat. */
export interface ShownCell {
  readonly text: string | null;
  readonly format: string;
}

/** Formats of Excel's own list that a file names by their place alone. */
export const builtInFormats: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [37, '#,##0_);(#,##0)'],
  [38, '#,##0_);[Red](#,##0)'],
  [39, '#,##0.00_);(#,##0.00)'],
  [40, '#,##0.00_);[Red](#,##0.00)'],
  [41, '_ * #,##0_ '],
  [43, '_ * #,##0.00_ '],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

/**
 * How a sheet shows a number, where that is not how it is stored: 5 may be shown as 5.0, 05 or 500%. Undefined where both are
 * the same.
 */
export function shownNumber(stored: string, text: string, format: string): ShownCell | undefined {
  const shown = formatNumber(Number(text), text, format);
  // Some programs write a figure of one kind as 5.0 and Excel shows it as 5.
  return shown === text && stored.trim() === text ? undefined : { text: shown, format };
}

/** How a sheet shows a text, where its format adds to it or hides it. */
export function shownText(text: string, format: string): ShownCell | undefined {
  const sections = sectionsOf(format);
  const own = sections[3] ?? sections.find((section) => withoutLiterals(section).includes('@'));
  if (own === undefined) return undefined;
  const parts = partsOf(own);
  const shown = parts?.some(({ kind }) => kind === 'digits')
    ? null
    : (parts?.map(textWith(text)).join('').trim() ?? null);
  return shown === text.trim() ? undefined : { text: shown, format };
}

const textWith =
  (text: string) =>
  ({ kind, value }: Part): string =>
    kind === 'text' ? text : value;

function formatNumber(number: number, text: string, format: string): string | null {
  const sections = sectionsOf(format);
  const at = sectionFor(number);
  const parts = partsOf(sections[at] ?? sections[0] ?? '');
  const figures = parts?.filter(({ kind }) => kind !== 'literal') ?? [];
  if (!parts || figures.length > 1 || !Number.isFinite(number)) return null;
  const written = parts.map(writtenAs(number, text, parts));
  if (written.includes(null)) return null;
  return `${isBelowZeroUnsaid(number, sections) ? '-' : ''}${written.join('').trim()}`;
}

/** A section of its own for what is below zero says by itself that it is; a general one writes the sign with the figure. */
function isBelowZeroUnsaid(number: number, sections: readonly string[]): boolean {
  return number < 0 && sections[1] === undefined && /[#0]/.test(withoutLiterals(sections[0] ?? ''));
}

/** A format says one thing of what is above zero, another of what is below, and a third of zero. */
function sectionFor(number: number): number {
  if (number < 0) return 1;
  return number === 0 ? 2 : 0;
}

function writtenAs(number: number, text: string, all: readonly Part[]): (part: Part) => string | null {
  const scale = 100 ** all.filter(({ value }) => value === '%').length;
  return ({ kind, value }) => {
    if (kind === 'literal') return value;
    return kind === 'digits' ? digitsOf(Math.abs(number) * scale, value) : generalOf(number, text);
  };
}

/** A long figure is shown as 1.2E+11 where no format says otherwise. */
function generalOf(number: number, text: string): string | null {
  return Math.abs(number) < 1e11 ? text : null;
}

function digitsOf(number: number, pattern: string): string | null {
  const [, whole = '', point = '', decimals = ''] = /^([#0,]*)(\.?)([#0]*)$/.exec(pattern) ?? [];
  if (`${whole}${point}${decimals}` !== pattern || whole.endsWith(',')) return null;
  const rounded = Number(number.toPrecision(15)).toFixed(decimals.length);
  const [figures = '', behind = ''] = rounded.split('.');
  const least = whole.replaceAll(/[#,]/g, '').length;
  const padded = figures.replace(/^0+/, '').padStart(least, '0');
  const grouped = whole.includes(',') ? padded.replaceAll(/\B(?=(\d{3})+$)/g, ',') : padded;
  const kept = decimals.lastIndexOf('0') + 1;
  return `${grouped}${point}${behind.slice(0, kept)}${behind.slice(kept).replace(/0+$/, '')}`;
}

interface Part {
  readonly kind: 'literal' | 'digits' | 'general' | 'text';
  readonly value: string;
}

const piece =
  /(?<quoted>"[^"]*")|(?<escaped>\\.)|(?<padding>[_*].)|(?<bracket>\[[^\]]*\])|(?<general>General|G\/標準)|(?<text>@)|(?<digits>[#0?,.]*[#0?][#0?,.]*)|(?<other>.)/giu;

/** The parts of one section; null where one of them is a day, a fraction, a power or a condition. */
function partsOf(section: string): Part[] | null {
  const parts: Part[] = [];
  for (const { groups = {}, 0: value } of section.matchAll(piece)) {
    if (groups['quoted']) parts.push({ kind: 'literal', value: value.slice(1, -1) });
    else if (groups['escaped']) parts.push({ kind: 'literal', value: value.slice(1) });
    else if (groups['general']) parts.push({ kind: 'general', value });
    else if (groups['text']) parts.push({ kind: 'text', value });
    else if (groups['digits']) parts.push({ kind: 'digits', value });
    else if (groups['bracket'] ? !isColour(value) : groups['other'] && /[a-z/?]/iu.test(value)) return null;
    else if (groups['other']) parts.push({ kind: 'literal', value });
  }
  return parts;
}

function isColour(bracket: string): boolean {
  return /^\[(?:black|blue|cyan|green|magenta|red|white|yellow|黒|青|水|緑|紫|赤|白|黄|(?:color|色) ?\d+|\$-[\da-f]+)\]$/iu.test(
    bracket,
  );
}

function sectionsOf(format: string): string[] {
  const sections = [''];
  for (const [part] of format.matchAll(/"[^"]*"|\\.|\[[^\]]*\]|./gu)) {
    if (part === ';') sections.push('');
    else sections[sections.length - 1] += part;
  }
  return sections;
}

function withoutLiterals(section: string): string {
  return section.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./gu, '');
}
