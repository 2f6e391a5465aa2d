{{%AUTOESCAPE context="HTML"}}
<section class="case">
<h2 id="vorgang-{{ID}}">Vorgang {{ID}}</h2>
<dl class="facts">
{{#FACT}}
<div><dt>{{NAME}}</dt><dd>{{VALUE}}</dd></div>
{{/FACT}}
</dl>
{{#VERSION}}
<section>
<h3>Vorschlagsfassung {{NUMBER}}</h3>
<p>{{SENTENCE}}</p>
{{#REASON}}
<blockquote>{{#P}}<p>{{TEXT}}</p>{{/P}}</blockquote>
{{/REASON}}
{{#DOCUMENT}}
<h4>{{HEADING}}</h4>
{{>SYNOPSIS}}
<p class="proof">SHA-256 des vorgeschlagenen Textes: <span class="code">{{DIGEST}}</span>{{#BASE}}; der Grundlage: <span class="code">{{TEXT}}</span>{{/BASE}}</p>
{{/DOCUMENT}}
<p class="proof">Ereignis {{SEQ}}, Journal-Commit <span class="code">{{JOURNAL}}</span></p>
</section>
{{/VERSION}}
{{#VOTES}}
<section>
<h3>Voten</h3>
{{#VOTE}}
<section class="vote">
<h4>Votum {{NUMBER}}: {{KIND}} – {{WORD}}</h4>
<p>{{SENTENCE}}</p>
{{#NOTE}}
<blockquote>{{#P}}<p>{{TEXT}}</p>{{/P}}</blockquote>
{{/NOTE}}
{{#FACTS}}
<ul>
{{#FACT}}
<li>{{TEXT}}</li>
{{/FACT}}
</ul>
{{/FACTS}}
{{#CONDITIONS}}
<h5>Maßgaben</h5>
<dl>
{{#CONDITION}}
<dt>{{LABEL}}</dt><dd>{{WORDING}}</dd>
{{/CONDITION}}
</dl>
{{/CONDITIONS}}
{{#PLACES}}
<table class="synopsis">
<caption>Woran das Votum gebunden ist</caption>
<thead><tr><th scope="col">Stelle</th><th scope="col">Alte Worte</th><th scope="col">Neue Worte</th></tr></thead>
<tbody>
{{#PLACE}}
<tr class="synopsis-{{STATE}}">
<th scope="row">{{LABEL}} <span class="synopsis-state">{{STATE_LABEL}}</span></th>
<td data-side="Alte Worte">{{#OLD_NOTE}}<span class="synopsis-note">{{TEXT}}</span>{{/OLD_NOTE}}{{#OLD}}{{#SAME}}{{TEXT}}{{/SAME}}{{#DEL}}<del><span class="visually-hidden">[gelöscht: </span>{{TEXT}}<span class="visually-hidden">]</span></del>{{/DEL}}{{/OLD}}{{#OLD_DIGEST}}<span class="code digest">{{TEXT}}</span>{{/OLD_DIGEST}}</td>
<td data-side="Neue Worte">{{#NEW_NOTE}}<span class="synopsis-note">{{TEXT}}</span>{{/NEW_NOTE}}{{#NEW}}{{#SAME}}{{TEXT}}{{/SAME}}{{#INS}}<ins><span class="visually-hidden">[eingefügt: </span>{{TEXT}}<span class="visually-hidden">]</span></ins>{{/INS}}{{/NEW}}{{#NEW_DIGEST}}<span class="code digest">{{TEXT}}</span>{{/NEW_DIGEST}}</td>
</tr>
{{/PLACE}}
</tbody>
</table>
{{/PLACES}}
<p class="proof">Ereignis {{SEQ}}, Journal-Commit <span class="code">{{JOURNAL}}</span></p>
</section>
{{/VOTE}}
</section>
{{/VOTES}}
{{#REQUIREMENTS}}
<section>
<h3>Freigabebedingungen {{WHEN}}</h3>
<table>
<caption>{{CAPTION}}</caption>
<thead><tr><th scope="col">Bedingung</th><th scope="col">Ergebnis</th><th scope="col">Voten</th><th scope="col">Durch</th></tr></thead>
<tbody>
{{#REQUIREMENT}}
<tr><th scope="row">{{LABEL}}<br><span class="code">{{ID}}</span></th><td data-side="Ergebnis">{{OUTCOME}}</td><td data-side="Voten">{{VOTES}}</td><td data-side="Durch">{{BY}}</td></tr>
{{/REQUIREMENT}}
</tbody>
</table>
</section>
{{/REQUIREMENTS}}
{{#LIST}}
<section>
<h3>{{HEADING}}</h3>
<ul>
{{#ITEM}}
<li>{{TEXT}}{{#QUOTE}}<blockquote>{{#P}}<p>{{TEXT}}</p>{{/P}}</blockquote>{{/QUOTE}}</li>
{{/ITEM}}
</ul>
</section>
{{/LIST}}
<section>
<h3>Ereignisse</h3>
<table>
<caption>Alle Ereignisse des Vorgangs in ihrer Reihenfolge</caption>
<thead><tr><th scope="col">Nr.</th><th scope="col">Zeit</th><th scope="col">Ereignis</th><th scope="col">Durch</th><th scope="col">Journal-Commit und Datei</th></tr></thead>
<tbody>
{{#EVENT}}
<tr><th scope="row" data-side="Ereignis">{{SEQ}}</th><td data-side="Zeit">{{TIME}}</td><td data-side="Ereignis">{{LABEL}}</td><td data-side="Durch">{{BY}}</td><td data-side="Nachweis" class="code">{{JOURNAL}}<br>{{PATH}}</td></tr>
{{/EVENT}}
</tbody>
</table>
</section>
</section>
