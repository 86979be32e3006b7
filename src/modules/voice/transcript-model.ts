import type { Reading, UtteranceContext } from './grammar/reading.js';

/**
 * A language model that may be asked about a sentence the grammar is unsure of. Bound when a provider is
 * configured; without one the grammar's answer stands.
 */
export abstract class TranscriptModel {
  /** @returns a reading whose numbers and exercises have been checked, with the model's id; undefined when it cannot help */
  abstract read(
    words: string,
    context: UtteranceContext,
    grammarReading: Reading,
  ): Promise<{ reading: Reading; modelId: string } | undefined>;
}
