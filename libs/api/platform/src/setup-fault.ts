/** Something that whoever runs the program has to put right; the message says what. No stack would help them. */
export class SetupFault extends Error {}
