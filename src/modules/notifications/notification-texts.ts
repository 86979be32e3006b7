/** What is said, and under which title. Placeholders stand in braces. */
interface Text {
  title: string;
  message: string;
}

/** Several wordings of each word to an athlete. None of them blames, none presses. */
const TEXTS = {
  streak_milestone: [
    {
      title: '{days} days in a row',
      message: 'You trained on {days} days in a row. That is a habit in the making.',
    },
    {
      title: 'A streak of {days}',
      message: '{days} days, {days} workouts. Rest counts too, whenever you need it.',
    },
    { title: 'Day {days}', message: 'Day {days} of your streak is in the book. Well done.' },
  ],
  personal_record: [
    { title: 'A personal record', message: '{exercise}: {weight} {unit} for {reps}. Your best so far.' },
    { title: 'New best', message: 'You have never been stronger on {exercise}: {weight} {unit} × {reps}.' },
    { title: 'Record', message: '{weight} {unit} × {reps} on {exercise} beats everything before it.' },
  ],
  deload_week: [
    {
      title: 'A lighter week?',
      message: 'Your last weeks point to a deload: about {percent} % fewer sets for a week. Have a look.',
    },
    {
      title: 'Time to recover',
      message:
        'A week with about {percent} % fewer sets may serve you well now. The reasons are in your analysis.',
    },
  ],
  workout_reminder: [
    { title: 'On for today', message: 'Today: {workout}. Whenever it suits you.' },
    { title: 'Your plan for today', message: 'Planned for today: {workout}. Even a short one counts.' },
    { title: 'Ready when you are', message: 'Waiting for you today: {workout}.' },
  ],
  missed_workout: [
    {
      title: 'Life happens',
      message: 'Yesterday had {workout} in it. Move it, or leave it: the plan goes on either way.',
    },
    {
      title: 'No harm done',
      message: 'One workout more or less decides nothing. Shall {workout} find another day?',
    },
    {
      title: 'Pick up where you are',
      message: 'Not done yesterday: {workout}. Today is as good a day as any.',
    },
  ],
  rest_day: [
    { title: 'Rest day', message: 'Today is for recovery: {workout}. What you did grows now.' },
    { title: 'Take it easy', message: 'Nothing heavy today: {workout}. Sleep and food do the rest.' },
  ],
  program_completed: [
    {
      title: 'Program completed',
      message: '{program}: {weeks} weeks, done. Take a moment before the next one.',
    },
    { title: 'You saw it through', message: 'All {weeks} weeks of {program} are behind you. Well done.' },
  ],
} satisfies Record<string, readonly Text[]>;

export type Occasion = keyof typeof TEXTS;

/**
 * The words for an occasion.
 *
 * @param occasion what makes it one: the same occasion has the same words
 * @param values for the placeholders
 */
export function wordsFor(kind: Occasion, occasion: string, values: Record<string, string | number>): Text {
  const variants: readonly Text[] = TEXTS[kind];
  const { title, message } = variants[numberOf(occasion) % variants.length]!;
  return { title: filled(title, values), message: filled(message, values) };
}

function filled(text: string, values: Record<string, string | number>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

/** A number that any text always has. */
function numberOf(text: string): number {
  return [...text].reduce((number, sign) => (number * 31 + sign.codePointAt(0)!) % 1_000_003, 7);
}
