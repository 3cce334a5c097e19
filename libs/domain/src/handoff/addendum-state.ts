/** 追補: written, and then either confirmed by another person or taken back by who wrote it. */
export type AddendumState = 'written' | 'confirmed' | 'withdrawn';
