/** Names of one group, by different firms: the first is the one it gets in the graph. The best known groups, mostly with names of the threat-actor cluster of the MISP galaxy (CC0 1.0). */
const GROUPS: readonly string[] = [
  'APT28|Fancy Bear|Sofacy|Sednit|STRONTIUM|Pawn Storm|Tsar Team|Forest Blizzard|Fancy Bears',
  'APT29|Cozy Bear|The Dukes|CozyDuke|Cozy Duke|NOBELIUM|Midnight Blizzard',
  'APT1|Comment Crew|Comment Panda|Unit 61398',
  'APT10|Stone Panda|menuPass|Red Apollo',
  'APT3|Gothic Panda|Buckeye',
  'APT33|Elfin|Refined Kitten|Peach Sandstorm',
  'APT34|OilRig|Helix Kitten',
  'APT35|Charming Kitten|Phosphorus|Newscaster|Mint Sandstorm',
  'APT38|Bluenoroff|Stardust Chollima',
  'APT40|Leviathan|TEMP.Periscope|Kryptonite Panda',
  'APT41|Winnti|Wicked Panda|Barium',
  'Lazarus Group|Lazarus|Hidden Cobra|Labyrinth Chollima|Guardians of Peace',
  'Kimsuky|Velvet Chollima|Emerald Sleet',
  'MuddyWater|Static Kitten|Mango Sandstorm',
  'Sandworm|Voodoo Bear|Telebots|Seashell Blizzard|APT44',
  'Turla|Venomous Bear|Snake|Waterbug',
  'Energetic Bear|Dragonfly|Berserk Bear',
  'Equation Group|EQGRP',
  'Volt Typhoon|Bronze Silhouette|Vanguard Panda',
  'Hafnium|Silk Typhoon',
  'Syrian Electronic Army|SEA',
  'Shadow Brokers|The Shadow Brokers',
]

const plain = (name: string): string => name.toLowerCase().replace(/[\s.-]+/g, '')

const CHOSEN: ReadonlyMap<string, string> = new Map(
  GROUPS.flatMap((line) => {
    const names = line.split('|')
    return names.map((name): [string, string] => [plain(name), names[0]!])
  }),
)

/** The name that a known group has here: “Fancy Bear” → “APT28”; undefined for all others. */
export const groupName = (name: string): string | undefined => CHOSEN.get(plain(name.replace(/^the /i, '')))
