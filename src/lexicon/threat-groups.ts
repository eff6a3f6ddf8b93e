/**
 * Names of groups that are known for attacks on computers, to recognise them in a text: nothing else is known of them here.
 * Written by src/training/lexica/threat-groups.ts from the threat-actor cluster of the MISP galaxy (CC0 1.0); do not edit.
 */
const names = (list: string): ReadonlySet<string> => new Set(list.replace(/\n\s*/g, '').trim().split('|'))

const SURE: ReadonlySet<string> = names(`
  1.php group|313 team|8220 gang|8220 mining group|ababil of minab|actor210426|actor240524|actor240820|
  adept libra|admin338|aged libra|agent serpens|aggressive inventory zombies|agonizing serpens|
  ajax security team|alloy taurus|alpha spider|alphv ransomware group|altahrea team|altered spider|
  altoufan team|aluminum saratoga|amethyst rain|anchor panda|andromeda spider|anger bear|angry likho|
  animal farm|anonymous 64|anonymous ksa|anonymous sudan|anonymous64|anthropoid spider|aoqin dragon|
  apothecary spider|apt 32|apt 33|apt 34|apt 36|apt 37|apt 38|apt-32|apt-c-00|apt-c-06|apt-c-08|apt-c-09|
  apt-c-12|apt-c-17|apt-c-20|apt-c-23|apt-c-26|apt-c-27|apt-c-28|apt-c-34|apt-c-35|apt-c-36|apt-c-39|apt-c-41|
  apt-c-43|apt-c-50|apt-c-60|apt-q-12|apt-q-20|apt-q-58|apt-q-95|apt.3102|apt1|apt10|apt12|apt14|apt15|apt16|
  apt17|apt18|apt19|apt2|apt20|apt21|apt22|apt23|apt24|apt26|apt27|apt28|apt29|apt3|apt30|apt31|apt32|apt33|
  apt34|apt35|apt36|apt37|apt38|apt39|apt4|apt40|apt41|apt42|apt43|apt44|apt45|apt49|apt5|apt6|apt73|apt9|
  aqua blizzard|aquatic panda|arcane werewolf|arid viper|armored likho|ashen lepus|aslan neferler tim|atk1|
  atk103|atk11|atk113|atk116|atk117|atk13|atk17|atk233|atk236|atk29|atk3|atk32|atk33|atk35|atk4|atk40|atk41|
  atk5|atk51|atk52|atk6|atk7|atk78|atk8|atk80|atk88|atk91|atk92|aurora panda|awaken likho|ayyıldız tim|
  balikbayan foxes|bamboo spider|banished kitten|basalt castle|basin castle|bearded barbie|beijing group|
  belsen group|berserk bear|big panda|bitwise spider|black artemis|black banshee|black shadow|black technology|
  black vine|blackmaskers team|bleak ion|bleeding bear|blind eagle|blue callisto|blue echidna|blue kitsune|
  blue kraken|blue mushroom|blue odin|blue otso|blue python|blue termite|blue tsunami|boggy serpens|
  booba project|boson spider|boss spider|boulder bear|brass typhoon|brocade typhoon|bronze atlas|bronze butler|
  bronze davenport|bronze edgewood|bronze elgin|bronze fleetwood|bronze globe|bronze hobart|bronze huntley|
  bronze idlewood|bronze keystone|bronze mayfair|bronze medley|bronze mohawk|bronze overbrook|bronze palace|
  bronze silhouette|bronze starlight|bronze union|bronze university|bronze vinewood|bronze woodland|brown fox|
  budminer cyberespionage group|bureau 121|burgundy sandstorm|byzantine candor|cadet blizzard|calanque ion|
  calc team|caliente bandits|camaro dragon|camouflage tempest|canary typhoon|canvas cyclone|caracal kitten|
  caramel tsunami|carbon spider|carmine tsunami|cavalry werewolf|cavern castle|cavern manticore|
  charcoal typhoon|charming kitten|chatty spider|checkered typhoon|chrono kitten|chronus group|cinder ion|
  cinnamon tempest|circle typhoon|circuit panda|circus spider|citrine sleet|cl sta 0048|cl-cri-0025|
  cl-sta-0043|cl-sta-0048|cl-sta-0049|cl-sta-1009|cl-sta-1020|cl-sta-1062|cl-sta-1087|cl-unk-1068|clean ursa|
  clever kitten|cloaked ursa|clockwork spider|cloud atlas|cloud hopper|cloudy omega|cobalt dickens|
  cobalt edgewater|cobalt gang|cobalt group|cobalt gypsy|cobalt hickman|cobalt juno|cobalt katana|cobalt kitty|
  cobalt lyceum|cobalt mirage|cobalt spider|cobalt trinity|cobalt ulster|coinbase cartel|cold relic|cold river|
  colourful panda|comment crew|comment group|comment panda|comrade saiga|conference castle|conference crew|
  conquerors electronic army|contagious interview|copper fieldstone|core werewolf|corsair jackal|cosmic lynx|
  cosmic wolf|cotton sandstorm|covert grove|covertnetwork-1658|cozy bear|crawling taurus|crescent and star|
  crimson collective|crimson iron|crimson sandstorm|crouching yeti|cuboid sandstorm|curious gorge|curly spider|
  cutting kitten|cyber alliance|cyber anarchy squad|cyber av3ngers|cyber berkut|cyber caliphate army|
  cyber islamic resistance|cyber partisans|cyber serp|cyber toufan|cyberav3ngers|cyborg spider|dagger panda|
  daixin team|dark basin|dark caracal|dark castle|dark engine|dark scorpius|dd4bc|deadcatx3|deadeye jackal|
  deep panda|denim tsunami|desert falcon|desert falcons|desorden group|dev-0022|dev-0139|dev-0147|dev-0157|
  dev-0193|dev-0196|dev-0206|dev-0215|dev-0216|dev-0228|dev-0234|dev-0237|dev-0249|dev-0257|dev-0270|dev-0322|
  dev-0324|dev-0343|dev-0381|dev-0391|dev-0401|dev-0413|dev-0450|dev-0500|dev-0504|dev-0530|dev-0537|dev-0569|
  dev-0586|dev-0587|dev-0605|dev-0665|dev-0796|dev-0829|dev-0832|dev-0867|dev-0928|dev-0950|dev-0971|dev-1028|
  dev-1044|dev-1084|dev-1101|dev-1167|dev-1222|dev-1295|dextorous spider|diamond sleet|dizzy panda|
  domestic kitten|donot team|doppel spider|double dragon|dragnet panda|dropping elephant|dungeon spider|
  duqu group|dust storm|dynamite panda|eagle werewolf|earth akhlut|earth alux|earth ammit|earth aughisky|
  earth baxia|earth berberoka|earth bluecrow|earth centaur|earth empusa|earth estries|earth freybug|
  earth hundun|earth kapre|earth karkaddan|earth kasha|earth kitsune|earth krahang|earth kurma|earth lamia|
  earth longzhi|earth lusca|earth naga|earth preta|earth simnavaz|earth smilodon|earth vetala|earth wendigo|
  earth yako|ec2 grouper|edalat-e ali|educated manticore|el machete|elderwood gang|electric panda|
  elephant beetle|eloquent panda|elusive comet|ember bear|emennet pasargad|emerald sleet|emissary panda|
  empire monkey|energetic bear|equation group|ethereal panda|evasive panda|evasive serpens|exotic lily|
  extreme jackal|fail0verflow|fallout team|famous chollima|fancy bear|femwar02|ferocious kitten|fighting ursa|
  fin1|fin10|fin11|fin12|fin13|fin4|fin5|fin6|fin7|fin8|fishing elephant|flash kitten|flax typhoon|
  flying kitten|flying yeti|forest blizzard|fox kitten|fox tempest|foxy panda|fraternal jackal|g0001|g0002|
  g0003|g0004|g0006|g0007|g0008|g0009|g0010|g0011|g0012|g0013|g0014|g0015|g0016|g0017|g0018|g0019|g0020|g0021|
  g0023|g0024|g0025|g0026|g0027|g0029|g0030|g0031|g0032|g0033|g0034|g0035|g0036|g0037|g0038|g0039|g0040|g0041|
  g0043|g0044|g0045|g0046|g0047|g0048|g0049|g0050|g0051|g0052|g0053|g0054|g0055|g0056|g0058|g0059|g0060|g0061|
  g0062|g0063|g0064|g0065|g0066|g0067|g0068|g0069|g0070|g0072|g0073|g0075|g0076|g0078|g0079|g0080|g0081|g0082|
  g0085|g0086|g0087|g0088|g0092|g0095|g0096|g0098|g0100|g0125|g0127|g0131|gamaredon group|gaza cybergang|
  gaza hackers team|gc01|gc02|ghost blizzard|ghost jackal|ghost security|ghost stadium|gibberish panda|gif89a|
  gingham typhoon|goblin panda|gold blade|gold burlap|gold cabin|gold crestwood|gold evergreen|gold fairfax|
  gold flanders|gold galleon|gold heron|gold kingswood|gold lagoon|gold mansard|gold niagara|gold northfield|
  gold prelude|gold rebellion|gold riverview|gold sahara|gold skyline|gold southfield|gold swathmore|
  gold symphony|gold tahoe|gold ulrick|gold village|gold waterfall|gold winter|golden chickens 01|
  golden chickens 02|golden chickens01|golden chickens02|golden eye dog|golden falcon|golfing taurus|
  gonjeshke darande|gorgon group|gossamer bear|gothic panda|graceful spider|granite taurus|granite typhoon|
  gray sandstorm|green havildar|grim spider|grizzly steppe|group 100|group 123|group 13|group 22|group 24|
  group 26|group 27|group 3|group 35|group 41|group 42|group 46|group 6|group 72|group 74|group 77|group 8|
  group 83|group 88|group123|group5|gtg-1002|guardian of peace|guru spider|h0lygh0st|hammer panda|
  hastati group|haywire kitten|hazel sandstorm|hazy tiger|head mare|heart typhoon|helix kitten|hexagon typhoon|
  hidden cobra|hidden lynx|hippo team|hive-0145|hive0065|hive0091|hive0117|hive0118|hive0127|hive0137|hive0145|
  hive0163|homeland justice|hound spider|houndstooth typhoon|hunt3r kill3rs|hunter serpens|hurricane panda|
  ice relic|imperial kitten|impersonating panda|incendiary jackal|inception framework|indohaxsec team|
  indrik spider|inj3ctor3|insidious taurus|irn2|iron cyber group|iron group|iron hemlock|iron liberty|
  iron lyric|iron taurus|iron tiger|iron tilden|iron twilight|iron viking|ironern440|island castle|
  isthmus castle|itg05|itg07|itg08|itg09|itg11|itg12|itg15|jabaroot dz|jackpot panda|jade sleet|jinx-0126|
  jinx-0164|judgment panda|karakurt lair|karma panda|kax17|ke3chang|keyhole panda|keymous plus|knockout spider|
  koala team|kryptonite panda|kungfu kittens|labyrinth chollima|lace tempest|lake relic|landupdate808|
  larva-208|larva-24005|larva-24009|larva-24010|larva-24013|larva-26002|larva-26005|larva-26009|laundry bear|
  lazarus group|lebanese cedar|lemon sandstorm|leopard typhoon|libyan scorpions|lifting zmiy|lilac typhoon|
  liminal panda|linen typhoon|linkc pub|lion soldiers team|lone castle|lorec bear|lorec53|lotus blossom|
  lotus panda|lucky cat|lulzsec black|luna moth|lunar spider|mabna institute|mabna institute group|
  magecart group 6|magic hound|magic kitten|magnetic spider|mallard spider|man1|mana team|manatee tempest|
  manga taurus|mango sandstorm|marbled dust|marigold sandstorm|maverick panda|maze team|menupass team|
  midnight blizzard|midnight neptune|mimic spider|mint sandstorm|mirage tiger|mocha manakin|moldy pisces|
  money libra|monster libra|monty spider|moonstone sleet|morh4x|moshen dragon|muddled libra|muddy ion|
  mulberry typhoon|mule libra|mummy spider|murky panda|mustang panda|mustard tempest|mysterious elephant|
  mythic leopard|mythic likho|n4ughtysectu|nahr el bared|nahr elbard|naikon castle|nam3l3ss|narketing163|
  narwhal spider|nascent ursa|nb65|nemesis kitten|network battalion 65|newscaster team|nexus zeta|
  nickel academy|nickel alley|nickel gladstone|nickel tapestry|night dragon|nightshade panda|nimbus manticore|
  nnm05716|nocturnal spider|nomad panda|nomadic octopus|noname057|noname05716|numbered panda|nwgen team|
  nylon typhoon|obscure serpens|ocean buffalo|ocean lotus|oceanlotus group|octo tempest|onyx sleet|op cleaver|
  opal sleet|opera1er|operation applejeus|operation bugdrop|operation c-major|operation cargotalon|
  operation cleaver|operation cobalt whisper|operation comando|operation darkseoul|operation daybreak|
  operation drbcontrol|operation emmental|operation erebus|operation eviltraffic|operation exchange marauder|
  operation forumtroll|operation ghostsecret|operation ghoul|operation hangover|operation kabar cobra|
  operation mermaid|operation molerats|operation parliament|operation poison needles|operation poisoned news|
  operation red signature|operation restylink|operation shadow force|operation shadowhammer|
  operation sharpshooter|operation soft cell|operation stolen pencil|operation triangulation|operation troy|
  operation wizardopium|operation wocao|operation woolen goldfish|operation woolen-goldfish|operator panda|
  orange athos|orange kala|orange yali|orb07|oro0lxy|outlaw spider|outrider tiger|overlord spider|
  override panda|pacha group|pacifier apt|pale panda|palmetto fusion|pasty gemini|peach sandstorm|pearl sleet|
  periwinkle tempest|personal panda|phantom panda|phantom taurus|phantom turk|phlox tempest|pinchy spider|
  pink sandstorm|pinstripe lightning|pioneer kitten|pirate panda|pistachio tempest|pitty panda|pizzo spider|
  pla navy|pla unit 61398|pla unit 61419|pla unit 61486|pla unit 65017|pla unit 69010|pla unit 78020|
  platinum terminal|playful dragon|poison carp|poisoned flight|poisonus panda|pond loach|poseidon group|
  predator panda|predatory sparrow|primitive bear|prince of persia|project sauron|prolific puma|prophet spider|
  prying libra|punch comet|punk spider|purple typhoon|purple vallhund|putter panda|quilted tiger|r00tk1t|
  radio panda|radio serpens|rancor group|rancor taurus|raspberry typhoon|ratpak spider|ravine castle|
  razor comet|razor tiger|reaper group|rebel jackal|reckless rabbit|red apollo|red beifang|red charon|
  red chimera|red dev 10|red dev 13|red dev 16|red dev 17|red dev 18|red dev 3|red dev 4|red dev 61|red djinn|
  red foxtrot|red hariasa|red kelpie|red keres|red ladon|red lamassu|red lich|red menshen|red nue|red orthrus|
  red pegasus|red salamander|red sandstorm|red scylla|red sylvan|red vulture|red wendigo|red wolf|ref2924|
  ref5961|ref7707|refined kitten|remix kitten|renegade jackal|retefe gang|retefe group|returned libra|rich ion|
  ricochet chollima|riddle spider|ridge castle|river castle|roaming mantis|roaming mantis group|roaming tiger|
  rocket kitten|rotten tomato|ruby sleet|ruinous ursa|ruthless rabbit|saad tycoon|saber lion|sabre panda|
  saffron rose|saint bear|salmon typhoon|salt typhoon|salted earth|salty spider|samurai panda|sandman apt|
  sands casino|sandworm relic|sangria tempest|sapphire mushroom|sapphire sleet|sath-ı müdafaa|satin typhoon|
  scarred manticore|scatter swine|scattered lapsus hunters|scattered spider|scattered swine|scripted sparrow|
  scully spider|sea lotus|sea turtle|seashell blizzard|secret blizzard|sectore02|sectorj04|sectorj04 group|
  shadow brokers|shadow campaigns|shadow crane|shadow network|shadow-aether-015|shadow-earth-053|
  shadow-void-042|shadow-water-063|shahid hemmat|shahid kaveh group|shallow taurus|shamoon group|shark spider|
  sharp dragon|shell crew|shore castle|shrouded crossbow|sig22|sig23|sig25|sig27|sig37|sig40|silence group|
  silent chollima|silent librarian|silent lynx|silent ransom|silk typhoon|silkfin agency|silver fox|
  singing spider|skeleton spider|skidsec leaks|skipper turla|slayer kitten|slime29|slime34|slime57|slime88|
  slippy spider|smishing triad|smoke sandstorm|smoky spider|sn blackmeta|sneaky panda|snooping dragon|
  solar ion|solar phoenix|solar spider|sp1d3r|space pirates|spamouflage dragon|spandex tempest|
  sparkling pisces|spectral kitten|sphinx moth|spicy panda|spire castle|spring dragon|sprite spider|
  squid comet|st group|stac5143|stac5777|stalker panda|stalker taurus|star blizzard|stardust chollima|
  stargazer goblin|starry addax|stately taurus|static kitten|stealth falcon|sticky werewolf|stone panda|
  storm-0062|storm-0113|storm-0133|storm-0156|storm-0193|storm-0216|storm-0230|storm-0249|storm-0252|
  storm-0257|storm-0270|storm-0302|storm-0324|storm-0381|storm-0391|storm-0473|storm-0494|storm-0501|
  storm-0506|storm-0530|storm-0538|storm-0539|storm-0558|storm-0569|storm-0587|storm-0826|storm-0829|
  storm-0835|storm-0842|storm-0867|storm-0900|storm-0919|storm-0940|storm-0971|storm-0978|storm-1044|
  storm-1084|storm-1099|storm-1101|storm-1113|storm-1133|storm-1152|storm-1167|storm-1175|storm-1283|
  storm-1286|storm-1295|storm-1516|storm-1567|storm-1575|storm-1674|storm-1679|storm-1747|storm-1811|
  storm-1837|storm-1849|storm-1877|storm-1977|storm-2077|storm-2139|storm-2372|storm-2460|storm-2561|
  storm-2603|storm-2657|storm-2945|storm-2949|strawberry tempest|sturgeon fisher|sunglow blizzard|
  sunshop group|swan vector|swirl typhoon|sylhet gang-sg|t-apt-02|t-apt-03|t-apt-04|t-apt-12|t-apt-17|ta-473|
  ta2101|ta2536|ta2541|ta2552|ta2719|ta2721|ta2722|ta2723|ta2725|ta397|ta402|ta404|ta406|ta407|ta410|ta412|
  ta413|ta415|ta416|ta421|ta422|ta423|ta428|ta429|ta444|ta445|ta446|ta450|ta451|ta452|ta453|ta454|ta455|ta4557|
  ta456|ta4563|ta459|ta471|ta473|ta482|ta488|ta4900|ta4903|ta4922|ta499|ta505|ta511|ta516|ta530|ta542|ta543|
  ta544|ta547|ta551|ta554|ta555|ta558|ta569|ta570|ta571|ta575|ta577|ta578|ta579|ta584|ta800|ta829|ta866|
  taffeta typhoon|tag-100|tag-112|tag-124|tag-140|tag-150|tag-22|tag-28|tag-53|tag-56|tag-70|tag-74|
  tailgater team|tarh andishan|teal kurma|team bear|team twiizer|team338|team46|teamspy crew|temper panda|
  teng snake|test panda|tg-0110|tg-0416|tg-2633|tg-2754|tg-2889|tg-3390|tg-4127|tg-4192|tg-6952|tg-8223|tg2003|
  tg2729|tgr-sta-0043|tgr-sta-1030|th-157|th-163|th3bug|thamar reservoir|the dukes|the gentlemen|
  the gorgon group|the shadow brokers|the shadowbrokers|thief libra|thirsty gemini|threat actor 888|
  tick castle|tide castle|tilded team|tin woodlawn|tiny spider|toxcar cyber team|toxic panda|tracer kitten|
  traveling spider|trickbot llc|trident ursa|tropic trooper|tropical scorpius|tsar team|tunnel spider|
  turbine panda|turk hack team|turla relic|twill typhoon|twisted kitten|twisted spider|two-tailed scorpion|
  twosail junk|uac-0001|uac-0003|uac-0006|uac-0010|uac-0020|uac-0024|uac-0028|uac-0029|uac-0050|uac-0056|
  uac-0057|uac-0063|uac-0082|uac-0094|uac-0099|uac-0100|uac-0102|uac-0106|uac-0109|uac-0113|uac-0114|uac-0118|
  uac-0144|uac-0149|uac-0154|uac-0184|uac-0185|uac-0190|uac-0194|uac-0215|uac-0219|uac-0226|uac-0227|uac-0239|
  uac-0241|uac-0245|uac-0255|uat-10362|uat-10608|uat-11795|uat-5394|uat-5647|uat-5918|uat-6382|uat-7237|
  uat-7290|uat-7810|uat-8099|uat-8302|uat-8616|uat-8837|uat-9244|uat-9686|uat-9921|uat4356|
  ukrainian cyber alliance|unc1069|unc1088|unc1151|unc1326|unc1530|unc1543|unc1549|unc1860|unc1878|unc1945|
  unc2053|unc215|unc2198|unc2286|unc2428|unc2447|unc2452|unc2465|unc2529|unc2565|unc2589|unc2630|unc2659|
  unc2717|unc2814|unc2849|unc2970|unc302|unc3236|unc3524|unc3569|unc3661|unc3742|unc3886|unc3890|unc3944|
  unc3973|unc4057|unc4191|unc4210|unc4221|unc4393|unc4453|unc4487|unc4536|unc4540|unc4736|unc4841|unc4899|
  unc4990|unc5174|unc5221|unc5266|unc5267|unc5291|unc5325|unc5330|unc5337|unc5342|unc5356|unc5454|unc5537|
  unc5820|unc6032|unc6040|unc6148|unc6201|unc6293|unc6353|unc6384|unc6395|unc6426|unc6485|unc6508|unc6619|
  unc6671|unc6691|unc6692|unc6748|unc757|unc788|unc902|unc94|unc961|unfading sea haze|ung0002|ung0901|
  union panda|union spider|unit 121|unit 8200|united cyber caliphate|unknown-group-901|uta0178|uta0218|uta0352|
  uta0355|uta0388|uta0533|utg-q-008|utg-q-010|vanguard panda|vanilla tempest|velvet chollima|velvet tempest|
  vengeful kitten|vengeful wolf|venom spider|venomous bear|venus 121|vermin relic|vertigo panda|vice society|
  vice spider|viceroy tiger|vicious panda|viking jackal|viking spider|violet typhoon|violin panda|vixen panda|
  void arachne|void balaur|void banshee|void blizzard|void dokkaebi|void manticore|void rabisu|
  voidlink operator|volatile cedar|volt typhoon|voodoo bear|wandering spider|warp panda|water bakunawa|
  water barghest|water curupira|water gamayun|water kurita|water labbu|water makara|water orthrus|water saci|
  water sigbin|wet panda|whisper spider|white bear|white dev 115|white dev 9|whois hacking team|whois team|
  wicked panda|wicked spider|wild comet|wine tempest|winter vivern|wip19|wisp team|wisteria tsunami|
  wizard spider|wolf spider|yanbian gang|yellow liderc|yellow nabu|z-pentest alliance|zeff security|
  zigzag hail|zinc emerson|
zombie spider
`)

/** Names that may be any word: only with “group” or “hackers” beside them. */
const UNSURE: ReadonlySet<string> = names(`
  05716nnm|0ktapus|1937cn|4hcrew|actinium|adrastea|aeroblade|againstthewest|aggah|agrius|aiz|ajaxsecurityteam|
  akira|alibaba|allanite|altdos|aluminum|amaranth-dragon|ambiorx|americium|amoeba|andariel|antlion|appleworm|
  appmilad|aptiran|arcanedoor|aridviper|asnarök|atlascross|attor|avivore|axiom|azzasec|backdip|
  backdoordiplomacy|bad magic|badrory|bahamut|barium|basin|batshadow|bazacall|bazarcall|bazzarcall|beagleboyz|
  bearlyfy|beebus|belialdemon|bibigun|bignosa|billbug|bismuth|bitter|black cube|blackatom|blackfly|blackgear|
  blackjack|blackmaskers|blackmeta|blackoasis|blackshadow|blackstem|blacktail|blacktech|blackwood|bladedfeline|
  bladehawk|blue athena|bluealpha|bluebottle|bluebravo|bluecharlie|bluedelta|bluehornet|bluenoroff|
  bluetraveller|bohrium|bondnet|boolka|boron|bouncing golf|bountyglad|boyusec|brazenbamboo|breachlaboratory|
  bromine|bronze dudley|bronze edison|bronze export|bronze express|bronze firestone|bronze geneva|
  bronze highland|bronze olive|bronze president|bronze riverside|bronze spiral|bronze spring|bronze sterling|
  bronze vapor|bronze walker|buckeye|budminer|budworm|buhtrap|butterfly|bytetobreach|c-major|cactuspete|
  cadelle|calanque|calcium|callisto|calypso|camerashy|camofei|candiru|canisterworm|carbanak|carderbee|cardinal|
  cardinallizard|careto|cashrewindo|castle|cca|ceranakeeper|cerium|chafer|chainedshark|chamelgang|
  charmingcypress|chernovite|chimborazo|chinastrats|chromium|chrysene|ciberinteligenciasv|cicada|cleaver|
  cloudcomputating|cloudsorcerer|cobalt|cobaltgoblin|codefinger|codoso|coldriver|comicform|common raven|comnie|
  confucious|conimes|controlx|copernicium|copper|copy-paste|copycop|copykittens|coralraider|coreid|
  corporacaoxrat|corporationxrat|cosmicbeetle|costaricto|coughingdown|covellite|crambus|cryptochameleon|
  cryptocore|crystalray|curium|curly comrades|cvnx|cyber.anarchy.squad|cybercaliphate|cyberniggers|cyberroot|
  cycldek|daggerfly|dalbit|dancing salome|dangeroussavanna|danti|dark seoul|darkcasino|darkgaboon|darkhalo|
  darkhotel|darkhydrus|darkpink|darkraas|darkshadow|darkspectre|darkuniverse|darkvishnya|deathstalker|
  deepcliff|defrayx|defttorero|desktop-group|diceyf|dienet|dnscalc|dnspionage|dogfish|dragonbreath|
  dragonbridge|dragonfish|dragonfly|dragonforce|dragonok|dragonrank|dragonspark|driftingcloud|drivesurge|dsirf|
  dubnium|dudear|dune|dustsquad|dustycave|dymalloy|dyncalc|earth baku|elbrus|elderwood|electrum|elfin|emdivi|
  emperor dragonfly|encrypthub|enelink|eqgrp|eraleig|europium|evil corp|evil eye|evilbyte|evilnum|evilpost|
  eviltraffic|evilweb|excobalt|exfilsquad|fallagateam|famoussparrow|fastcash|fishmedley|fishmonger|flowerstorm|
  flyingyeti|foudre|fromrussiawithlove|frostyneighbor|frozenbarents|frozenlake|frozenvista|fruityarmor|frwl|
  fulcrumsec|funksec|fusioncore|fxmsp|gadolinium|gallium|gallmaker|gamacopy|gambleforce|gamblingpuppet|gammax|
  gcman|gelsemium|genesis day|ghostemperor|ghostnet|ghostr|ghostredirector|ghostsec|ghostwriter|gitloker|
  globalsecretgroup|gnosticplayers|goffee|gold blackburn|gold drake|gold dupont|gold essex|gold franklin|
  gold garden|gold lowell|gold melody|golden chickens|golden rat|goldenjackal|goldfactory|goldmouse|gop|
  gopherwhisper|gorilla|goznym|grass neptune|graybravo|graycharlie|grayfly|grayling|greatrift|greedybear|
  greedytaotie|greenbug|greenspot|gref|greyenergy|greyvibe|groundbait|gruesomelarch|gtfire|guacamaya|
  hacking team|hafnium|hagga|handala|hassium|havex|helium|hellhounds|hellsing|henbox|hermit neptune|
  hexagonalrodent|hexane|hezb|hiddenart|higaisa|hikki-chan|hogfish|hollowquill|holmium|holy souls|honeybee|
  honeymyte|hoodoo|hookads|houken|huapi|hummingbad|hyadina|iamtheking|icecap|icefog|icepeony|indigozebra|indra|
  infy|inkysquid|inteid|intelbroker|invisimole|iridium|irleaks|iron frontier|iron hunter|ironhusky|
  islanddreams|itaduke|itsecteam|ixeshe|jabaroot|jadepuffer|javaghost|jerseymikes|jewelbug|jointworm|
  jokerstash|juiceledger|kairos|karakurt|karba|karkadann|kasablanka|kazu|keksec|kelvinsecurity|keyboy|killnet|
  kimsuky|kinsing|kiss-a-dog|knotweed|konni|kromsec|krybit|krypton|labhost|labubu|ladyboyle|lamashtu|lamberts|
  lancefly|lapsus|lawrencium|lazymeerkat|lead|leafminer|leviathan|lexus|lightbasin|lilacsquid|linkc|lofygang|
  longhorn|longnosedgoblin|lookingfrog|lucky mouse|luder|lulzintel|luminousmoth|luoyu|lurid|lyceum|machete|
  madi|magecart|magnallium|magnesium|makersmark|malkamak|malsmoke|malteiro|manganese|markopolo|marnanbridge|
  masan|mask|massgrave|matanbuchus|mercury|metador|metushy|mimo|minidionis|mintedsoil|mirage|mirrorface|moafee|
  mobwork|modernstealer|modifiedelephant|mofang|mogilevich|molatori|molerats|moneytaker|monsoon|moonlight|
  morpho|moses staff|mosesstaff|moskalvzapoe|moustachedbouncer|msupdater|mudcarp|muddycoast|muddywater|
  murenshark|mysticdome|naikon|natohub|nazar|nemim|nemin|neodymium|neptunium|netrunnerpr|nettraveler|newsbeef|
  newscaster|newspenguin|nian|nickel|nighteagle|niobium|nitro|nobelium|nodaria|notrobin|nuclearcrisis|
  nullbulge|nxsms|nyxargroup|oceanlotus|oilalpha|oilrig|oktapus|oldgremlin|oniondog|operationtroy|orangeworm|
  orova|osmium|ourmine|overflame|oxygen|packrat|palmerworm|parastoo|parinacota|parisite|passcv|
  patched lightning|patchwork|pawn storm|paytool|pcpcat|perswaysion|pfinet|phantomcontrol|phosphorus|pickaxe|
  pinkpanther|pioneer|piwiks|plaid rain|plain neptune|platinum|plushdaemon|plutonium|poisonseed|poisonvine|
  polaris|polonium|popeye|potassium|powerpool|procc|projectm|projectsauron|promethium|pukchong|pupa|
  purplebravo|purplehaze|pushcha|qazteam|quadream|quarian|quedagh|radium|rahdit|rancor|ransomed.vc|ransomhouse|
  ransomhub|ransomvc|raspite|rattlesnake|reaper|red eyes|red phoenix|red-lili|redalpha|redbaldknight|redcurl|
  reddelta|redecho|redfly|redfoxtrot|redgolf|redhotel|redjuliett|redkitten|redmike|rednovember|redstinger|
  resumelooters|revengehotels|rgb-team|rippersec|rocke|romcom|royal apt|rtm|rubidium|rubycarp|ruskinet|saaiwc|
  saffronrose|sagrid|saintbear|sambaspider|sandcat|sandworm|sarit|sauron|sayad|scamclub|scandium|scarab|
  scarcruft|scarlet mimic|scarleteel|scattered canary|scimitar|screamedjungle|sea|seaborgium|seaduke|sealotus|
  searchfire|sednit|seedworm|sexi|shadowbrokers|shadowsilk|shadowsyndicate|shadypanda|shadyrat|shaggypanther|
  shakthak|sharppanda|shellforce|shinyhunters|shroudedsnooper|shuckworm|sicksync|sidecopy|sidewinder|siegedsec|
  siesta|silence|silicon|silitnetwork|silkspecter|silverfish|silverterrier|sima|singularitymd|sinobi|
  sixlittlemonkeys|skidsec|slingshot|slopads|sloppylemming|smugx|snake|snake wine|snakecharmer|snakemackerel|
  sneakychef|snowglobe|snowsoul|social network team|sodium|sofacy|solntsepek|songxy|sourgum|sowbug|spacebears|
  sparklinggoblin|spikedwine|spirlin|springtail|starfraud|stellarparticle|storm cloud|strider|strongpity|
  strontium|stucxteam|sturgeonphisher|subaat|suckfly|sulphur|summit|superman|svcmondr|swallowtail|sweed|
  syrianelectronicarmy|ta-shadowcricket|taidoor|tantalum|tapaoux|taskmasters|taxoff|team-xecuter|teampcp|
  teamspy|teamtnt|teamxrat|technetium|telebots|teleboyi|temp.avengers|temp.beanie|temp.bottle|temp.hermit|
  temp.hex|temp.hippo|temp.jumper|temp.mixmaster|temp.noble|temp.overboard|temp.periscope|temp.pittytiger|
  temp.tick|temp.veles|temp.vermin|temp.warlock|temp.zagros|temp.zhenbao|temptick|terbium|tetrisphantom|
  thallium|the big bang|the mask|thedarkoverlord|thewizards|threatsec|thrip|tianwu|tick|tidrone|tiltedtemple|
  timberworm|tmp.lapis|toddycat|tonto team|topgear|tortoiseshell|tradertraitor|transparent tribe|trident|
  tridentlocker|triplestrength|tsb|tstark|tungsten bridge|tunisiancyberarmy|tunnelsnake|tunnelvision|
  turkhackteam|turla|twoforone|uca|ugly face|unnamed actor|unsolicitedbooker|ups|uroburos|urpage|usdod|usersec|
  uteus|uuc|vedalia|venom|vermin|viceleaker|vicioustrap|vikingdom|volcanictimber|voltzite|vovan|voyeur|vulzsec|
  vulzsecteam|wagemole|wassonite|watchdog|waterbug|waterplum|webmasters|websiic|webworm|weedsec|wekby|
  weredevils|white giant|whitecobra|whitefly|wildcard|wildneutron|wildpressure|windshift|windy phoenix|winnti|
  winterflounder|wirte|witchetty|worok|wraith|xaknet|xcatze|xdspy|xenotime|xiaoqiying|xinxin|yorotrooper|
  yttrium|z-pentest|zarya|zeffsec|zerosevengroup|zinc|ziptoken|zirconium|
zoopark
`)

const BEGINNINGS: ReadonlySet<string> = new Set(
  [...SURE, ...UNSURE].flatMap((name) => [name.split(' ')[0]!, name.split(/[\s.'-]/)[0]!]),
)

/** Whether a name of such a group can begin with this word, in lower case. */
export function beginsThreatGroup(word: string): boolean {
  return BEGINNINGS.has(word)
}

/** Whether these words name such a group; `beside`: a word like “group” or “hackers” follows. */
export function isThreatGroup(words: string, beside: boolean): boolean {
  const name = words.toLowerCase()
  return SURE.has(name) || (beside && UNSURE.has(name))
}
