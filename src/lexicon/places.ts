/**
 * Cities, regions and parts of the world, in lower case. Written by src/train/places.ts from the word list of compromise
 * (MIT, Spencer Kelly) and a list of our own; do not edit. Countries and capitals are in countries.ts.
 */
export const PLACES: ReadonlySet<string> = new Set(
  `
  aalborg|aarhus|abidjan|abu dhabi|accra|addis ababa|africa|agartala|ahmedabad|aizawl|al basrah al qadimah|
  al mawsil al jadidah|albuquerque|aleppo|algiers|almaty|amaravati|america|amman|amsterdam|anaheim|anapolis|
  anchorage|ancona|ankara|antwerp|aqaba|arlington|ashdod|ashgabat|asia|asuncion|athens|atlanta|auckland|baghdad|
  bakersfield|baku|baltics|bandung|bangalore|bangkok|banja luka|baotou|barcelona|bari|barranquilla|basel|basrah|
  bayan nur|beijing|beirut|belfast|belgrade|belo horizonte|bengaluru|benghazi|bergen|berlin|bern|bhopal|
  bhubaneshwar|birmingham|bogota|boston|brasilia|bratislava|brazzaville|brisbane|bristol|brooklyn|brussels|
  bucharest|budapest|buenos aires|burgas|bursa|busan|butuan|cagliari|cairo|calgary|california|camayenne|canberra|
  cancun|cape town|capitol|caracas|cardiff|caribbean|catania|cebu|changchun|changsha|changzhou|chattogram|chengdu|
  chengzhong|chennai|chiang mai|chicago|chittagong|chongqing|christchurch|cleveland|cologne|colombo|conakry|
  constanta|copenhagen|cordoba|cork|craiova|crimea|curitiba|d.c|dadonghai|daegu|daejeon|dakar|dalian|dallas|
  damascus|dar es salaam|daugavpils|dehradun|delhi|denver|detroit|dhaka|dispur|doha|donbas|dongguan|dortmund|
  dresden|dubai|dublin|duesseldorf|dunkirk|durban|dushanbe|east|east coast|edinburgh|edmonton|eindhoven|el paso|
  europe|faisalabad|fes|fort worth|fortaleza|foshan|frankfurt|fresno|fukuyama|galway|gandhinagar|gangtok|gaza|
  gdansk|geneva|genoa|ghent|giza|glasgow|gold coast|gothenburg|graz|guadalajara|guadalupe|guangzhou|guantanamo|
  guayaquil|gujrat|gulf|haifa|halifax|hamburg|hangzhou|hannover|hanoi|harbin|havana|hefei|helsinki|heraklion|
  ho chi minh|hollywood|homs|hong kong|honolulu|hyderabad|ibadan|imphal|incheon|indianapolis|indore|iowa city|
  irkutsk|isfahan|islamabad|islington|istanbul|itanagar|izmir|iztapalapa|jaipur|jakarta|jeddah|jerusalem|jilin|
  jinan|johannesburg|kabul|kaduna|kallakurichi|kampala|kandahar|kandy|kano|kanpur|kaohsiung|karachi|karaj|kaunas|
  kawaguchi|kharkiv|khartoum|kiev|kingston|kinshasa|kirkuk|klaipeda|kohima|kolkata|kopavogur|kosice|kowloon|krakow|
  kuala lumpur|kunming|kunshan|kyiv|kyoto|la paz|la plata|lagos|lahore|lanzhou|las vegas|latin america|lausanne|
  le mans|leicester|leipzig|libreville|liege|lima|limassol|linz|lisbon|liverpool|london|long beach|long island|
  los angeles|luanda|lucknow|ludhiana|lviv|lyon|macau|madrid|makassar|malmo|manaus|manchester|mandalay|manhattan|
  manila|maracaibo|maracay|maribor|marrakesh|marseille|mashhad|mecca|medan|medellin|medina|melbourne|memphis|
  mendoza|messina|miami|mid-atlantic|middle east|midwest|milan|milwaukee|minsk|miskolc|mississauga|mogadishu|
  montevideo|montpellier|montreal|moscow|mosul|mumbai|munich|muscat|nagano|nagasaki|nagoya|nagpur|nairobi|nanchang|
  nanchong|nanjing|nantes|nantong|naples|nashville|navan|new delhi|new england|new orleans|new taipei|
  new york city|newcastle|ningbo|north|northeast|northern ireland|northwest|novosibirsk|nyc|oakland|odessa|omsk|
  oran|ordos|osaka|oslo|ottawa|padua|palermo|panaji|paris|patna|patras|peking|petah tikva|philadelphia|phnom penh|
  phoenix|pilsen|piraeus|pittsburgh|port au prince|port elizabeth|port said|portland|porto|poznan|prague|prato|
  pretoria|puebla|puyang|pyongyang|qingdao|quezon|quito|rabat|raipur|raleigh|ranchi|rawalpindi|recife|reims|rennes|
  reykjavik|riga|rio|rio de janeiro|riyadh|rome|rotterdam|sacramento|saint louis|saint petersburg|salem|
  salt lake city|salzburg|san antonio|san diego|san francisco|san jose|san juan|san pedro|san salvador|sanaa|
  santa ana|santa fe|santa marta|santo domingo|sao paulo|sapporo|sarajevo|seattle|seoul|seville|shanghai|shantou|
  sheffield|shenyang|shenzhen|shijiazhuang|shillong|shimla|shiyan|silicon valley|skopje|south|south china sea|
  southeast|southwest|soweto|st. louis|staten island|stockholm|strasbourg|stuttgart|surabaya|surat|suzhou|tabriz|
  taian|taichung|tainan|taipei|taiyuan|tallinn|tampere|tangier|tangshan|tartu|tashkent|tbilisi|tegucigalpa|tehran|
  tel aviv|the hague|thessaloniki|tianjin|tianshui|tibet|tijuana|tilburg|timisoara|tirana|tokyo|tomsk|toronto|
  toulon|toulouse|trieste|tripoli|trondheim|tulsa|tunis|turin|turku|ulan bator|urumqi|utrecht|valencia|vancouver|
  varna|vaughn|venice|verona|versailles|vienna|vilnius|vladivostok|volgograd|wall street|warsaw|washington|
  washington d.c|wellington|west|west bank|west coast|western europe|wexford|wichita|wicklow|windhoek|windsor|
  winnipeg|winterthur|wroclaw|wuhan|wuxi|wuzhou|xiamen|xian|xinjiang|xinyang|yangon|yekaterinburg|yerevan|yokohama|
  yunfu|zagreb|zanzibar|zhangzhou|zhengzhou|zhongshan|zibo|zurich|
`
    .split('|')
    .map((name) => name.trim()),
)
