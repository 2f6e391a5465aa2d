{{%AUTOESCAPE context="HTML"}}
<style>
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 56rem; color: #171a1c; background: #fff; font: 1rem/1.5 "Fira Sans", "Liberation Sans", Arial, sans-serif; overflow-wrap: break-word; hyphens: auto; }
h1, h2, h3 { line-height: 1.25; margin: 1.4em 0 .4em; break-after: avoid; }
h1 { font-size: 1.7rem; margin-top: 0; color: #003063; }
h2 { font-size: 1.2rem; color: #003063; border-top: 2px solid #003063; padding-top: .4em; }
h3 { font-size: 1.05rem; }
p { margin: .4em 0; }
.kind { margin: 0; font-weight: bold; color: #4a5358; }
.small { font-weight: normal; font-size: .85rem; color: #4a5358; }
.address { display: flex; flex-wrap: wrap; gap: .5rem 2rem; justify-content: space-between; border: 1px solid #b4bdc3; padding: .6rem .9rem; }
.address p { margin: 0; }
.address .small { display: block; }
.question { font-size: 1.1rem; border-left: 5px solid #003063; padding: .3em 0 .3em .8em; margin: 1em 0; }
dl.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: .3rem 1.5rem; margin: 1em 0; padding: .7rem .9rem; background: #f1f4f6; }
dt { font-weight: bold; font-size: .85rem; color: #4a5358; }
dd { margin: 0; }
table { width: 100%; border-collapse: collapse; margin: .6em 0 1em; table-layout: fixed; }
caption { text-align: left; font-weight: bold; padding: .3em 0; }
th, td { border: 1px solid #b4bdc3; padding: .4em .55em; text-align: left; vertical-align: top; }
thead th { background: #f1f4f6; }
tbody th { font-weight: 600; }
.synopsis th:first-child { width: 22%; }
.synopsis-state { display: block; font-weight: normal; font-size: .85rem; color: #4a5358; }
.synopsis-note { font-style: italic; color: #4a5358; }
ins { background: #d8f0dd; color: #0b3d17; text-decoration: underline; text-decoration-thickness: 2px; }
del { background: #fbe0de; color: #6b0f0a; text-decoration: line-through; }
.words { list-style: none; margin: .6em 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .6rem 1.5rem; }
.words li { position: relative; padding-left: 1.8rem; break-inside: avoid; }
.box { position: absolute; left: 0; top: .15rem; width: 1.1rem; height: 1.1rem; border: 1.5px solid #171a1c; }
.label { font-size: .9rem; color: #4a5358; margin-top: 1.2em; }
.lines div { height: 2.1rem; border-bottom: 1px solid #8a949a; }
.signature { margin-top: 4rem; }
.signature p { display: inline-block; width: 30%; min-width: 9rem; margin-right: 2%; border-top: 1px solid #171a1c; padding-top: .3em; font-size: .85rem; color: #4a5358; }
.code { font-family: "Liberation Mono", "DejaVu Sans Mono", monospace; font-size: .75rem; overflow-wrap: anywhere; hyphens: none; }
footer { margin-top: 2rem; border-top: 1px solid #b4bdc3; color: #4a5358; font-size: .85rem; }
.visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 44rem) {
  table, caption, tbody, tr, td, tbody th { display: block; width: auto !important; }
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  tr { border: 1px solid #b4bdc3; margin-bottom: .8rem; }
  th, td { border: 0; }
  tbody th { background: #f1f4f6; }
  td[data-side]::before { content: attr(data-side) ": "; display: block; font-weight: bold; font-size: .85rem; color: #4a5358; }
}
@media (forced-colors: active) { ins, del { forced-color-adjust: none; } }
@page { size: A4; margin: 18mm 15mm 20mm 20mm; @bottom-right { content: "Seite " counter(page) " von " counter(pages); font: 8pt "Liberation Sans", sans-serif; } @bottom-left { content: string(subject); font: 8pt "Liberation Sans", sans-serif; } }
@media print {
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; line-height: 1.4; }
  h1 .subject { string-set: subject content(text); }
  dl.facts { display: block; columns: 2; }
  dl.facts > div { break-inside: avoid; padding-bottom: .3em; }
  .words { display: block; columns: 2; }
  .words li { padding-bottom: .7em; }
  tr, .answer { break-inside: avoid; }
  thead { display: table-header-group; }
  .visually-hidden { display: none; }
}
</style>
