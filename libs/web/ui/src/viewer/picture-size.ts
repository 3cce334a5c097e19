export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What browsers call latin1 is another table above 127. */
export const oneSignAByte = (few: Uint8Array): string => String.fromCharCode(...few);

/** The size of a picture as its first bytes say it, so that one that would fill the memory is never decoded. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sign = oneSignAByte(bytes.subarray(0, 16));
  try {
    if (sign.startsWith('\x89PNG\r\n\x1a\n')) return { width: view.getUint32(16), height: view.getUint32(20) };
    if (/^GIF8[79]a/.test(sign)) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (sign.startsWith('BM') && view.getUint32(14, true) >= 40)
      return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
    if (sign.startsWith('\xff\xd8\xff')) return jpegSize(view);
    if (sign.startsWith('RIFF') && sign.slice(8, 12) === 'WEBP') return webpSize(view, sign.slice(12, 16));
  } catch (error) {
    // The file ends before its size: nothing that a browser could draw.
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

/** C0 to CF begin a frame, but for the three that define tables. */
const beginsFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(view: DataView): PictureSize | null {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (beginsFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function webpSize(view: DataView, chunk: string): PictureSize | null {
  const low24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  if (chunk === 'VP8X') return { width: low24(24) + 1, height: low24(27) + 1 };
  if (chunk === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk !== 'VP8L') return null;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
