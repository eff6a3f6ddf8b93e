/** English is never refused, and other languages are told. */
import { describe, expect, test } from 'vitest'
import { extractAll, looksEnglish, type Outcome } from '../../src/corpus/corpus.ts'

/** Written for this test: a news report of three sentences each. */
const OTHERS: readonly (readonly [language: string, text: string])[] = [
  [
    'German',
    'Die Ministerin wies den Bericht am Dienstag zurück. „Das ist nicht wahr“, sagte sie und warnte, dass die Preise steigen würden. Die Botschaft wollte sich dazu nicht äußern.',
  ],
  [
    'French',
    'La ministre a rejeté le rapport mardi. « Ce n’est pas vrai », a-t-elle dit, en ajoutant que les prix allaient monter. L’ambassade n’a pas répondu aux questions de la presse.',
  ],
  [
    'Spanish',
    'La ministra rechazó el informe el martes. «No es verdad», dijo, y advirtió que los precios subirían si las conversaciones fracasaban. La embajada no respondió a las preguntas.',
  ],
  [
    'Portuguese',
    'A ministra rejeitou o relatório na terça-feira. “Não é verdade”, disse ela, e avisou que os preços subiriam se as negociações falhassem. A embaixada não respondeu.',
  ],
  [
    'Italian',
    'La ministra ha respinto il rapporto martedì. «Non è vero», ha detto, e ha aggiunto che i prezzi saliranno se i colloqui falliscono. L’ambasciata non ha risposto.',
  ],
  [
    'Dutch',
    'De minister wees het rapport dinsdag van de hand. “Het is niet waar”, zei ze, en ze waarschuwde dat de prijzen zouden stijgen. De ambassade wilde niet reageren.',
  ],
  [
    'Swedish',
    'Ministern avvisade rapporten på tisdagen. ”Det är inte sant”, sade hon och varnade för att priserna skulle stiga. Ambassaden ville inte svara på frågor.',
  ],
  [
    'Danish',
    'Ministeren afviste rapporten tirsdag. »Det er ikke sandt«, sagde hun og advarede om, at priserne ville stige. Ambassaden ville ikke svare på spørgsmål.',
  ],
  [
    'Norwegian',
    'Statsråden avviste rapporten tirsdag. «Det er ikke sant», sa hun, og advarte om at prisene kom til å stige. Ambassaden ville ikke svare på spørsmål.',
  ],
  [
    'Polish',
    'Minister odrzuciła we wtorek raport. „To nie jest prawda” – powiedziała i dodała, że ceny wzrosną, jeśli rozmowy się nie powiodą. Ambasada nie odpowiedziała na pytania.',
  ],
  [
    'Czech',
    'Ministryně v úterý zprávu odmítla. „Není to pravda,“ řekla a varovala, že ceny porostou, pokud jednání selžou. Velvyslanectví se k tomu nevyjádřilo.',
  ],
  [
    'Romanian',
    'Ministra a respins marți raportul. „Nu este adevărat”, a spus ea și a avertizat că prețurile vor crește. Ambasada nu a răspuns la întrebări.',
  ],
  [
    'Turkish',
    'Bakan salı günü raporu reddetti. “Bu doğru değil” dedi ve görüşmeler başarısız olursa fiyatların daha çok artacağını söyledi. Büyükelçilik için de bir yanıt olarak bu yeterli değil.',
  ],
  [
    'Indonesian',
    'Menteri itu menolak laporan tersebut pada hari Selasa. “Itu tidak benar,” katanya, dan ia memperingatkan bahwa harga akan naik. Kedutaan tidak menjawab pertanyaan dari wartawan.',
  ],
  ['Russian', 'Министр отвергла доклад во вторник. «Это неправда», — сказала она.'],
  ['Ukrainian', 'Міністерка відкинула звіт у вівторок. «Це неправда», — сказала вона.'],
  ['Greek', 'Η υπουργός απέρριψε την έκθεση την Τρίτη. «Δεν είναι αλήθεια», είπε.'],
  ['Arabic', 'رفضت الوزيرة التقرير يوم الثلاثاء وقالت إنه غير صحيح.'],
  ['Chinese', '部长周二否认了这份报告。她说：“这不是真的。”'],
  ['Japanese', '大臣は火曜日、報告書を否定した。「事実ではない」と述べた。'],
]

describe('another language is told', () => {
  test.each(OTHERS)('%s', (_, text) => {
    expect(looksEnglish(text)).toBe(false)
    expect(looksEnglish(`${text} (Reuters)`)).toBe(false)
  })

  test('in capitals and small letters, too', () => {
    for (const [language, text] of OTHERS) {
      // Turkish has capitals of its own.
      if (language !== 'Turkish') expect(looksEnglish(text.toUpperCase()), language).toBe(false)
      expect(looksEnglish(text.toLowerCase()), language).toBe(false)
    }
  })

  test('without a list of its own, by what it lacks', () => {
    const basque = `Ministroak asteartean baztertu zuen txostena, eta prezioak igoko zirela ohartarazi zuen. Enbaxadak ez
      zien kazetarien galderei erantzun nahi izan, eta oposizioak ikerketa bat eskatu zuen legebiltzarrean, inork ezin
      zituelako zenbaki horiek sinetsi. Bilera gaur arratsaldean egingo da hiriburuan, gobernuaren egoitzan, eta bertan
      erabakiko dute zer egin.`
    expect(looksEnglish(basque)).toBe(false)
  })
})

describe('English is', () => {
  test.each([
    ['nothing', ''],
    ['a number', '42'],
    ['a headline', 'Ministry rejects spying report'],
    ['a headline in capitals', 'MINISTRY REJECTS SPYING REPORT'],
    ['a headline of names', 'Putin, Macron, Merkel in Paris'],
    [
      'names with particles',
      'Maria de la Cruz, Juan de los Santos, Ursula von der Leyen, Bart van der Berg, Los Angeles',
    ],
    ['the same in capitals', 'MARIA DE LA CRUZ, JUAN DE LOS SANTOS, URSULA VON DER LEYEN, BART VAN DER BERG'],
    ['names of papers', 'Le Monde, La Repubblica, El País, Die Zeit, Der Spiegel, Dagens Nyheter'],
    ['initials', 'Bo Lund (D., Mass.), Ann Lee (Del.), Cy Moss (Pa.), U.S., U.K., a.m., p.m.'],
    ['a table of figures', 'Acme 12.5 11.2\nBeta 3.0 4.5\nGamma 7.7 8.1\n'.repeat(30)],
    ['one quotation in another language', '“Das ist nicht wahr und wird nicht besser”, said Ann Lee of the ministry.'],
    [
      'an English report on a French one',
      `${OTHERS[1]![1]} The report was rejected by the ministry, which said that it was not true and that the prices would go up.`,
    ],
    ['a song', 'Ann Lee sang “La vie en rose” and “Non, je ne regrette rien” at the gala.'],
    ['a transcript', 'MS LEE: No.\nMR CHAN: Why?\nMS LEE: I said no.\nMR CHAN: OK.'],
    ['a tweet', '@annlee NO WAY!!! #spying https://example.org/x'],
    ['pidgin words', 'So dem say no be so. We dey.'],
  ])('%s', (_, text) => {
    expect(looksEnglish(text)).toBe(true)
  })

  test('a long text of it that begins with a long one of another', () => {
    const foreign = `${OTHERS[0]![1]} `.repeat(20)
    const english = 'The ministry said on Tuesday that the report was not true, and that it would answer. '
    expect(looksEnglish(foreign + english.repeat(60))).toBe(true)
    expect(looksEnglish(foreign)).toBe(false)
  })
})

test('in a corpus, another language is an error of that article, unless any will do', async () => {
  const articles = [
    { id: 1, text: OTHERS[0]![1] },
    { id: 2, text: '“No,” said Ann Lee.' },
  ]
  const outcomes: Outcome[] = []
  for await (const outcome of extractAll(articles)) outcomes.push(outcome)
  expect(outcomes).toMatchObject([
    { ok: false, id: 1, error: { code: 'ERR_LANGUAGE', message: expect.stringContaining('German') } },
    { ok: true, id: 2 },
  ])
  for await (const { ok } of extractAll(articles, { language: 'any' })) expect(ok).toBe(true)
  await expect(extractAll(articles, { language: 'de' as never }).next()).rejects.toMatchObject({ code: 'ERR_OPTION' })
})
