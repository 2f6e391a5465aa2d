{{%AUTOESCAPE context="HTML"}}
<style>
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 72rem; color: #171a1c; background: #fff; font: 1rem/1.5 "Fira Sans", "Liberation Sans", Arial, sans-serif; overflow-wrap: break-word; hyphens: auto; }
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 1.6em 0 .5em; break-after: avoid; }
h1 { font-size: 1.9rem; margin-top: 0; color: #003063; }
h1 .title { display: block; font-size: 1.25rem; font-weight: normal; color: #171a1c; margin-top: .3em; }
h2 { font-size: 1.45rem; color: #003063; border-top: 3px solid #003063; padding-top: .5em; margin-top: 2em; }
h3 { font-size: 1.2rem; } h4 { font-size: 1.05rem; } h5 { font-size: 1rem; }
p { margin: .5em 0; }
a { color: #00499a; }
a:focus-visible { outline: 3px solid #00499a; outline-offset: 2px; }
.kind { margin: 0; font-weight: bold; color: #4a5358; }
.validity { font-size: 1.1rem; border-left: 5px solid #003063; padding: .4em 0 .4em .8em; }
.notice { border: 2px solid #8a5a00; padding: .5em .8em; }
nav h2 { border: 0; font-size: 1.1rem; margin: 1em 0 .2em; padding: 0; }
nav ul { margin: 0; padding-left: 1.2em; columns: 18rem; }
dl.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: .4rem 1.5rem; margin: 1em 0; padding: .8rem 1rem; background: #f1f4f6; }
dt { font-weight: bold; font-size: .9rem; color: #4a5358; }
dd { margin: 0 0 .3em; }
table { width: 100%; border-collapse: collapse; margin: .8em 0 1.2em; }
caption { text-align: left; font-weight: bold; padding: .3em 0; }
th, td { border: 1px solid #b4bdc3; padding: .45em .6em; text-align: left; vertical-align: top; }
thead th { background: #f1f4f6; }
tbody th { font-weight: 600; }
.number { white-space: nowrap; }
.synopsis { table-layout: fixed; }
.synopsis th:first-child { width: 22%; }
.synopsis-state { display: block; font-weight: normal; font-size: .9rem; color: #4a5358; }
.synopsis-note { font-style: italic; color: #4a5358; }
ins { background: #d8f0dd; color: #0b3d17; text-decoration: underline; text-decoration-thickness: 2px; }
del { background: #fbe0de; color: #6b0f0a; text-decoration: line-through; }
.code, pre, code { font-family: "Liberation Mono", "DejaVu Sans Mono", monospace; font-size: .85rem; overflow-wrap: anywhere; hyphens: none; }
.digest { display: block; margin-top: .4em; font-size: .75rem; color: #4a5358; }
.proof { color: #4a5358; font-size: .9rem; }
blockquote { margin: .5em 0; padding: .1em 0 .1em .9em; border-left: 4px solid #b4bdc3; }
.vote { border-left: 4px solid #b4bdc3; padding-left: 1rem; margin: 1.5rem 0; }
pre { background: #f1f4f6; padding: .6em .8em; white-space: pre-wrap; }
footer { margin-top: 3rem; border-top: 1px solid #b4bdc3; color: #4a5358; }
.visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 44rem) {
  table, caption, tbody, tr, td, tbody th { display: block; width: auto !important; }
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  tr { border: 1px solid #b4bdc3; margin-bottom: .8rem; }
  th, td { border: 0; }
  tbody th { background: #f1f4f6; }
  th[data-side]::before { content: attr(data-side) " "; }
  td[data-side]::before { content: attr(data-side) ": "; display: block; font-weight: bold; font-size: .85rem; color: #4a5358; }
  .vote { padding-left: .6rem; }
}
@media (forced-colors: active) { ins, del { forced-color-adjust: none; } }
@page { size: A4; margin: 18mm 15mm 20mm; @bottom-right { content: "Seite " counter(page) " von " counter(pages); font: 8pt "Liberation Sans", sans-serif; } @bottom-left { content: string(subject); font: 8pt "Liberation Sans", sans-serif; } }
@media print {
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; line-height: 1.4; }
  h1 .subject { string-set: subject content(text); }
  nav { break-after: avoid; }
  dl.facts { columns: 2; }
  dl.facts > div { break-inside: avoid; }
  .code, pre, code { font-size: 7.5pt; }
  .digest { font-size: 6.5pt; }
  tr, .vote h4, blockquote { break-inside: avoid; }
  thead { display: table-header-group; }
  .visually-hidden { display: none; }
}
</style>
