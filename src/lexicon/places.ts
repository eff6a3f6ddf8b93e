/**
 * Cities, regions and parts of the world, in lower case. Written by src/training/lexica/places.ts from the word list of compromise
 * (MIT, Spencer Kelly) and a list of our own; do not edit. Countries and capitals are in countries.ts.
 */
export const PLACES: ReadonlySet<string> = new Set(
  `
  aalborg|aarhus|abidjan|abu dhabi|accra|addis ababa|africa|agartala|ahmedabad|aizawl|al basrah al qadimah|
  al mawsil al jadidah|alabama|alaska|alberta|albuquerque|aleppo|algiers|almaty|amaravati|america|amman|amsterdam|
  anaheim|anapolis|anchorage|ancona|ankara|antwerp|aqaba|arizona|arkansas|arlington|ashdod|ashgabat|asia|asuncion|
  athens|atlanta|auckland|baghdad|bakersfield|baku|baltics|bandung|bangalore|bangkok|banja luka|baotou|barcelona|
  bari|barranquilla|basel|basrah|bavaria|bayan nur|beijing|beirut|belfast|belgrade|belo horizonte|bengaluru|
  benghazi|bergen|berlin|bern|bhopal|bhubaneshwar|birmingham|bogota|boston|brasilia|bratislava|brazzaville|
  brisbane|bristol|british columbia|brooklyn|brussels|bucharest|budapest|buenos aires|burgas|bursa|busan|butuan|
  cagliari|cairo|calgary|california|camayenne|canberra|cancun|cape town|capitol|caracas|cardiff|caribbean|
  catalonia|catania|cebu|changchun|changsha|changzhou|chattogram|chengdu|chengzhong|chennai|chiang mai|chicago|
  chittagong|chongqing|christchurch|cleveland|cologne|colombo|colorado|conakry|connecticut|constanta|copenhagen|
  cordoba|cork|craiova|crimea|curitiba|d.c|dadonghai|daegu|daejeon|dakar|dalian|dallas|damascus|dar es salaam|
  daugavpils|dehradun|delaware|delhi|denver|detroit|dhaka|dispur|doha|donbas|dongguan|dortmund|dresden|dubai|
  dublin|duesseldorf|dunkirk|durban|dushanbe|east|east coast|edinburgh|edmonton|eindhoven|el paso|england|europe|
  faisalabad|fes|florida|fort worth|fortaleza|foshan|frankfurt|fresno|fukuyama|galway|gandhinagar|gangtok|gaza|
  gdansk|geneva|genoa|ghent|giza|glasgow|gold coast|gothenburg|graz|guadalajara|guadalupe|guangzhou|guantanamo|
  guayaquil|gujrat|gulf|haifa|halifax|hamburg|hangzhou|hannover|hanoi|harbin|havana|hawaii|hefei|helsinki|
  heraklion|ho chi minh|hollywood|homs|hong kong|honolulu|hyderabad|ibadan|idaho|illinois|imphal|incheon|indiana|
  indianapolis|indore|iowa|iowa city|irkutsk|isfahan|islamabad|islington|istanbul|itanagar|izmir|iztapalapa|jaipur|
  jakarta|jeddah|jerusalem|jilin|jinan|johannesburg|kabul|kaduna|kallakurichi|kampala|kandahar|kandy|kano|kanpur|
  kansas|kaohsiung|karachi|karaj|kaunas|kawaguchi|kentucky|kharkiv|khartoum|kiev|kingston|kinshasa|kirkuk|klaipeda|
  kohima|kolkata|kopavogur|kosice|kowloon|krakow|kuala lumpur|kunming|kunshan|kurdistan|kyiv|kyoto|la paz|la plata|
  lagos|lahore|lanzhou|las vegas|latin america|lausanne|le mans|leicester|leipzig|libreville|liege|lima|limassol|
  linz|lisbon|liverpool|london|long beach|long island|los angeles|louisiana|luanda|lucknow|ludhiana|lviv|lyon|
  macau|madrid|maine|makassar|malmo|manaus|manchester|mandalay|manhattan|manila|manitoba|maracaibo|maracay|maribor|
  marrakesh|marseille|maryland|mashhad|massachusetts|mecca|medan|medellin|medina|melbourne|memphis|mendoza|messina|
  miami|michigan|mid-atlantic|middle east|midwest|milan|milwaukee|minnesota|minsk|miskolc|mississauga|mississippi|
  missouri|mogadishu|montana|montevideo|montpellier|montreal|moscow|mosul|mumbai|munich|muscat|nagano|nagasaki|
  nagoya|nagpur|nairobi|nanchang|nanchong|nanjing|nantes|nantong|naples|nashville|navan|nebraska|nevada|new delhi|
  new england|new hampshire|new jersey|new mexico|new orleans|new taipei|new york|new york city|newcastle|ningbo|
  north|north carolina|north dakota|northeast|northern ireland|northwest|nova scotia|novosibirsk|nyc|oakland|
  odessa|ohio|oklahoma|omsk|ontario|oran|ordos|oregon|osaka|oslo|ottawa|padua|palermo|panaji|paris|patna|patras|
  peking|pennsylvania|petah tikva|philadelphia|phnom penh|phoenix|pilsen|piraeus|pittsburgh|port au prince|
  port elizabeth|port said|portland|porto|poznan|prague|prato|pretoria|puebla|puerto rico|puyang|pyongyang|qingdao|
  quebec|queensland|quezon|quito|rabat|raipur|raleigh|ranchi|rawalpindi|recife|reims|rennes|reykjavik|rhode island|
  riga|rio|rio de janeiro|riyadh|rome|rotterdam|sacramento|saint louis|saint petersburg|salem|salt lake city|
  salzburg|san antonio|san diego|san francisco|san jose|san juan|san pedro|san salvador|sanaa|santa ana|santa fe|
  santa marta|santo domingo|sao paulo|sapporo|sarajevo|saskatchewan|scotland|seattle|seoul|seville|shanghai|
  shantou|sheffield|shenyang|shenzhen|shijiazhuang|shillong|shimla|shiyan|silicon valley|skopje|south|
  south carolina|south china sea|south dakota|southeast|southwest|soweto|st. louis|staten island|stockholm|
  strasbourg|stuttgart|surabaya|surat|suzhou|tabriz|taian|taichung|tainan|taipei|taiyuan|tallinn|tampere|tangier|
  tangshan|tartu|tashkent|tbilisi|tegucigalpa|tehran|tel aviv|tennessee|texas|the hague|thessaloniki|tianjin|
  tianshui|tibet|tijuana|tilburg|timisoara|tirana|tokyo|tomsk|toronto|toulon|toulouse|trieste|tripoli|trondheim|
  tulsa|tunis|turin|turku|ulan bator|urumqi|utah|utrecht|valencia|vancouver|varna|vaughn|venice|vermont|verona|
  versailles|vienna|vilnius|virginia|vladivostok|volgograd|wales|wall street|warsaw|washington|washington d.c|
  wellington|west|west bank|west coast|west virginia|western europe|wexford|wichita|wicklow|windhoek|windsor|
  winnipeg|winterthur|wisconsin|wroclaw|wuhan|wuxi|wuzhou|wyoming|xiamen|xian|xinjiang|xinyang|yangon|
  yekaterinburg|yerevan|yokohama|yunfu|zagreb|zanzibar|zhangzhou|zhengzhou|zhongshan|zibo|zurich|
`
    .split('|')
    .map((name) => name.trim()),
)
