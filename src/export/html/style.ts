/** The style sheet of the view: light and dark, wide and narrow, on paper, and to be read without any colour. */
import type { Extraction } from '../../types.ts'
import { DARK, LIGHT, type Theme } from './palette.ts'

/** Marks are ground and line of the act, but also frame, weight and number: nothing is told by colour alone. */
export function styleOf(extraction: Extraction): string {
  return [
    `.saidwho{${variables(LIGHT)}}`,
    `@media (prefers-color-scheme:dark){.saidwho{${variables(DARK)}}}`,
    ...Object.keys(LIGHT.acts).map(
      (act) => `.saidwho .${act}{--ground:var(--${act}-ground);--line:var(--${act}-line)}`,
    ),
    BASE,
    ...pointedAt(extraction),
  ].join('\n')
}

function variables({ acts, ...plain }: Theme): string {
  const shades = Object.entries(acts).flatMap(([act, { ground, line }]) => [
    [`${act}-ground`, ground],
    [`${act}-line`, line],
  ])
  return [...Object.entries(plain), ...shades].map(([name, colour]) => `--${name}:${colour}`).join(';')
}

/** Where there are more, a browser would be busy with the rules at every move of the pointer. */
const MOST_JOINED = 150

/** Pointing at one part of a claim frames all of it. */
function pointedAt({ claims }: Extraction): string[] {
  if (claims.length > MOST_JOINED) return []
  return claims.map(({ id }) => {
    return `.saidwho:has(.${id}:hover,#at-${id}:hover,#at-${id}:focus,#${id}:hover,#${id}:focus-within,#${id}:target) .${id}{outline:2px solid var(--ink);outline-offset:1px}`
  })
}

const BASE = `
.saidwho{background:var(--paper);color:var(--ink);font:1.0625rem/1.75 Georgia,"Times New Roman",serif;display:grid;
grid-template-columns:minmax(0,42rem) minmax(18rem,26rem);gap:2rem 3rem;justify-content:center;padding:2rem 1.5rem;box-sizing:border-box;color-scheme:light dark}
.saidwho *{box-sizing:border-box}
.saidwho header,.saidwho .accusations{grid-column:1/-1}
.saidwho header{border-bottom:1px solid var(--rule);padding-bottom:.5rem}
.saidwho h1{font-size:1.5rem;line-height:1.3;margin:0}
.saidwho h2{font:600 .875rem/1.4 system-ui,sans-serif;letter-spacing:.06em;text-transform:uppercase;color:var(--faint);margin:0 0 .75rem}
.saidwho h3{font:600 1rem/1.35 system-ui,sans-serif;margin:0}
.saidwho a{color:var(--link)}
.saidwho p{margin:0 0 1em;overflow-wrap:anywhere}
.saidwho article p{content-visibility:auto;contain-intrinsic-size:auto 6em}
.saidwho aside section,.saidwho .claim{content-visibility:auto;contain-intrinsic-size:auto 3em}
.saidwho article p:hover,.saidwho article p:focus-within{content-visibility:visible}
.saidwho mark{color:inherit;background:var(--ground);border-bottom:2px solid var(--line);border-radius:2px;padding:.1em 0;
-webkit-box-decoration-break:clone;box-decoration-break:clone}
.saidwho u{text-decoration:underline dotted 2px var(--ink);text-underline-offset:.2em}
.saidwho b{font-weight:700}
.saidwho .turn{display:inline-block}
.saidwho .badge{position:relative;font:600 .6875rem/1 system-ui,sans-serif;color:var(--ink);background:var(--ground);border:1px solid var(--line);
border-radius:.7em;padding:.1em .45em;margin:0 .2em;text-decoration:none;vertical-align:.25em;white-space:nowrap}
.saidwho .badge .act{font-weight:400}
.saidwho .tip{display:none;position:absolute;z-index:2;left:0;top:calc(100% + .4em);width:max-content;max-width:min(24rem,70vw);white-space:normal;
background:var(--paper);color:var(--ink);border:1px solid var(--line);border-radius:6px;box-shadow:0 6px 24px #0004;padding:.6em .75em;font:.8125rem/1.45 system-ui,sans-serif}
.saidwho .tip>span{display:block}
.saidwho .tip i,.saidwho dt{font-style:normal;color:var(--faint)}
.saidwho .badge:hover .tip,.saidwho .badge:focus .tip{display:block}
.saidwho :focus-visible{outline:3px solid var(--link);outline-offset:2px}
.saidwho aside{font:.875rem/1.5 system-ui,sans-serif}
.saidwho aside section{margin:0 0 1.25rem}
.saidwho .role,.saidwho .none{color:var(--faint);margin:0;font:.8125rem/1.4 system-ui,sans-serif}
.saidwho aside ol,.saidwho .accusations ol,.saidwho ul{list-style:none;margin:.4rem 0 0;padding:0}
.saidwho .claim{display:flex;gap:.5rem;align-items:start;border-left:3px solid var(--line);padding:.15rem 0 .15rem .6rem;margin:0 0 .4rem}
.saidwho .claim:target{background:var(--ground)}
.saidwho details{flex:1;min-width:0;overflow-wrap:anywhere}
.saidwho summary{cursor:pointer}
.saidwho .stance{font-weight:600;background:var(--ground);border-radius:3px;padding:0 .3em}
.saidwho .back{font-weight:600;text-decoration:none;min-width:1.6em;text-align:right}
.saidwho dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.1rem .75rem;margin:.4rem 0}
.saidwho dd{margin:0}
.saidwho .accusations{border-top:1px solid var(--rule);padding-top:1.25rem;font:.875rem/1.5 system-ui,sans-serif}
.saidwho .accusations>ol>li{border-left:3px solid var(--accuse-line);padding-left:.75rem;margin:0 0 1.25rem;max-width:60rem}
.saidwho blockquote{margin:.3rem 0;font-family:Georgia,serif}
.saidwho .answers{border-left:3px dashed var(--deny-line);padding-left:.75rem}
.saidwho svg{width:100%;max-width:52rem;height:auto;font:13px system-ui,sans-serif;fill:var(--ink)}
.saidwho svg rect{fill:var(--assert-ground);stroke:var(--assert-line)}
.saidwho svg text{text-anchor:middle}
.saidwho svg .label{font-size:11px;stroke:var(--paper);stroke-width:4px;paint-order:stroke}
.saidwho svg line{stroke:var(--accuse-line);stroke-width:2}
.saidwho svg .answered line{stroke-dasharray:6 4}
.saidwho svg marker path{fill:var(--accuse-line)}
.saidwho .legend{grid-column:1/-1;color:var(--faint);font:.8125rem/1.5 system-ui,sans-serif;margin:0}
@media (max-width:56rem){.saidwho{grid-template-columns:minmax(0,1fr);padding:1rem;gap:1.5rem}.saidwho .badge{position:static}.saidwho .tip{left:1rem;right:1rem;top:auto;width:auto;max-width:none}}
@media print{.saidwho{display:block;--paper:#fff;--ink:#000}.saidwho article p,.saidwho aside section,.saidwho .claim{content-visibility:visible}.saidwho aside{margin-top:2rem}.saidwho .tip{display:none!important}
.saidwho mark,.saidwho .badge,.saidwho .stance{print-color-adjust:exact;-webkit-print-color-adjust:exact}.saidwho .claim,.saidwho .accusations li{break-inside:avoid}}
@media (forced-colors:active){.saidwho mark{border-bottom-style:solid;background:Canvas}}
`
