/** The workbook's cell formats with a filled twin for each one that is asked for. */
export interface FilledStyles {
  /** Index of the twin of a format; null where the workbook keeps its formats in a way that is not understood. */
  filled(style: number): number | null;
  xml(): string;
}

const fill = (p: string) =>
  `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FFFFD9D9"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;

/** The twin differs from its format in the fill alone: number format, font and borders of the client's cell stay. */
export function filledStyles(xml: string): FilledStyles {
  const fills = /<((?:\w+:)?)fills\b[^>]*>([\s\S]*?)<\/\1fills>/.exec(xml);
  const formats = /<((?:\w+:)?)cellXfs\b[^>]*>([\s\S]*?)<\/\1cellXfs>/.exec(xml);
  if (!fills || !formats) return { filled: () => null, xml: () => xml };
  const [allFills, p = '', fillList = ''] = fills;
  const fillId = count(fillList, 'fill');
  const [allFormats, , formatList = ''] = formats;
  const known = [...formatList.matchAll(/<(?:\w+:)?xf\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?xf>)/g)].map(([one]) => one);
  const twins = new Map<number, number>();
  const added: string[] = [];
  return {
    filled: (style) => {
      const format = known[style];
      if (format === undefined) return null;
      const earlier = twins.get(style);
      if (earlier !== undefined) return earlier;
      const index = known.length + added.length;
      twins.set(style, index);
      added.push(withFill(format, fillId));
      return index;
    },
    xml: () => {
      if (added.length === 0) return xml;
      const newFills = `<${p}fills count="${fillId + 1}">${fillList}${fill(p)}</${p}fills>`;
      const total = known.length + added.length;
      const newFormats = `<${p}cellXfs count="${total}">${formatList}${added.join('')}</${p}cellXfs>`;
      return xml.replace(allFills, () => newFills).replace(allFormats, () => newFormats);
    },
  };
}

function withFill(format: string, fillId: number): string {
  const bare = format.replace(/^(<[^>]*?)\s+fillId="\d+"/, '$1').replace(/^(<[^>]*?)\s+applyFill="\w+"/, '$1');
  return bare.replace(/^<((?:\w+:)?xf)\b/, `<$1 fillId="${fillId}" applyFill="1"`);
}

function count(list: string, name: string): number {
  return [...list.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b`, 'g'))].length;
}
