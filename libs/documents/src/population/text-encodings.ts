import { tableEncodings } from '@akashi/domain/table';

/** Encodings that a person may choose: those of Japan, which are found, and neighbours', which nobody guesses. */
export const chosenEncodings = [...tableEncodings, 'gb18030', 'euc-kr', 'big5'] as const;

export type ChosenEncoding = (typeof chosenEncodings)[number];

export const decoderLabel = (encoding: ChosenEncoding): string => (encoding === 'utf-8-bom' ? 'utf-8' : encoding);
