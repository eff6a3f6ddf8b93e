/** Articles to begin with. All but the second were written for this page, and report nothing that happened. */
import fixture from '../../fixtures/china-cyber-spying.txt'

export interface Example {
  readonly name: string
  readonly text: string
}

export const EXAMPLES: readonly Example[] = [
  {
    name: 'Hacked shipyards',
    text: `FBI blames Iranian hackers for theft at two shipyards

The FBI on Tuesday accused Iranian hackers of breaking into the computers of two U.S. shipyards in May and stealing plans.

“This was an attack on every worker in this state,” said Ann Lee, the governor, who called on Washington to respond.

Iran denied the charge. “It is an invention,” said Mina Karimi, a spokeswoman for the foreign ministry. She warned that the talks in June may fail.

According to two officials, the White House is likely to announce sanctions next week.`,
  },
  { name: 'Cyber talks with China', text: fixture },
  {
    name: 'An interview',
    text: `“A harbour is a promise”: the new port director on ice, cranes and night shifts

Marta Lindqvist took over the port of Hallvik in April. She spoke to us in her office above the quay.

Why did you come back to a port that was losing money?

“Because I grew up here,” said Lindqvist. “A harbour is a promise that a town makes to ships. I wanted to keep it.”

She said that the port would hire forty people before the winter, and she promised that nobody would lose a job to the new cranes.

The dockers’ union is not convinced. Its chairman, Olav Brekke, said last week that the plan was “a poster, not a plan”. He demanded that the night shift be paid from the first hour.

Lindqvist rejected the criticism. “Mr Brekke has read the first page,” she said. “I hope that he reads the second.”

Is the ice a danger?

“It may be,” she conceded. “We had eleven days of it last year. If it comes in November, we will need a second icebreaker.”

The ministry of transport has not decided who would pay for one. A spokesman said the question was “under review”. According to a report by the coast guard, the ice has come four days earlier in every decade since 1980.

“I am not a pessimist,” Lindqvist said. “But I do own two pairs of boots.”`,
  },
  {
    name: 'A cyber story',
    text: `Ministries trade charges after break-in at grid operator

Norway’s security service said on Monday that Iron Finch, a hacking group backed by Russia, broke into the network of the grid operator Statkraftnett in March 2031.

“We have no doubt who did this,” said Ingrid Holm, the head of the service. “They read the mail of forty engineers for six weeks.”

Microsoft said in a report that the same group had stolen data from two Finnish shipyards in November 2030.

The Kremlin denied the charge. “This is a fairy tale for children,” said Pavel Orlov, a Kremlin spokesman. He accused Norway of hacking the Russian foreign ministry in 2029.

Norway’s prime minister, Erik Dahl, rejected that claim as absurd and called for sanctions. The opposition warned that sanctions could raise the price of gas.

On 2 April 2031 prosecutors charged two Russian officers with spying on the grid operator. Analysts at the firm Harbour Labs said it was possible that a Chinese group had also been in the network, but added that the evidence was weak.`,
  },
]
