import { Injectable } from '@nestjs/common';
import { SessionService } from '../session/index.js';
import { type LatestSet, LatestSets } from '../workout/index.js';
import type { Reading } from './grammar/reading.js';
import type { Utterance } from './utterance.js';
import type { SuggestionsAnswer, ValidationAnswer } from './voice-answers.dto.js';
import type { SuggestionContext } from './voice-hints.dto.js';
import { VoiceReader, type VoiceSession } from './voice-reader.js';

/** How many phrases to offer. */
const MOST_SUGGESTIONS = 6;
/** How many of them tell of earlier workouts. */
const MOST_EARLIER = 4;
const EXAMPLES = ['Bench press 135 for 10', '3 sets of 5 squats at 225', 'Plank for a minute'];

type Figures = Pick<LatestSet, 'weight' | 'weightUnit' | 'reps' | 'durationSeconds'>;

/** Help with saying it: whether a text is complete, and what could be said next. */
@Injectable()
export class VoiceAssist {
  constructor(
    private readonly sessions: SessionService,
    private readonly reader: VoiceReader,
    private readonly latest: LatestSets,
  ) {}

  /** Whether a text is a complete sentence for the log, as it stands in the athlete's workout. */
  async validate(utterance: Utterance): Promise<ValidationAnswer> {
    const { session } = await this.sessions.current(
      utterance.userId,
      utterance.now,
      this.reader.vocabularyOf,
    );
    if (utterance.words === '') return { valid: false, issues: ['Nothing was said.'], suggestions: EXAMPLES };
    const { reading } = await this.reader.read(utterance, session);
    const issues = issuesOf(reading);
    return {
      valid: issues.length === 0,
      issues,
      suggestions: issues.length === 0 ? [] : suggestionsFor(reading),
    };
  }

  /** Phrases that fit the moment: the next set of what is being trained, then what was trained lately. */
  async suggest(userId: string, now: Date, shown: SuggestionContext): Promise<SuggestionsAnswer> {
    const { session } = await this.sessions.current(userId, now, this.reader.vocabularyOf);
    const next = nextSetPhrases(session, this.reader);
    // A workout under way tells enough, and is at hand.
    const earlier = next.length === 0 ? await this.earlier(userId, shown.currentWorkout ?? undefined) : [];
    const names = (shown.recentExercises ?? []).map((name) => `${name}, 3 sets of 10`);
    const phrases = [...next, ...earlier, ...names];
    const offered = phrases.length === 0 ? EXAMPLES : phrases;
    return { suggestions: [...new Set(offered)].slice(0, MOST_SUGGESTIONS) };
  }

  /** What was done last: in the workout on the screen, and in any. */
  private async earlier(userId: string, workout: string | undefined): Promise<string[]> {
    const here = workout === undefined ? [] : await this.latest.ofExercises(userId, MOST_EARLIER, workout);
    const anywhere = await this.latest.ofExercises(userId, MOST_EARLIER);
    const phrases = [...here, ...anywhere].map((set) => phraseOf(set.exerciseName, set));
    return [...new Set(phrases)].slice(0, MOST_EARLIER);
  }
}

function nextSetPhrases(session: VoiceSession, reader: VoiceReader): string[] {
  const last = session.sets.at(-1);
  const name = last && reader.nameOf(last.exerciseId, session);
  if (!last || !name) return [];
  const again = phraseOf(name, last);
  if (last.reps === null) return ['Same again', again];
  if (last.weight === null || last.weightUnit === null) return ['Same again', `${last.reps} reps`, again];
  const unit = last.weightUnit === 'lbs' ? 'pounds' : 'kilos';
  const step = last.weightUnit === 'lbs' ? 5 : 2.5;
  return ['Same again', `Same weight for ${last.reps}`, `Add ${step} ${unit}, same reps`, again];
}

/** A whole sentence for a set like this one. */
function phraseOf(name: string, { weight, weightUnit, reps, durationSeconds }: Figures): string {
  if (reps === null) return `${name} for ${durationSeconds ?? 60} seconds`;
  if (weight === null || weightUnit === null) return `${name} for ${reps}`;
  return `${name} ${weight} ${weightUnit === 'lbs' ? 'pounds' : 'kilos'} for ${reps}`;
}

function issuesOf(reading: Reading): string[] {
  if (reading.action === 'auto_accept') return [];
  return [reading.question ?? 'That was not understood.'];
}

function suggestionsFor(reading: Reading): string[] {
  const [set] = reading.sets;
  const name = set?.exercise?.name;
  if (!name)
    return reading.candidates.length > 0 ? reading.candidates.map(({ exercise }) => exercise.name) : EXAMPLES;
  const unit = set.weightUnit === 'kg' ? 'kilos' : 'pounds';
  const load = set.weight === null ? '' : ` ${set.weight} ${unit}`;
  return [`${name}${load} for ${set.reps ?? 8}`];
}
