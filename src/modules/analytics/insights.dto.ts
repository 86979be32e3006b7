import { ApiProperty } from '@nestjs/swagger';

/** Something that the record says, with the figure that it rests on. */
export class Insight {
  type: 'volume' | 'fatigue' | 'pr' | 'consistency' | 'recovery';
  title: string;
  description: string;
  priority: 'low' | 'medium' | 'high';
  actionable: boolean;
  /** What to do; absent when there is nothing to do. */
  action_text?: string;
  /** The figures that it rests on. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  data: Record<string, unknown>;
}

export class InsightsAnswer {
  /** The most pressing first; empty when there is nothing to say. */
  insights: Insight[];
}
