import { partsOfSpeech } from '../text/lexicon';

/** Verbs of noises and gestures. Their subject is enough to make a stage direction. */
const noises = setOf(`
  laugh giggle chuckle snigger snort smile grin frown wink nod shrug gesture gesticulate bow kneel applaud clap cheer boo
  hiss jeer heckle cough sneeze sniff sniffle yawn hiccup weep sob cry sing hum chant whistle whisper mutter mumble shout
  yell scream shriek murmur gasp groan moan sigh pant stammer stutter slam ring creak bark rattle rumble beep buzz scrape
  rustle clatter thump crash toll chime squeak screech honk blare pause hesitate salute embrace hug knock`);

/** Verbs of what hands, eyes and feet do. What they act on may be anything: "unfolds a letter". */
const movements = setOf(`
  tap clap snap pluck pat rub scratch stamp clench pound bang slap stroke fold unfold unroll unveil unwrap unlock untie
  wipe shuffle leaf flip rummage fumble grope sip drink pour mimic imitate mime gesture bow curtsy dance nod shrug wave
  drum strum sniff kiss hug embrace salute tear crumple wink lick chew swallow stretch lean tiptoe stumble limp pace
  click tickle peel juggle jingle clink tinkle dangle brandish crinkle flick twirl`);

/** Verbs that say as much of ideas and places as of a speaker: "holds up a key", "holds a degree". */
const acts = setOf(`
  rise stand sit knock point hand hold show lift raise lower drop pick read recite quote play strike hit light eat bite
  draw write sign turn step walk look stare glance open close shut shake touch demonstrate display throw toss catch leave
  enter remove adjust break cut signal answer repeat interrupt resume continue greet thank call whisper shout pull push
  put take give wind blow stop start`);

/** Forms in -ing that stand for prepositions, or are nouns. */
const notParticiples = setOf(`
  according barring concerning considering depending during excepting excluding following given including meaning
  notwithstanding owing pending regarding respecting seeing supposing touching being having something nothing anything
  everything morning evening spring string thing king ceiling wedding painting saying meeting building feeling blessing
  understanding warning wing standing opening closing`);

/** What a speaker has at hand in a hall, and parts of the body. */
const atHand = setOf(`
  hand hands finger fingers fist fists head eyes eye arm arms throat face forehead brow chest heart shoulder shoulders
  knee knees feet foot nose ear ears beard hair lips glass glasses spectacles water cup bottle jug paper papers page pages
  note notes notebook book books letter map chart board blackboard whiteboard slide slides screen microphone microphones
  mic podium lectern table desk chair chairs door doors window windows curtain bag pocket pockets box envelope parcel watch
  clock photo photos photograph photographs picture pictures portrait album phone telephone camera recorder hat cap coat
  jacket scarf handkerchief umbrella stick pen pencil chalk knife spoon bowl plate basket bell bells candle candles lamp
  lamps flag flags banner banners flower flowers bouquet wreath ribbon medal audience crowd stage hall floor aisle gallery
  platform room wall flute drum drums violin guitar piano organ trumpet horn oud harp accordion tune melody tape recording
  clip video film newspaper folder file document handset headphones ring key keys coin stone feather interviewer camera`);

/** Whether the word, in lower case, is a verb in the third person ("unfolds"). `ambiguous` may be a plural instead. */
export function thirdPerson(word: string): 'sure' | 'ambiguous' | undefined {
  if (!/^[a-z]{2,}s$/.test(word)) return undefined;
  const tags = partsOfSpeech(word);
  if (tags[0] === 'VBZ') return 'sure';
  const infinitives = infinitivesOf(word, ['s', 'es', 'ies']);
  if (infinitives.some(infinitive => noises.has(infinitive) || movements.has(infinitive)))
    return tags.length === 0 && !infinitives.some(isNoun) ? 'sure' : 'ambiguous';
  return tags.includes('VBZ') || (tags.length === 0 && infinitives.some(isInfinitive)) ? 'ambiguous' : undefined;
}

/** Whether the word, in lower case, is a participle ("unfolding"). */
export function isParticiple(word: string): boolean {
  if (!/^[a-z]{2,}ing$/.test(word) || notParticiples.has(word)) return false;
  const tags = partsOfSpeech(word);
  return tags.includes('VBG') || (tags.length === 0 && infinitivesOf(word, ['ing']).some(isInfinitive));
}

/** Whether a form of a verb is one of noises and gestures: "slams", "laugh", "ringing". */
export function isNoise(word: string, ...endings: readonly string[]): boolean {
  return (endings.includes('') && noises.has(word)) || infinitivesOf(word, endings).some(verb => noises.has(verb));
}

/** Whether a form in -s or -ing, or an infinitive, is one of a noise, a gesture or a movement of the body. */
export function isMovement(word: string): boolean {
  return formsOf(word).some(verb => noises.has(verb) || movements.has(verb));
}

/** Whether a form in -s or -ing, or an infinitive, says what a speaker may do in a hall. */
export function isAct(word: string): boolean {
  return isMovement(word) || formsOf(word).some(verb => acts.has(verb));
}

/** Whether words name what a speaker has at hand, or a part of the body. */
export function namesThingAtHand(words: readonly string[]): boolean {
  return words.some(word => atHand.has(word.replace(/[,;:]$/, '')));
}

function formsOf(word: string): string[] {
  return [word, ...infinitivesOf(word, ['s', 'es', 'ies', 'ing'])];
}

function isInfinitive(word: string): boolean {
  return noises.has(word) || movements.has(word) || acts.has(word) || partsOfSpeech(word).includes('VB');
}

function isNoun(word: string): boolean {
  return partsOfSpeech(word).some(tag => tag.startsWith('NN'));
}

/** The infinitives that a form with one of the endings can belong to. */
function infinitivesOf(word: string, endings: readonly string[]): string[] {
  return endings
    .filter(ending => ending !== '' && word.endsWith(ending) && word.length > ending.length + 1)
    .flatMap(ending => {
      const stem = word.slice(0, -ending.length);
      if (ending === 'ies') return [`${stem}y`];
      if (ending !== 'ing') return [stem];
      const single = /([bdgklmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
      return [stem, `${stem}e`, ...single];
    });
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
