import { shape } from './shape';

/**
 * What transcripts in Indonesian and Malay note in brackets, in lower case with single spaces and no full stop at the end: "Tepuk
 * tangan", "Hadirin tertawa", "Duduk di antara dua khutbah".
 */
export const indonesianEvents = shape('u')`
  ^(?:
    (?:para )?(?:hadirin|jamaah|jemaah|jama['’]ah|penonton|peserta|khatib|imam|pembicara|penceramah|semua) (?:ikut )?(?:tertawa
    |bertepuk tangan
    |berdiri|duduk|terdiam|menjawab|bertakbir|menangis|berdoa|tersenyum|bersorak)(?: (?:sejenak|sebentar|bersama|bersama-sama|serentak|lagi
    |di antara dua khu?tbah|antara dua khu?tbah))?
    |(?:duduk|berdiri|diam|hening|jeda)(?: (?:sejenak|sebentar))|(?:duduk )(?:di )?antara (?:dua|kedua) khu?tbah
    |(?:tepuk tangan|gelak tawa|tawa|sorak-sorai|takbir)(?: (?:meriah|panjang|riuh|gemuruh|hadirin|penonton|jamaah|jemaah|dan tawa
    |dan tepuk tangan))?
    |tertawa|sambil (?:tertawa|tersenyum|menangis|menunjuk)|(?:membaca|berbicara) (?:dalam )?bahasa (?:arab|jawa|inggris|melayu|sunda
    |belanda)
    |(?:suara )?(?:azan|tidak terdengar|tidak jelas)
  )$`;
