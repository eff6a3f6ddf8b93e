/** Small words that are frequent in a language, by which a text shows which one it is in. */

export const ENGLISH: readonly string[] = words(`
  the of and to in a that for with was is by from it on as at his her its he she they we i you has have had will would
  not be are were been this these those which who what when where there their our my your them him us an or but if
  than then after before about over under into up out off down no new says said say more could can may should might
  all also some how why against between during while because amid so do does did just being me any only other through
  each every such only own same very until among since without within every`)

/**
 * Of other languages, those that are in the news. A word that English has, too, stands here all the same: it then speaks
 * for neither. Nordic languages share theirs, and so do Serbian and Croatian, and Indonesian and Malay: which of them it
 * is nobody asks.
 */
export const OTHERS: Readonly<Record<string, readonly string[]>> = {
  Albanian: words('të e në dhe që për me një se nga është ka më si do nuk u i a'),
  Catalan: words('i amb els les dels és que una per són ha han va aquest aquesta també però més seva seu a en on'),
  Croatian: words('je da se na za su koji koja koje nije što kao ali ili bi od će iz sa biti u i a o to do'),
  Czech: words(`je se na že za který která které jsou není ale jako podle také by ve při až už a v s o i to do k z od
    po pro být nebo má`),
  Dutch: words(`de het een van en dat niet zijn op te voor met die aan ook maar wordt werd naar bij hij zij heeft deze
    in is was of over me we had he zei zegt door om uit er`),
  Estonian: words('ja on ei et see oma mis kui ka oli aga ning tema kes pole selle'),
  Finnish: words('ja on ei että se oli hän mutta myös kun ovat tai joka mukaan ole kuin sekä sen me he'),
  French:
    words(`le la les des et du une est que qui dans pour pas sur au aux avec ce cette ont été par sont il elle nous
    vous mais ses leur un de en se selon déclaré affirmé a on or plus ne`),
  German: words(`der die das und ist nicht ein eine einen dem den des mit sich auf für von im zu dass als auch es wird
    sei wir ich sie bei nach aus sagte haben hat werden wurde zum zur einer über in an so was will er am um`),
  Hungarian: words('az és hogy nem egy is meg volt azt ez csak már ezt még szerint mint vagy a el ki de be'),
  Icelandic: words('og að er sem á við um ekki hann það af með til var en hefur eru í frá'),
  Indonesian: words(
    'yang dan di itu dengan untuk tidak dari ini dalam akan pada juga ke karena oleh saya kepada telah',
  ),
  Irish: words('an na agus ar go is a i do le ag ní tá bhí sé sí don leis mar'),
  Italian:
    words(`il di che la e è un per una sono non con del della nel alla gli le dei ha anche ma più si da questo come
    dal al lo ai detto dichiarato a i in no ed se su`),
  Latvian: words('un ir ka ar par no tas bija kas nav arī viņš gan vai lai'),
  Lithuanian: words('ir kad yra su tai bet kaip iš jis dėl nuo į apie taip buvo'),
  Nordic:
    words(`og det er som på til av ikke den med en har at i var jeg vi de et of och att är som för inte ett den han
    hon sa sade säger sier siger ved fra også om kan skal for have had under over men man du af`),
  Polish:
    words(`w i na z się nie do że to jest o jak za od przez po są ale tak co który która które jego a on by oraz ma
    lub być jej ich dla bez tym tej był pod`),
  Portuguese: words(`que não uma um é os as do da em para com por mais foi ao dos das na no se sua seu são ele ela mas
    também disse afirmou a o e de ou à`),
  Romanian: words('și în de la cu nu că este un o pe care din sunt pentru mai fost să au ce lui al declarat a i in'),
  Slovak: words('a v sa na je že s o i to do z k za ktorý ktorá ktoré aj nie ako podľa by od po pre má jeho alebo'),
  Slovene: words('je in v da se na so za ki ne z pa po kot tudi bo bi ali ni iz o s do a pri'),
  Somali: words('oo iyo in ka ku u ah ee waa uu la ay ayaa si loo'),
  Spanish: words(`el la los las de que y en una un es por con para no se su del al lo como más pero sus ha fue este esta
    son dijo está también a he has sea toda o`),
  Swahili: words('na ya wa kwa ni katika za la kuwa hii hiyo huo cha vya'),
  Tagalog: words('ang ng sa na mga ay ito siya hindi kay ni para kung nang at'),
  Turkish: words('ve bir bu için da de ile olarak çok daha ne gibi olan dedi değil ama sonra her'),
  Vietnamese: words('và của là không có một được người cho trong những các với này đã đến'),
  Welsh: words('yn y yr ac i o a’r ar am mae wedi ei gan oedd ond hefyd a'),
}

function words(text: string): string[] {
  return [...new Set(text.trim().split(/\s+/))]
}
