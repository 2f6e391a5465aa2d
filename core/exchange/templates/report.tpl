{{%AUTOESCAPE context="HTML"}}
<!DOCTYPE html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="generator" content="Fassung">
<meta name="dcterms.created" content="{{TIME_MACHINE}}">
<meta name="dcterms.modified" content="{{TIME_MACHINE}}">
<title>Prüfbericht: {{SUBJECT}}</title>
{{>STYLE}}
</head>
<body>
<header>
<p class="kind">Prüfbericht</p>
<h1><span class="subject">{{SUBJECT}}</span>{{#TITLE}}<span class="title">{{TEXT}}</span>{{/TITLE}}</h1>
{{#VALIDITY}}
<p class="validity">{{TEXT}}</p>
{{/VALIDITY}}
<dl class="facts">
{{#FACT}}
<div><dt>{{NAME}}</dt><dd{{#CODE}} class="code"{{/CODE}}>{{VALUE}}</dd></div>
{{/FACT}}
</dl>
{{#OMITTED}}
<p class="notice">{{TEXT}}</p>
{{/OMITTED}}
</header>
<nav aria-labelledby="contents">
<h2 id="contents">Inhalt</h2>
<ul>
{{#ENTRY}}
<li><a href="#{{ANCHOR}}">{{TEXT}}</a></li>
{{/ENTRY}}
</ul>
</nav>
<main>
{{#REVISIONS}}
<section>
<h2 id="revisionen">Revisionen</h2>
<table>
<caption>Alle freigegebenen Fassungen, die neueste zuerst</caption>
<thead><tr><th scope="col">Revision</th><th scope="col">Tag</th><th scope="col">Art und Grund</th><th scope="col">Vorgang</th><th scope="col">Nachweis</th></tr></thead>
<tbody>
{{#REVISION}}
<tr>
<th scope="row" data-side="Revision">{{NUMBER}}</th>
<td data-side="Tag">{{TIME}}</td>
<td data-side="Art und Grund"><strong>{{KIND}}</strong>{{#DISSENT}} – mit Dissens ({{TEXT}}){{/DISSENT}}{{#REASON}}<br>{{TEXT}}{{/REASON}}</td>
<td data-side="Vorgang" class="number">{{#CASE}}<a href="#vorgang-{{TEXT}}">{{TEXT}}</a>{{/CASE}}{{#NO_CASE}}–{{/NO_CASE}}</td>
<td data-side="Nachweis" class="code">{{#MAIN}}main {{TEXT}}<br>{{/MAIN}}Journal {{JOURNAL}}<br>SHA-256 {{DIGEST}}</td>
</tr>
{{/REVISION}}
</tbody>
</table>
</section>
{{/REVISIONS}}
{{#CASE}}
{{>BODY}}
{{/CASE}}
<section>
<h2 id="pruefen">So prüfen Sie das mit git</h2>
<p>Alle Befehle laufen in einem Klon der Akte, ohne dieses Programm und ohne Netz. Der letzte Befehl prüft mit dem Programm <code>fassung</code> die ganze Akte.</p>
<ol class="checks">
{{#CHECK}}
<li><p>{{PURPOSE}}</p><pre><code>{{COMMAND}}</code></pre></li>
{{/CHECK}}
</ol>
</section>
</main>
<footer>
<p>Der Bericht gibt die Akte bis Ereignis {{SEQ}} wieder ({{TIME}}). Dieselbe Akte ergibt denselben Bericht, Byte für Byte.</p>
</footer>
</body>
</html>
