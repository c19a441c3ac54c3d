import { pattern } from './pattern';

/** The kind and the subject of a speech below its title: "A sermon on Romans 12", "Predigt über Lukas 15". */
const kind = pattern('u')`
  ^(?:(?:an?|the|eine?|una?|une?|uno)[ ])?(?:
    (?:\p{L}{3,10}[ ])?(?:sermon|homily|talk|lecture|khutbah?|reflection|meditation|message|d['’]?var torah)[ ](?:on|about|from|for)[ ]
    |(?:predigt|andacht|ansprache)[ ](?:über|zu|zum|zur|am)[ ]|(?:prédication|homélie|sermon|méditation)[ ](?:sur|pour|du)[ ]
    |(?:omelia|predica|meditazione)[ ](?:su|sul|per|nella)[ ]|(?:homilía|sermón|predicación|meditación)[ ](?:sobre|para|del)[ ]
    |(?:public|guest|annual|evening|inaugural|opening|friday|jumu['’]?ah?)[ ](?:lecture|khutbah?|sermon|talk|address)$
  ).{0,80}$`;
/** Days of the church and of the synagogue. */
const day = pattern('u')`
  ^(?:
    (?:the[ ])?(?:\p{L}{3,14}|\d{1,2}(?:st|nd|rd|th)|[ivx]{1,5})[ ]sunday[ ](?:of|in|after|before)[ ].{3,40}
    |(?:palm|trinity|easter|pentecost|laetare)[ ](?:sunday|day|vigil)|(?:ash[ ]wednesday|maundy[ ]thursday|good[ ]friday
    |christmas[ ](?:eve|day))
    |parash(?:at|as|at|ah|a)[ ].{3,30}|(?:shabbat|yom|rosh|erev)[ ]\p{L}{3,14}(?:[ ]\p{L}{3,14})?
    |\d{1,2}\.[ ](?:sonntag|advent)(?:[ ](?:nach|vor|im|der|in)[ ].{3,40})?|(?:ostersonntag|karfreitag|pfingstsonntag
    |heiligabend|totensonntag|reformationstag)
    |(?:[ivx]{1,6}|\p{L}{3,12}|\d{1,2}[ªa°]?)[ ](?:domenica|domingo)[ ](?:di|del|de|dopo|d['’]).{3,40}
    |(?:\d{1,2}(?:er|e|ème)|[ivx]{1,6}e?|premier|\p{L}{4,12})[ ]dimanche[ ](?:de|du|d['’]|après|ordinaire).{0,40}
  )(?:,?[ ](?:year|anno|année|ciclo|año|lesejahr)[ ][abc])?$`;
/** The place in a book that is preached on, behind its label, and who gives a text to the press. */
const other = pattern('u')`
  ^(?:
    (?:text|texts|scripture|scripture (?:reading|text)|readings?|lectionary|predigttext|textes?|lettura|letture|lecturas?
    |evangelio|vangelo|évangile)[ ]?:[ ].{3,80}
    |for immediate release|office of the press secretary|as (?:prepared|delivered)(?: for delivery)?|transcript
    |(?:unedited )?transcript of (?:remarks|audio)
  )$`;

/** Whether a line below a title tells the kind of the speech, its day in the church or its text, none of them a fact of its own. */
export function isHeadNote(content: string): boolean {
  if (content.length > 100) return false;
  // Expressions with the flags `iu` are slow to compile.
  const lower = content.toLowerCase();
  return kind.test(lower) || day.test(lower) || other.test(lower);
}
