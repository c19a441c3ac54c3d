import { pattern } from './pattern';

/** How speeches begin. Such a line is neither a title nor a heading. */
export const greeting = pattern('iu')`
  ^(?:
    ["“«]|mr\.? |mrs\.? |madam|dear |my (?:dear|fellow|friends|brothers)|ladies|gentlemen|distinguished
    |honou?red|to the (?:congress|senate|people|nation)|in the name of|i (?:am|would|want|have|thank|begin)
    |bismillah|praise|all praise|thank you|good (?:morning|afternoon|evening|day)|assalam|as-?salam|salam[ ]
    |peace be|members of (?:the )?congress|q[.:]|a:|\[|\(|بسم|الحمد|سلام|السلام|والحمد|خواهران|برادران
  )`;
