import { pattern } from './pattern';

/** Days of the week, which stand before a date as places do. */
export const weekday = pattern('iu')`
  ^(?:
    (?:mon|tues|wednes|thurs|fri|satur|sun)day|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|lunes|martes|miércoles|jueves
    |viernes|sábado|domingo
    |(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche
    |(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag
    |pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|senin|selasa|rabu|kamis|jumat|sabtu|minggu
  )[ ,.]*$`;
