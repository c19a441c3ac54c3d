import type { LanguageWords } from './languageWords';

export const latin: LanguageWords = {
  common: `
    et in est non ad cum qui quae quod ut sed ex per de sunt enim autem ab nec si esse quia hoc eius omnia omnes
    omnibus sicut vel erat erant nos nobis quam dixit etiam usque sine pro deus dominus eum suum suis hic ille
    atque aut ita nunc hodie`,
  divisions: {
    volume: 'volumen tomus t. vol.',
    page: 'pagina p. pp.+',
    chapter: 'caput capitulum capita+ cap. c.',
    verse: 'versus v. vv.+',
    sermon: 'sermo',
    letter: 'epistula epistola',
    question: 'quaestio',
    canon: 'canon canones+',
  },
  of: 'de ex in',
  and: 'et',
  to: 'usque',
  following: ['s', 'ss'],
  comma: true,
  bookHeads: 'liber epistula epistola evangelium prophetia prophetae',
  bookFillers: 'ad secundum sancti s apostoli pauli prophetae beati libri',
  bookOrdinals: 'prima:1 primus:1 secunda:2 secundus:2 tertia:3 tertius:3',
  books: `
    gen:genesis,gen,gn exod:exodus,exod,ex lev:leviticus,lev,lv num:numeri,num,nm deut:deuteronomium,deut,dt
    josh:iosue,josue,ios,jos judg:iudicum,judicum,iud,jud ruth:ruth 1sam:1-samuelis,1sam,1-regum-1
    2sam:2-samuelis,2sam 1chr:1-paralipomenon,1par 2chr:2-paralipomenon,2par neh:nehemias,neh esth:esther,esth
    job:iob,job ps:psalmus,psalmi,psalmo,ps prov:proverbia,proverbiorum,prov,pr eccl:ecclesiastes,eccle,qo
    song:canticum-canticorum,canticum,cant,ct isa:isaias,isaiae,isa,is jer:ieremias,jeremias,ieremiae,ier,jer
    lam:lamentationes,threni,lam,thren ezek:ezechiel,ezechielis,ezech,ez dan:daniel,danielis,dan,dn hos:osee,os
    joel:ioel,joel amos:amos,am jonah:ionas,jonas,ion mic:michaeas,michaea,mich hab:habacuc,hab
    zeph:sophonias,soph hag:aggaeus,agg zech:zacharias,zach mal:malachias,mal
    matt:matthaeus,matthaeum,matthaei,matth,matt,mt mark:marcus,marcum,marci,marc,mc luke:lucas,lucam,lucae,luc,lc
    john:ioannes,ioannem,ioannis,joannes,joannem,iohannes,ioan,joan,io
    acts:actus-apostolorum,actus,act,act-apost,acta rom:romanos,rom 1cor:1-corinthios,1cor 2cor:2-corinthios,2cor
    gal:galatas,gal eph:ephesios,eph phil:philippenses,phil col:colossenses,col 1thess:1-thessalonicenses,1thess
    2thess:2-thessalonicenses,2thess 1tim:1-timotheum,1tim 2tim:2-timotheum,2tim titus:titum,tit heb:hebraeos,hebr
    jas:iacobi,jacobi,iac,jac 1pet:1-petri,1petr,1pt 2pet:2-petri,2petr,2pt 1john:1-ioannis,1ioan,1io
    2john:2-ioannis,2io 3john:3-ioannis,3io jude:iudae,judae rev:apocalypsis,apoc,ap tob:tobias,tob
    jdt:iudith,judith wis:sapientia,sapientiae,sap sir:ecclesiasticus,eccli,sir bar:baruch,bar
    1macc:1-maccabaeorum,1mac,1mach 2macc:2-maccabaeorum,2mac,2mach`,
  notBooks: 'in is re song rev',
  cues: 'lectio legit legitur evangelium caput versus psalmus biblia scriptura scripturae textus cf vide apostolus paulus iesus propheta',
  surah: 'sura',
  scores: '',
};
