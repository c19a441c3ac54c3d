import type { Span } from '../../text/span';
import type { SpeakerLabel } from '../turns/turns';

/** A cue: some lines of text and when they are shown. */
export interface Cue {
  /** Milliseconds since the beginning of the recording. */
  readonly begin: number;
  readonly end: number;
  readonly lines: readonly CueLine[];
}

/** A line of text, without tags and times before and after it. */
export interface CueLine extends Span {
  /** Index of the line in the file. */
  readonly index: number;
  /** As it is shown: without tags. */
  readonly shown: string;
  /** The tag before the text that says who speaks, `<v Anna Berg>`, and the name in it. */
  readonly voice?: SpeakerLabel;
}
