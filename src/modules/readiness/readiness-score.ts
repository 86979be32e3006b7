/** How ready an athlete feels, of three. */
export type Feeling = 'great' | 'ok' | 'tired';

/** Four answers, each 1 … 10; a high soreness and a high stress are bad. */
export interface ReadinessAnswers {
  sleepQuality: number;
  soreness: number;
  stress: number;
  energy: number;
}

/** Score of each feeling, as the phone has it. */
const FEELING_SCORES: Record<Feeling, number> = { great: 85, ok: 60, tired: 35 };

/** What the phones' keyboards offer for them; skin tones and variation selectors do not matter. */
const EMOJIS: Record<Feeling, string> = {
  great: '😀 😃 😄 😁 😆 😊 🙂 😎 🤩 🥳 💪 🔥 👍 ✅ 🟢 ⚡',
  ok: '😐 😑 😶 🙃 🤔 😌 👌 🆗 🟡',
  tired: '😴 😪 🥱 😫 😩 😞 😔 😟 🙁 ☹ 😢 😣 😖 😓 🤒 🤕 😵 💤 👎 🔴',
};

const BY_EMOJI = new Map(
  Object.entries(EMOJIS).flatMap(([feeling, emojis]) =>
    emojis.split(' ').map((emoji) => [emoji, feeling as Feeling] as const),
  ),
);

/** The feeling that a word or an emoji stands for; undefined for any other text. */
export function feelingOf(text: string): Feeling | undefined {
  const word = text.trim().toLowerCase();
  if (Object.hasOwn(FEELING_SCORES, word)) return word as Feeling;
  return BY_EMOJI.get(text.trim().replaceAll(/[\u{1f3fb}-\u{1f3ff}]|\ufe0f/gu, ''));
}

/** Readiness by one choice of three, 0 … 100. */
export function simpleScore(feeling: Feeling): number {
  return FEELING_SCORES[feeling];
}

/**
 * Readiness by four answers: `3 · sleep + 2.5 · (10 − soreness) + 2 · (10 − stress) + 2.5 · energy`, rounded.
 *
 * @returns 0 … 100
 */
export function detailedScore({ sleepQuality, soreness, stress, energy }: ReadinessAnswers): number {
  const sum = 3 * sleepQuality + 2.5 * (10 - soreness) + 2 * (10 - stress) + 2.5 * energy;
  return Math.min(100, Math.max(0, Math.round(sum)));
}
