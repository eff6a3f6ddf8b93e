/** The style of the parts of the view around the article: strip, accusations, filters, list, notes, graph. */
export const PARTS_STYLE: string = `
.saidwho .strip{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:.75rem}
.saidwho .strip button{font-size:1rem;padding:.3rem .9rem;min-height:40px}
.saidwho .strip b{font-size:1.25rem}
.saidwho:not(.live) .strip button{border-color:var(--rule);color:var(--ink)}
.saidwho .strip button:disabled{color:var(--faint)}
.saidwho .cards{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,24rem),1fr));gap:1rem;align-items:start}
.saidwho .card{border:1px solid var(--rule);border-left:4px solid var(--accuse-line);border-radius:4px;padding:.75rem 1rem;font:.875rem/1.5 system-ui,sans-serif;min-width:0;display:flow-root}
.saidwho.live .card{cursor:pointer}
.saidwho .card h3{font:400 1.125rem/1.45 Georgia,"Times New Roman",serif}
.saidwho .card:target,.saidwho .card.current{background:var(--accuse-ground)}
.saidwho .card.unsure{border-left-style:dashed}
.saidwho .card.unsure h3{color:var(--faint)}
.saidwho .card.out{border-color:var(--rule)}
.saidwho .tags{display:flex;flex-wrap:wrap;gap:.25rem .9rem;margin:.4rem 0 0;color:var(--faint);font-size:.8125rem}
.saidwho .card .do{margin:.25rem 0 0;float:right}
.saidwho .where{display:inline-block;min-height:24px;padding:.15rem 0}
.saidwho .card details{margin-top:.25rem}
.saidwho summary{cursor:pointer;min-height:24px}
.saidwho .card summary{padding:.15rem 0;width:fit-content}
.saidwho blockquote{margin:.5rem 0;font-family:Georgia,serif}
.saidwho ul{list-style:none;margin:.4rem 0 0;padding:0}
.saidwho .answers{border-left:3px dashed var(--deny-line);padding-left:.75rem}
.saidwho .answers li{margin:0 0 .4rem}
.saidwho dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.15rem .75rem;margin:.4rem 0}
.saidwho dt{color:var(--faint)}
.saidwho .reason{display:block}
.saidwho dd{margin:0;overflow-wrap:anywhere}
.saidwho figure{margin:1.25rem 0 0}
.saidwho figcaption{font:.8125rem/1.4 system-ui,sans-serif;color:var(--faint);margin:0 0 .5rem}
.saidwho svg{display:block;max-width:100%;height:auto;font:13px system-ui,sans-serif;fill:var(--ink)}
.saidwho svg.narrow{display:none;font-size:12px}
.saidwho svg rect{fill:var(--assert-ground);stroke:var(--assert-line)}
.saidwho svg text{text-anchor:middle}
.saidwho svg g>path{fill:none;stroke:var(--accuse-line);stroke-width:2}
.saidwho svg .answered path{stroke-dasharray:6 4}
.saidwho svg marker path{fill:var(--accuse-line)}
.saidwho .time{margin:1.25rem 0 0}
.saidwho .timeline{list-style:none;margin:.5rem 0 0;padding:0;font:.875rem/1.5 system-ui,sans-serif;border-left:3px solid var(--accuse-line)}
.saidwho .timeline li{position:relative;padding:.15rem 0 .6rem 1rem;display:grid;grid-template-columns:8rem minmax(0,1fr);gap:0 .75rem}
.saidwho .timeline li::before{content:"";position:absolute;left:-7px;top:.6rem;width:11px;height:11px;border-radius:50%;background:var(--accuse-line)}
.saidwho .timeline span{font-weight:600}
.saidwho .timeline a{color:inherit}
.saidwho .filters{position:sticky;top:0;z-index:3;background:var(--paper);border-block:1px solid var(--rule);padding:.5rem 0;font:.875rem/1.4 system-ui,sans-serif}
.saidwho:not(.live) .filters,.saidwho:not(.live) .copy{display:none}
.saidwho .chips{display:flex;gap:.4rem;overflow-x:auto;padding:3px;scrollbar-width:thin}
.saidwho .chips button{flex:none;max-width:16rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.saidwho .selects{display:flex;flex-wrap:wrap;gap:.4rem .9rem;align-items:center;margin-top:.4rem;padding:0 3px}
.saidwho .selects output{color:var(--faint)}
.saidwho .said{font:.875rem/1.5 system-ui,sans-serif;padding:3px .75rem 3px 3px;min-width:0}
.saidwho.moved .said{position:sticky;top:6.5rem;max-height:calc(100vh - 7rem);overflow-y:auto;scrollbar-gutter:stable}
.saidwho .said section{margin:0 0 1.25rem}
.saidwho .role{color:var(--faint);margin:0;font:.8125rem/1.4 system-ui,sans-serif}
.saidwho .said ol{list-style:none;margin:.4rem 0 0;padding:0}
.saidwho .claim{display:flex;gap:.5rem;align-items:start;border-left:3px solid var(--line);padding:.15rem 0 .15rem .6rem;margin:0 0 .4rem}
.saidwho .claim.unsure{border-left-style:dashed}
.saidwho .claim.unsure .words{color:var(--faint)}
.saidwho .claim.unsure .stance{background:none}
.saidwho .claim:target,.saidwho .claim.current{background:var(--ground)}
.saidwho .claim.current .words{color:var(--ink)}
.saidwho .claim details{flex:1;min-width:0;overflow-wrap:anywhere}
.saidwho .stance{font-weight:600;background:var(--ground);border-radius:3px;padding:0 .3em}
.saidwho .claim .do{display:flex;flex-direction:column;align-items:end;gap:.25rem;margin:0}
.saidwho .back{font-weight:600;text-decoration:none;min-width:24px;min-height:24px;text-align:right}
.saidwho .copy{font-size:.75rem;min-height:24px;padding:.05rem .5rem}
.saidwho .note{font:.875rem/1.5 system-ui,sans-serif;border:1px solid var(--line);border-left-width:4px;border-radius:4px;padding:.6rem .8rem;margin:-.4em 0 1em;overflow-wrap:anywhere}
.saidwho .note dl{margin:.25rem 0}
.saidwho .note .do{display:flex;flex-wrap:wrap;gap:.5rem;margin:.4rem 0 0}
.saidwho .note button{min-height:32px}
.saidwho .legend{color:var(--faint);font:.8125rem/1.5 system-ui,sans-serif;margin:0}
@media (max-width:60rem){.saidwho .said{position:static!important;max-height:none!important;overflow:visible!important;padding:0}
.saidwho .strip{gap:.4rem}.saidwho .strip button{padding:.2rem .7rem}.saidwho .timeline li{grid-template-columns:minmax(0,1fr)}}
@media (max-width:45rem){.saidwho svg.wide{display:none}.saidwho svg.narrow{display:block}.saidwho select{max-width:9.5rem}.saidwho .selects{flex-wrap:nowrap;overflow-x:auto}.saidwho .selects>*{flex:none}}
@media (max-height:30rem){.saidwho .filters{position:static}}
@media print{.saidwho .said{position:static!important;max-height:none!important;overflow:visible!important}.saidwho svg.wide{display:block}.saidwho svg.narrow{display:none}}
`
