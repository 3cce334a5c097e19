/** What a fault does to an import, the strictest first: it keeps the file out, it is told and recorded, or nothing is said. */
export const grades = ['stop', 'warn', 'off'] as const;

export type Grade = (typeof grades)[number];
