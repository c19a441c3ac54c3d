/**
 * The names of the surahs as sounds, one character for each sound. A spelling is compared with the sounds, not with
 * another spelling (sounds.ts). The article is left out (romanise.ts skips it). Characters as in common romanisations,
 * and: V th of thalj, H the h of hajj, x kh, D dh, $ sh, C P T Z the emphatic s d t z, E ayn, G gh, ' hamza; A I U long
 * vowels; 1 the diphthong ay, 2 aw; 0 the feminine ending, Y a long a written with ya. Each line is a surah: its usual
 * name, then its other names.
 */
const table = `
fAtiH0 Hamd fAtiHatulkitAb ummulkitAb ummulqurAn sabEulmaVAnI
baqar0
AliEimrAn EimrAn
nisA'
mA'id0 Euqud
anEAm
aErAf
anfAl
t2b0 barA'a0 barA'0
yUnus
hUd
yUsuf
raEd
ibrAhIm
Hijr
naHl niEam
isrA' banI'isrA'Il banU'isrA'Il subHAn isrA'Il
kahf kahfi aCHAbulkahf
maryam
TAhA
anbiyA'
Hajj
mu'minUn mu'minIn
nUr
furqAn
$uEarA' TAsInmIm
naml sul1mAn TAsIn
qaCaC
EankabUt
rUm
luqmAn
sajd0 aliflAmmImtanzIl tanzIl aliflAmmImsajd0 tanzIlussajd0
aHzAb
saba'
fATir malA'ik0
yAsIn
CAffAt
CAd
zumar
GAfir mu'min HAmImmu'min
fuCCilat HAmImsajd0 HAmIm maCAbIH
$UrY HAmImE1nsInqAf
zuxruf
duxAn
jAViy0 $arIE0
aHqAf
muHammad qitAl
fatH
HujurAt
qAf bAsiqAt
DAriyAt
TUr
najm
qamar iqtarabat
raHmAn
wAqiE0
HadId
mujAdil0 mujAdal0 qadsamiE
Ha$r banInaPIr
mumtaHan0 mumtaHin0 imtiHAn mawadd0
Caff HawAriyyUn
jumuE0 jumE0
munAfiqUn munAfiqIn
taGAbun
TalAq
taHrIm mutaHarrim
mulk tabArak tabArakalmulk
qalam nUn nUnwalqalam nUnqalam
HAqq0
maEArij sa'alasA'il
nUH
jinn
muzzammil
muddaVVir
qiyAm0
insAn dahr halatA
mursalAt
naba' Eamma Eammayatasa'alUn
nAziEAt
Eabasa
takwIr kuwwirat
infiTAr
muTaffifIn muTaffifUn taTfIf
in$iqAq in$aqqat
burUj
TAriq
aElY sabbiH
Ga$iy0 GA$iy0
fajr walfajr
balad
$ams wa$$ams
l1l wall1l
PuHY waPPuHY
$arH in$irAH alamna$raH
tIn wattIn
Ealaq iqra'
qadr
b1yin0 bayyin0 lamyakun
zalzal0 zilzAl zulzilat iDAzulzilat
EAdiyAt
qAriE0
takAVur alhAkum
EaCr walEaCr
humaz0
fIl alamtara aCHAbulfIl
qur1$ IlAf lIlAfqur1$ li'IlAfiqur1$
mAEUn ara'1ta araE1ta
k2Var
kAfirUn kAfirIn
naCr iDAjA'a iDAjA'anaCrullAh
masad lahab tabbat abIlahab
ixlAC t2HId qulhuwallAh
falaq
nAs`;

/**
 * `surahSounds[0]` are the names of the first surah. A doubled sound is a single one, since spellings double letters
 * freely.
 */
export const surahSounds: readonly (readonly string[])[] = table
  .trim()
  .split('\n')
  .map(line => line.split(' ').map(name => name.replace(/(.)\1/g, '$1')));
