{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<h2 class="kern-heading-medium">[[measure.history-heading]]</h2>
{{>ERRORS}}
<form class="app-filter app-no-print" method="get" action="{{ACTION}}">
{{#HELD}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">{{/HELD}}
{{>FROM}}
{{>UNTIL}}
{{>UNIT}}
{{>ELEMENT}}
{{>HIDE}}
<div class="app-actions"><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[measure.filter-apply]]</span></button>
<a class="kern-link" href="{{CLEAR}}">[[measure.filter-clear]]</a></div>
</form>
{{#NONE}}
<p class="app-empty">[[measure.history-none]]</p>
{{/NONE}}
<ol class="app-timeline" reversed>
{{#REVISION}}
<li>
<time datetime="{{MACHINE}}">{{MOMENT}}</time>
<h3 class="kern-heading-small"><a class="kern-link" href="{{HREF}}">[[measure.revision]] {{NUMBER}}</a>: {{KIND}}{{#EDITORIAL}} ([[measure.editorial]]){{/EDITORIAL}}{{#URGENT}} ([[measure.urgent]]){{/URGENT}}</h3>
{{#REASON}}<div class="app-quote" lang="de"><p>{{TEXT}}</p></div>{{/REASON}}
{{#FACTS}}
<dl class="app-facts">
{{#ACT}}
<div><dt>{{ROLE}}</dt><dd>{{#PERSON}}{{NAME}}{{#WORD}}: {{TEXT}}{{/WORD}}{{#PERSON_separator}}<br>{{/PERSON_separator}}{{/PERSON}}</dd></div>
{{/ACT}}
{{#PLACES}}
<div><dt>[[measure.places]]</dt><dd><span lang="de">{{#PLACE}}{{LABEL}}{{#PLACE_separator}}; {{/PLACE_separator}}{{/PLACE}}</span>{{#MORE}} {{TEXT}}{{/MORE}}</dd></div>
{{/PLACES}}
</dl>
{{/FACTS}}
<p class="app-list__meta">{{#PROPOSAL}}<a class="kern-link" href="{{HREF}}">{{LABEL}}</a>{{/PROPOSAL}}{{#COMPARE}}<a class="kern-link" href="{{HREF}}">[[measure.compare-before]] {{BEFORE}}</a>{{/COMPARE}}</p>
</li>
{{/REVISION}}
</ol>
{{>PAGER}}
<p class="app-no-print"><a class="kern-link" href="{{CSV}}">[[measure.history-csv]]</a></p>
