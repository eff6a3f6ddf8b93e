/** The style sheet of the view: light and dark, wide and narrow, on paper, and to be read without any colour. */
import type { Extraction } from '../../types.ts'
import { DARK, LIGHT, type Theme } from './palette.ts'
import { PARTS_STYLE } from './style-parts.ts'

/** Marks are ground and line of the act, but also frame, weight and number: nothing is told by colour alone. */
export function styleOf(extraction: Extraction, prefix: string): string {
  return [
    `.saidwho{${variables(LIGHT)}}`,
    `@media (prefers-color-scheme:dark){.saidwho{${variables(DARK)}}}`,
    ...Object.keys(LIGHT.acts).map(
      (act) => `.saidwho .${act}{--ground:var(--${act}-ground);--line:var(--${act}-line)}`,
    ),
    BASE,
    PARTS_STYLE,
    ...followed(extraction, prefix),
  ].join('\n')
}

function variables({ acts, ...plain }: Theme): string {
  const shades = Object.entries(acts).flatMap(([act, { ground, line }]) => [
    [`${act}-ground`, ground],
    [`${act}-line`, line],
  ])
  return [...Object.entries(plain), ...shades].map(([name, colour]) => `--${name}:${colour}`).join(';')
}

/** Where there are more, a browser would be busy with the rules at every click. */
const MOST_FOLLOWED = 150

/** Without the page's script, a link to a claim or accusation frames what belongs to it. */
function followed({ claims, accusations }: Extraction, prefix: string): string[] {
  if (claims.length + accusations.length > MOST_FOLLOWED) return []
  return [
    ...claims.map(
      ({ id }) =>
        `.saidwho:not(.live):has(#${prefix}at-${id}:target,#${prefix}${id}:target) .${id}{outline:2px solid var(--ink);outline-offset:1px}`,
    ),
    ...accusations.map(
      ({ id }) =>
        `.saidwho:not(.live):has(#${prefix}at-${id}:target,#${prefix}${id}:target) .t-${id}{text-decoration:overline 3px var(--accuse-line);background:var(--accuse-ground)}`,
    ),
  ]
}

const BASE = `
.saidwho{background:var(--paper);color:var(--ink);font:1.0625rem/1.75 Georgia,"Times New Roman",serif;display:grid;
grid-template-columns:minmax(0,44rem) minmax(18rem,30rem);gap:1.5rem 3rem;justify-content:center;align-items:start;padding:1.5rem;box-sizing:border-box;color-scheme:light dark}
.saidwho *{box-sizing:border-box}
.saidwho header,.saidwho .accusations,.saidwho .filters,.saidwho .legend{grid-column:1/-1;min-width:0}
.saidwho h1{font-size:1.75rem;line-height:1.25;margin:0;overflow-wrap:anywhere}
.saidwho h2{font:600 .875rem/1.4 system-ui,sans-serif;letter-spacing:.06em;text-transform:uppercase;color:var(--faint);margin:0 0 .75rem}
.saidwho h3{font:600 1rem/1.35 system-ui,sans-serif;margin:0;overflow-wrap:anywhere}
.saidwho a{color:var(--link)}
.saidwho p{margin:0 0 1em;overflow-wrap:anywhere}
.saidwho .headline{font-size:1.25rem;font-weight:700;line-height:1.5}
.saidwho.long article p{content-visibility:auto;contain-intrinsic-size:auto 6em}
.saidwho.long .said section,.saidwho.long .claim{content-visibility:auto;contain-intrinsic-size:auto 4em}
.saidwho mark{color:inherit;background:var(--ground);border-bottom:2px solid var(--line);border-radius:2px;padding:.1em 0;
-webkit-box-decoration-break:clone;box-decoration-break:clone}
.saidwho mark.unsure{background:none;border-bottom:2px dashed var(--line)}
.saidwho u{text-decoration:underline dotted 2px var(--ink);text-underline-offset:.2em}
.saidwho b{font-weight:700}
.saidwho em{font:italic 600 .8125rem/1.4 system-ui,sans-serif}
.saidwho .turn{display:inline-block}
.saidwho .badge{display:inline-flex;align-items:center;justify-content:center;min-width:24px;height:24px;margin:0 .1em;vertical-align:middle;text-decoration:none;color:var(--ink)}
.saidwho .badge span{font:600 .6875rem/1 system-ui,sans-serif;background:var(--ground);border:1px solid var(--line);border-radius:.7em;padding:.15em .45em;white-space:nowrap}
.saidwho .badge i{font-style:normal;font-weight:400}
.saidwho .flag{margin-right:.35em;--ground:var(--accuse-line);--line:var(--accuse-line)}
.saidwho .flag span{color:var(--paper);border-radius:2px}
.saidwho :focus-visible{outline:3px solid var(--link);outline-offset:2px}
.saidwho fieldset{border:0;margin:0;padding:0;min-width:0}
.saidwho legend,.saidwho .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.saidwho button,.saidwho select{font:.875rem/1.4 system-ui,sans-serif;color:var(--ink);background:var(--paper);border:1px solid var(--faint);border-radius:1rem;min-height:32px;padding:.2rem .7rem;max-width:100%}
.saidwho button:not(:disabled){cursor:pointer}
.saidwho button[aria-pressed=true]{background:var(--ink);color:var(--paper);border-color:var(--ink)}
.saidwho [hidden]{display:none!important}
.saidwho.filtered article{color:var(--faint)}
.saidwho.filtered article :is(mark,u,b):not(.out){color:var(--ink)}
.saidwho.live .out{color:var(--faint);background:none;border-color:transparent;text-decoration-color:transparent;font-weight:400}
.saidwho.live .badge.out span{border-color:var(--rule);background:none;color:var(--faint)}
.saidwho .hit{text-decoration:overline 3px var(--accuse-line)}
.saidwho .hit:not(:has(mark)){background:var(--accuse-ground)}
.saidwho .reply{text-decoration:overline dashed 3px var(--deny-line)}
.saidwho .key{box-shadow:inset 0 0 0 2px var(--accuse-line);border-radius:2px}
.saidwho .on{outline:2px solid var(--ink);outline-offset:1px}
@media (max-width:60rem){.saidwho{grid-template-columns:minmax(0,1fr);padding:1rem;gap:1.25rem}.saidwho h1{font-size:1.375rem}}
@media print{.saidwho{display:block;--paper:#fff;--ink:#000;padding:0}.saidwho.long :is(article p,.said section,.claim){content-visibility:visible}
.saidwho>*{margin-bottom:1.5rem}.saidwho :is(.filters,.copy,.where,.note .do){display:none!important}.saidwho .strip button{background:none!important;color:var(--ink)!important}
.saidwho mark,.saidwho .badge span,.saidwho .stance{print-color-adjust:exact;-webkit-print-color-adjust:exact}.saidwho .claim,.saidwho .card{break-inside:avoid}}
@media (forced-colors:active){.saidwho mark{border-bottom-style:solid;background:Canvas}}
`
