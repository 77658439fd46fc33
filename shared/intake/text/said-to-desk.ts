import { countWords, endsSentence, foldLine } from './letters.ts';
import { isPersonName } from './names.ts';

/** How plainly a paragraph speaks to the desk: as only its sender would, as one would in a note, or as an article might as well. */
export type SaidToDesk = 'surely' | 'in a note' | 'perhaps';

const GREETING =
  /^(?:hi|hiya|hello|hey|dear|(?:good )?(?:morning|afternoon|evening|day)|greetings|fao|attn|for the attention of|to whom it may concern|hallo|guten (?:tag|morgen|abend)|moin|servus|grüezi|liebe[rs]?|sehr geehrte[rs]?|werte[rs]?|bonjour|bonsoir|salut|chers?|chère|madame,|monsieur,|mesdames,|hola|buen(?:os días|as tardes|as noches|os dias|as)|estimad[oa]s?|querid[oa]s?|ciao|buongiorno|buonasera|salve|gentil[ei]|car[oaie]|egregi[oa]?|spett(?:abile|\.le)|olá|oi|bom dia|boa (?:tarde|noite)|prezad[oa]s?|car[oa]s|beste|geachte|goede(?:morgen|middag|navond|mo?rgen)|dag|hej|hei|hejsan|god (?:morgon|morgen|dag|kväll)|kära|kjære|kære|bästa|hyvä|moi|szanowni|dzień dobry|cześć|witam|drodzy|dobrý den|vážen[íýá]|kedves|tisztelt|stimat[eăi]|bună(?: ziua)?|уважаем\p{L}*|здравствуйте|добрый (?:день|вечер)|доброе утро|привет|добрий день|шановн\p{L}*|merhaba|sayın|selam|günaydın|xin chào|kính gửi|yth|selamat (?:pagi|siang|sore)|γεια|αγαπητ\p{L}*)(?!\p{L})[^.?]{0,60}[,!:.–—-]?$|^(?:[^。、]{0,20}(?:様|各位|殿|先生|さん)[、,]?$|お世話になっております|いつもお世話|您好|你好|大家好|尊敬的|各位|안녕하세요|안녕하십니까|السلام عليكم|مرحب|تحية طيبة|أهلا|السادة|שלום|לכבוד|बहुत|नमस्ते|प्रिय|सर)/iu;
/** The name of whom it is for, as people who know each other write: `Tom,`, `Tom –`. */
const CALLED = /^\p{Lu}[\p{L}'’-]{1,20}(?: (?:and |und |et |y |e |en |& )?\p{Lu}[\p{L}'’-]{1,20}){0,2}\s?[,!–—-]$/u;

/** What only who sends an article says of it. */
const SENDS = [
  /\b(?:please find|find (?:attached|below|enclosed)|(?:attached|enclosed|below) (?:is|are|please|you(?:['’]ll| will) find)|(?:is|are|am) (?:attached|enclosed|pasted)|i(?:['’]ve| have)? (?:attach|past|enclos)(?:ed)?|(?:pasted|copied|see) (?:it )?below|see (?:the )?attach(?:ed|ment))\b/i,
  /\bhere(?:['’]s| is| are)?,? (?:(?:the|my|our|a|an|today['’]s|tomorrow['’]s|this week['’]s|your) (?:[\p{L}-]{1,20} ){0,3}(?:story|stories|piece|article|copy|draft|text|report|release|column|review|write-?up|words|feature|op-?ed)\b|(?:it is|you (?:go|are)|goes)[\s.!:]{0,3}$)/iu,
  /\b(?:story|copy|text|piece|article|report|release|column|draft|version|feature|write-?up)s? (?:is |are |now |as |pasted |enclosed |attached ){0,2}(?:below|follows?|attached|enclosed|promised|agreed|requested)\b/i,
  /\b(?:for (?:your )?(?:immediate )?(?:publication|consideration|perusal)|for (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|the weekend)(?:['’]s)? (?:paper|edition|issue|page|front|bulletin)|please (?:run|publish|use (?:my|this|the)|credit|file|upload|post|subs?|see below|find)|(?:run|publish|use) (?:this|it) (?:please|today|tomorrow|asap))\b/i,
  /^(?:my|our) (?:[\p{L}-]{1,20} ){0,3}(?:story|piece|article|copy|report|column|review|text|dispatch|feature)\b.{0,80}\.$/iu,
  /^as (?:discussed|promised|agreed|requested|arranged)\b.{0,200}[.,!:]$/i,
  /(?<!\p{L})(?:im anhang|anbei|hiermit (?:sende|schicke|erhalten|übersend)|(?:hier|unten|nachfolgend|untenstehend|im folgenden)(?: kommt| folgt| ist| sind| finden sie| findest du| steht| also| noch)? (?:mein|der|die|das|ein|unser)e?[rn]? (?:\p{L}{1,20} ){0,2}(?:text|artikel|beitrag|bericht|meldung|manuskript|kolumne|pressemitteilung|pressemeldung|version|fassung|entwurf)|mit der bitte um (?:veröffentlichung|abdruck|beachtung|berücksichtigung)|(?:wie|nach) (?:besprochen|abgesprochen|vereinbart|versprochen|angekündigt|absprache)|zur (?:freien )?(?:veröffentlichung|verwendung))(?!\p{L})/iu,
  /(?<!\p{L})(?:ci-joint\p{L}{0,2}|ci-dessous|ci-après|en pièce jointe|veuillez trouver|voici (?:mon|ma|le|la|notre|un|une)|(?:je|nous) (?:vous|t['’]|te) ?(?:envoie|envoyons|adresse|adressons|transmets|transmettons|joins|prie|prions)|comme (?:convenu|promis|prévu)|pour (?:publication|diffusion|parution))(?!\p{L})/iu,
  /(?<!\p{L})(?:adjunt(?:o|a|amos|os|as)|(?:te|le|les|os) (?:mando|envío|enviamos|adjunto|adjuntamos|paso|remito|remitimos|hago llegar|hacemos llegar)|aquí (?:va|te va|está|tienes|tiene|os dejo|te dejo)|a continuación|como (?:acordamos|quedamos|hablamos)|para su (?:publicación|difusión)|(?:ruego|rogamos|agradecemos) (?:su |la )?(?:publicación|difusión))(?!\p{L})/iu,
  /(?<!\p{L})(?:in allegato|di seguito|(?:ti|le|vi) (?:mando|invio|inviamo|allego|alleghiamo|trasmetto|trasmettiamo|giro)|ecco (?:il|la|lo|un|i)(?!\p{L})|come (?:d['’]accordo|concordato|promesso|da accordi)|con (?:preghiera|richiesta) di (?:pubblicazione|diffusione))/iu,
  /(?<!\p{L})(?:em anexo|segue(?:m)? (?:o|a|em|abaixo|anexo|texto)|(?:te |lhe |vos )?(?:envio|enviamos|encaminho|encaminhamos) (?:o|a|abaixo|em)|conforme (?:combinado|solicitado)|para (?:publicação|divulgação)|bijgevoegd|bijgaand|in de bijlage|hierbij (?:stuur|ontvangt|mijn|het|de|ons)|hieronder (?:mijn|het|de|vindt?|volgt)|zoals (?:afgesproken|beloofd)|ter publicatie)(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:här|her) (?:kommer|är|er) (?:min|mitt|texten|artikeln|artikkelen|teksten|artiklen)|bifogar|bifogad|vedlagt|vedhæftet|vedlegger|som (?:avtalt|aftalt|överenskommet|lovat|lovet)|liitteenä|ohessa|w załączeniu|w załączniku|poniżej (?:przesyłam|mój|tekst|artykuł)|przesyłam(?:y)?|v příloze|posílám|mellékel\p{L}*|atașat|во вложении|прилага\p{L}+|высыла\p{L}+|отправляю|надсилаю|ekte(?:dir)?|aşağıda|terlampir|berikut (?:artikel|naskah|rilis))(?!\p{L})/iu,
  /添付|下記(?:の|を)|以下(?:の|に).{0,12}(?:記事|原稿|お送り)|お送りします|送付|附件|如下|请查收|請查收|稿件|첨부|아래.{0,10}(?:기사|원고|보도자료)|보내드립니다|송부|مرفق|أرفق|أدناه|מצורף|מצ"ב|להלן/u,
];

/** A letter that greets and goes on in the same line. */
const OPENS_LETTER =
  /^(?:hi|hiya|hello|hey|dear|morning|afternoon|evening|hallo|hoi|moin|lieber?|liebes|salut|bonjour|cher|chère|hola|ciao|olá|oi|hej|hei|cześć|привет)(?: \p{L}{2,20}){1,3}\s?[,!:–—-]\s/iu;
/** How long it is; a picture may also say more than a thousand words. */
const COUNTED =
  /\b\d[\d,.' ]{0,7} ?(?:words|wörter|zeilen|zeichen|anschläge|mots|signes|feuillets|palabras|caracteres|parole|battute|palavras|toques|woorden|ord|tecken|tegn|słów|znaków|слов|знаков|字)\b/iu;
/** What they say besides; an article may as well. */
const CHATS =
  /\b(?:as (?:discussed|promised|agreed|requested)|let me know|happy to|feel free to|hope (?:you|this|all|it)|thanks?|thank you|looking forward|here(?:['’]s| is) (?:the|my|our|a)|fyi|for your information|(?:could|can|would|will) you|grateful|of interest|shout if|any (?:questions|queries)|give me a (?:ring|call|shout)|call me|this (?:one )?is (?:for|my)|to follow|wie besprochen|danke|vielen dank|merci|gracias|grazie|obrigad[oa]|bedankt|dank je|tack|takk|tak)\b/iu;
/** Who speaks, or to whom, in the singular of a letter. */
const PERSONAL =
  /(?<!\p{L})(?:i|i['’](?:ve|m|ll|d)|me|my|we['’](?:ve|ll)|you|your|you['’](?:ll|ve|re)|please|pls|ich|mein(?:e|en|em|er)?|mir|ihnen|dir|euch|bitte|je|j['’]|mon|vous|votre|tu|mis|usted(?:es)?|mio|mia|meu|minha|você|vocês|lhe|ik|mijn|jullie|jij|jag|mig|jeg|meg|proszę|moj\p{L}|я|мо[йюяе]|вам|вас)(?!\p{L})/iu;
/** What desks and reporters talk about. */
const DESK_WORDS =
  /(?<!\p{L})(?:copy|stor(?:y|ies)|piece|article|draft|text|words|version|photos?|pics?|pix|pictures?|images?|captions?|byline|headline|hed|dek|lede|par(?:a|agraph)s?|publication|edition|page|web(?:site)?|online|deadline|attached|below|fil(?:e|ed|ing)|exclusive|embargo(?:ed)?|invoice|quotes?|correct(?:ed|ion)|updated?|revised|final|artikel|beitrag|foto?s?|bild(?:er)?|überschrift|zeilen|fassung|unten|anhang|seite|papier|article|titre|légende|signature|texto|artículo|foto(?:s|grafías)?|titular|pie de foto|testo|articolo|titolo|artigo|matéria|título|stuk|tekst|artykuł|zdjęci\p{L}+|текст|стать\p{L}+|заметк\p{L}+|фото)(?!\p{L})/iu;

const CLOSING =
  /^(?:(?:with )?(?:my |our )?(?:kind|best|warm|many|kindest|warmest)?\s*(?:regards|wishes|thanks|rgds)(?: in advance)?|best|cheers|ta|thanks(?: (?:so much|again|a lot|in advance))?|thank you(?: (?:so much|very much|in advance))?|all (?:(?:the|my) )?best|yours(?: sincerely| faithfully| truly| ever)?|sincerely(?: yours)?|(?:speak|talk) (?:soon|later)|br|kr|xx?|mit (?:freundlichen|besten|herzlichen|lieben) grüßen|(?:(?:viele|beste|liebe|schöne|herzliche|freundliche|mit) )?gr(?:[uü]|ue)(?:ß|ss)(?:e|en)?|mfg|vg|lg|bg|(?:(?:bien |très |plus )?cordialement|cordialement vôtre|bien à (?:vous|toi)|amicalement|sincères salutations|à (?:bientôt|plus)|a\+|bises?|merci(?: d['’]avance)?|belle journée|bonne journée)|(?:un |muchos )?(?:cordial |fuerte )?(?:saludo|abrazo)s?(?: cordial(?:es)?)?|atentamente|gracias(?: de antemano)?|besos|(?:(?:un )?(?:cordiali?|distinti|cari) )?salut[oi]|(?:un )?(?:abbraccio|saluto)|grazie(?: mille)?|atenciosamente|att|cumprimentos|abraços?|obrigad[oa]|(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|(?:hartelijke |lieve )?groet(?:en|jes)?|mvg|(?:med )?(?:vänlig|vennlig|venlig|bästa|beste|bedste) hilse?ning(?:ar|er)?|hälsningar|hilsen|mvh|terveisin|(?:z )?(?:poważaniem|pozdrawiam|pozdrowieniami)|s (?:pozdravem|přáním.{0,20})|üdvözlettel|cu (?:stimă|drag)|с уважением|з повагою|saygılar(?:ımla|ımızla)?|trân trọng|salam|hormat kami)\s*[,.!]?(?:\s{1,3}(?:[–—-]\s)?\p{Lu}[\p{L}.'’-]{0,30}){0,4}(?: x{1,3})?$|^(?:以上|よろしくお願い|宜しくお願い|此致|敬礼|敬禮|谢谢|謝謝|祝好|감사합니다|드림|مع (?:التحية|تحيات|خالص)|وتفضلوا|تحياتي|בברכה|תודה)/iu;

/** Words of a paragraph to the desk that could be an article's. */
const LONGEST_CHAT = 40;
const LONGEST_TALK = 25;
const LONGEST_NAME = 6;
/** Characters. */
const LONGEST_OFFER = 400;
const LONGEST_GREETING = 3;
const LONGEST_LOOKED_AT = 600;

/** What a program that writes for people offers to do next. */
const OFFERS =
  /^(?:let me know|would you like|do you want me|feel free to|i can also|if you(?:['’]d| would) like|shall i|soll ich|möchten sie|möchtest du|souhaitez-vous|voulez-vous|veux-tu|dis-moi si|¿?(?:quieres|quiere|te gustaría|desea) que|vuoi che|fammi sapere|quer que|me avise se|wil je dat|laat me weten)(?!\p{L})/iu;

/** Whether a paragraph below an article offers whoever asked for it to go on. */
export function offersMore(paragraph: string): boolean {
  return paragraph.length <= LONGEST_OFFER && OFFERS.test(paragraph);
}

/** Whether a letter begins so, in its first line. */
export function isGreeting(paragraph: string): boolean {
  const [first = ''] = paragraph.split('\n');
  if (CALLED.test(first) && first.length <= 60) return true;
  // “Dear old bridge: a town looks back” is a title.
  const isMarked = /[,!:、–—-]$/.test(first.trim());
  return GREETING.test(first) && (isMarked || (paragraph === first && countWords(first) <= LONGEST_GREETING));
}

/** Whether a letter ends so: thanks or regards, perhaps with a name behind or below. */
export function isClosing(paragraph: string): boolean {
  const [first = '', ...below] = paragraph.split('\n');
  return CLOSING.test(first) && countWords(below.join(' ')) <= LONGEST_NAME * 2;
}

/** Whether a paragraph is the name that its sender signs a note with, be it the first or its initial: `Anna`, `A.`, `Anna x`. */
export function isSignedBy(paragraph: string, sender: string): boolean {
  const [line = ''] = paragraph.split('\n');
  if (line.length > 60) return false;
  const signed = foldLine(line).replace(/ x{1,4}$/, '');
  const name = foldLine(sender);
  const [first = ''] = name.split(' ');
  if (first === '') return false;
  return signed === name || signed === first || signed === first.charAt(0) || signed === initialsOf(name);
}

function initialsOf(name: string): string {
  return name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
}

/** Whether a paragraph of a few words is somebody's name. */
export function isNameOfSomebody(paragraph: string): boolean {
  return paragraph.length <= 60 && isPersonName(paragraph);
}

/** What a paragraph above an article says to the desk, greetings, regards and names aside; `undefined` where it says nothing to it. */
export function saidToDesk(paragraph: string, sender: string): SaidToDesk | undefined {
  const text = paragraph.slice(0, LONGEST_LOOKED_AT);
  if (/^["“«„「『]/.test(text)) return undefined;
  if (SENDS.some((pattern) => pattern.test(text))) return 'surely';
  if (COUNTED.test(text)) return 'perhaps';
  const words = countWords(text);
  if (words > LONGEST_CHAT) return undefined;
  const isSpoken = endsSentence(text) || isSignedBy(text.split(/[.!?]\s+/).at(-1) ?? '', sender);
  if (isSpoken && CHATS.test(text)) return 'in a note';
  // “Here it is:” and the like point at what stands below.
  if (/[:：]$/.test(text) && words <= LONGEST_NAME) return 'perhaps';
  if (words > LONGEST_TALK) return undefined;
  const isTalk = isSpoken && (PERSONAL.test(text) || DESK_WORDS.test(text));
  return isTalk || OPENS_LETTER.test(text) ? 'perhaps' : undefined;
}
