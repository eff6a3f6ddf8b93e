import { describe } from 'vitest'
import { agentOf, objectOf, subjectOf } from '../../src/syntax/subject.ts'
import { runMarked } from './marked.ts'

describe('the subject', () => {
  describe('is its own', () => {
    runMarked(
      (syntax, { from }) => subjectOf(syntax, from),
      [
        'The ⟨engineers⟩ *repaired* the bridge.',
        'The old ⟨engineers⟩ of the town *have* *repaired* the bridge.',
        '“The bridge is safe,” *said* ⟨Miller⟩, an engineer.',
        '“The bridge is safe,” ⟨Miller⟩ *said*.',
        'Miller said the ⟨bridge⟩ *was* safe.',
        'Has the ⟨council⟩ *decided*?',
        'There *is* a ⟨plan⟩ to rebuild the bridge.',
        'The ⟨bridge⟩ was *repaired* by engineers.',
        'What the council decided, the ⟨mayor⟩ *rejected*.',
        '*Repair* the bridge!',
        'It rained, and the ⟨bridge⟩ *fell*.',
        'Whoever ⟨Miller⟩ *called* hung up.',
      ],
    )
  })

  describe('is shared by joined verbs', () => {
    runMarked(
      (syntax, { from }) => subjectOf(syntax, from),
      [
        '⟨Miller⟩ *called* the mayor and *asked* for help.',
        'The ⟨council⟩ *met*, *voted* and *went* home.',
        'The ⟨bridge⟩ was *closed* and *repaired*.',
        'Miller called and the ⟨mayor⟩ *answered*.',
        'The ⟨mayor⟩ of the town, who likes bridges, *met* Miller and *thanked* her.',
        '⟨Miller⟩ wanted to *repair* and *paint* the bridge.',
        'The mayor told ⟨Miller⟩ to *go* home.',
        'The ⟨mayor⟩ told Miller to go home but *stayed* himself.',
        'The ⟨firm⟩ did not *pay* or *apologize*.',
        'The ⟨mayor⟩ and her council *agreed* to the plan.',
        'The first ⟨woman⟩ to *lead* the bank resigned.',
        'The ⟨engineers⟩ and their mayor *agreed*.',
      ],
    )
  })

  describe('is found through control', () => {
    runMarked(
      (syntax, { from }) => subjectOf(syntax, from),
      [
        '⟨Miller⟩ wants to *leave*.',
        '⟨Miller⟩ tried to begin to *leave*.',
        'The mayor asked ⟨Miller⟩ to *leave*.',
        'The mayor ordered the ⟨engineers⟩ to *leave* the town.',
        '⟨Miller⟩ was ordered to *leave*.',
        '⟨Miller⟩ promised the mayor to *leave*.',
        '⟨Miller⟩ is ready to *leave*.',
        'The bridge is hard to *repair*.',
        '⟨Miller⟩ seems to have *left*.',
        '⟨Miller⟩ is accused of *stealing* the plans.',
        'The mayor accused ⟨Miller⟩ of *stealing* the plans.',
        'The mayor blamed ⟨Miller⟩ for *losing* the plans.',
        'The mayor stopped ⟨Miller⟩ from *leaving*.',
        'The ⟨mayor⟩ escaped by *leaving* early.',
        'The ⟨town⟩ has a plan to *rebuild* the bridge.',
        "The ⟨town⟩'s plan to *rebuild* the bridge failed.",
        'The mayor rejected a plan to *rebuild* the bridge.',
        'An attempt by ⟨thieves⟩ to *steal* the plans failed.',
      ],
    )
  })

  describe('is the noun of a relative clause or of a participle', () => {
    runMarked(
      (syntax, { from }) => subjectOf(syntax, from),
      [
        'The ⟨engineers⟩ who *repaired* the bridge were praised.',
        'The ⟨firm⟩ that *built* the bridge is bankrupt.',
        'The ⟨bridge⟩, which was *built* in May, fell.',
        'The bridge that the ⟨firm⟩ *built* fell.',
        'The bridge the ⟨firm⟩ *built* fell.',
        'The bridge, whose ⟨pillars⟩ *were* rotten, fell.',
        'todo: The ⟨firm⟩ that officials say *built* the bridge is bankrupt.',
        'The ⟨engineers⟩ who came and *repaired* it left.',
        'todo: The ⟨firm⟩ that officials say *built* the bridge in May has closed.',
        'The ⟨engineers⟩ *repairing* the bridge left.',
        'The ⟨plans⟩ *stolen* in May were found.',
        '*Citing* the weather, the ⟨council⟩ closed the bridge.',
        '*Asked* about the bridge, ⟨Miller⟩ smiled.',
        'The ⟨council⟩ closed the bridge, *citing* the weather.',
        'The ⟨council⟩ met to *discuss* the bridge.',
        'The council closed the bridge after ⟨engineers⟩ *warned* of rust.',
      ],
    )
  })
})

describe('the object', () => {
  runMarked(
    (syntax, { from }) => objectOf(syntax, from),
    [
      'The engineers *repaired* the old ⟨bridge⟩.',
      'The ⟨bridge⟩ was *repaired* by engineers.',
      'The ⟨bridge⟩ has been *repaired*.',
      'todo: The ⟨bridge⟩ that the engineers *repaired* fell.',
      'todo: The mayor praised the ⟨bridge⟩ that the engineers *repaired*.',
      'todo: The ⟨bridge⟩ that the engineers *repaired* was closed on Monday.',
      'todo: The ⟨plans⟩ the thieves *stole* were found on Monday.',
      'todo: The ⟨bridge⟩ the engineers *repaired* fell.',
      'The ⟨bridge⟩ which was *repaired* in May fell.',
      'The ⟨bridge⟩ *repaired* in May fell.',
      'The engineers *slept*.',
      'The engineers *said* the bridge was safe.',
      'They *cleaned* and *painted* the ⟨bridge⟩.',
      'The engineers *cleaned* and *painted* the ⟨bridge⟩.',
      'The engineers want to *repair* the ⟨bridge⟩.',
      'The engineers worked in May and *repaired* the ⟨bridge⟩.',
      'They *worked* in May and repaired the bridge.',
      'The engineers *worked* in May and repaired the bridge.',
      'The engineers who *built* the ⟨bridge⟩ left.',
      'The ⟨bridge⟩ was cleaned and *painted*.',
      'The firm which *complained* left.',
    ],
  )
})

describe('the agent', () => {
  runMarked(
    (syntax, { from }) => agentOf(syntax, from),
    [
      'The ⟨engineers⟩ *repaired* the bridge.',
      'The bridge was *repaired* by ⟨engineers⟩.',
      'The bridge was *repaired*.',
      'The bridge was *repaired* by Friday.',
      'The bridge was *repaired* in May by a ⟨firm⟩ from Oslo.',
      'The bridge *repaired* by ⟨engineers⟩ fell.',
      'The bridge, which had been *repaired* by ⟨engineers⟩, fell.',
      'The bridge was *cleaned* and *painted* by ⟨engineers⟩.',
      'The ⟨engineers⟩ who *repaired* the bridge left.',
      '⟨Miller⟩ was asked to *repair* the bridge.',
      'The bridge was *closed* by the ⟨mayor⟩ and repaired.',
      '*Hit* by a ⟨truck⟩, the bridge fell.',
      'The ⟨mayor⟩ *stood* by the bridge.',
    ],
  )
})

describe('in news', () => {
  runMarked(
    (syntax, { from }) => subjectOf(syntax, from),
    [
      'A Chinese ⟨company⟩ *stole* the designs, the Justice Department said.',
      'A Chinese company stole the designs, the Justice ⟨Department⟩ *said*.',
      'The Justice Department charged two ⟨officers⟩ with *hacking* six firms.',
      '⟨China⟩ denied any involvement in *hacking* the bank.',
      'todo: The ⟨hackers⟩, who are believed to *work* for Iran, *stole* files.',
      'The court indicted five ⟨officers⟩ on charges of *hacking* American companies.',
      'Two ⟨men⟩ were arrested on suspicion of *spying*.',
      'It was ⟨Russia⟩ that *hacked* the party, Lee said.',
      'The White ⟨House⟩ stopped short of *accusing* Beijing of the theft.',
      'The intelligence agencies have never blamed ⟨Russia⟩ for *hacking* the party and *leaking* its emails.',
      'It would be a mistake to *blame* Moscow.',
      'The ⟨spies⟩ are said to have *copied* designs and *sent* them to Beijing.',
      '“We were attacked,” said ⟨Roe⟩, a senator from Ohio, *adding* that the firm should respond.',
      '*Asked* whether Iran had hacked the bank, the ⟨minister⟩ *refused* to *comment*.',
      'Two ⟨officers⟩ were charged with *stealing* trade secrets.',
      'todo: The ⟨group⟩ is suspected of having *broken* into the bank and *copied* files.',
      'The firm said on Monday that ⟨it⟩ had been *hacked*.',
      'Officials believe that ⟨hackers⟩ *working* for Russia *broke* into the network.',
      'todo: ⟨Hackers⟩ linked to a Russian intelligence agency *broke* in.',
    ],
  )

  runMarked(
    (syntax, { from }) => agentOf(syntax, from),
    [
      'The emails were *stolen* by ⟨hackers⟩ who worked for Russia.',
      'The party’s servers were *hacked* last year by a ⟨group⟩ tied to Iran, officials said.',
      'The network was *breached* with a stolen password.',
      'The theft was *carried* out by a Chinese ⟨unit⟩.',
      'They published data *stolen* by the ⟨spies⟩ in May.',
      'The data *stolen* by the ⟨spies⟩ was published.',
    ],
  )

  runMarked(
    (syntax, { from }) => objectOf(syntax, from),
    [
      'The ⟨emails⟩ that hackers *stole* from the party were published by a website.',
      'The hackers *stole* ⟨emails⟩ from the party.',
      'The party’s ⟨servers⟩ were *hacked* last year by a group tied to Iran.',
      'The prosecutor dropped the charge that Lee had *stolen* ⟨secrets⟩.',
      'Russia is accused of *hacking* the ⟨party⟩.',
    ],
  )
})
