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
<title>Mitzeichnungsvorlage {{PROPOSAL}}, Vorschlagsfassung {{VERSION}}: {{UNIT}}</title>
{{>STYLE}}
</head>
<body>
<header>
<p class="kind">Mitzeichnungsvorlage</p>
<h1><span class="subject">Vorgang {{PROPOSAL}}, Vorschlagsfassung {{VERSION}}</span></h1>
<div class="address">
<p class="to"><span class="small">An</span> <strong>{{UNIT_FULL}}</strong></p>
{{#DUE}}
<p class="due"><span class="small">Frist</span> <strong>{{TEXT}}</strong></p>
{{/DUE}}
</div>
</header>
<main>
<p class="question">{{QUESTION}}</p>
<dl class="facts">
{{#FACT}}
<div><dt>{{NAME}}</dt><dd>{{VALUE}}</dd></div>
{{/FACT}}
</dl>
{{#REASON}}
<section>
<h2>Begründung</h2>
{{#P}}
<p>{{TEXT}}</p>
{{/P}}
</section>
{{/REASON}}
{{#EFFECTS}}
<section>
<h2>Auswirkungen</h2>
{{#P}}
<p>{{TEXT}}</p>
{{/P}}
</section>
{{/EFFECTS}}
<section>
<h2>Änderungen im Wortlaut</h2>
{{#DOCUMENT}}
<h3>{{HEADING}}</h3>
{{>SYNOPSIS}}
{{/DOCUMENT}}
</section>
<section class="answer">
<h2>Votum: {{UNIT}}</h2>
<ul class="words">
{{#WORD}}
<li><span class="box"></span><span><strong>{{LABEL}}</strong><br><span class="small">{{MEANING}}</span></span></li>
{{/WORD}}
</ul>
<p class="label">Hinweis, gewünschter Wortlaut oder Gründe des Dissenses</p>
<div class="lines"><div></div><div></div><div></div><div></div><div></div></div>
<div class="signature">
<p>Ort, Datum</p>
<p>Name, Funktion</p>
<p>Unterschrift</p>
</div>
</section>
</main>
<footer>
<p>Maßgeblich ist das Votum, das in der Akte gezeichnet wird; dieses Blatt bereitet es vor und ersetzt es nicht. Das Votum gilt für die oben gezeigten Änderungen und für keine anderen.</p>
<p class="code">SHA-256 der Änderungen: {{BINDS}}<br>Akte: {{RECORD}}</p>
</footer>
</body>
</html>
