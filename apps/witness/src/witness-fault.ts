/** What cannot be done as it was asked for: a sentence for whoever runs the program. */
export class WitnessFault extends Error {
  constructor(
    readonly reason:
      | 'name-unusable'
      | 'exists-already'
      | 'no-witness-here'
      | 'file-spoilt'
      | 'key-unusable'
      | 'origin-unusable'
      | 'runs-already',
    readonly place = '',
  ) {
    super(`${reason} ${place}`.trim());
  }
}
