{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
<p>[[audit.journal-hint]]</p>
{{>ERRORS}}
<form class="app-filter app-no-print" method="get" action="/journal">
{{>FROM}}
{{>UNTIL}}
{{>KIND}}
{{>ACTOR}}
{{>UNIT}}
{{>PROPOSAL}}
{{>MEASURE}}
<div class="app-actions"><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[audit.filter-apply]]</span></button>
<a class="kern-link" href="/journal">[[audit.filter-clear]]</a></div>
</form>
{{#NONE}}
<p class="app-empty">[[audit.journal-none]]</p>
{{/NONE}}
{{#TABLE}}
<div class="app-scroll" tabindex="0" role="region" aria-label="[[audit.journal-caption]]">
<table class="kern-table app-stack"><caption class="visually-hidden">[[audit.journal-caption]]</caption>
<thead><tr><th scope="col">[[audit.event]]</th><th scope="col">[[audit.time]]</th><th scope="col">[[audit.kind]]</th><th scope="col">[[audit.who]]</th><th scope="col">[[audit.case]]</th><th scope="col">[[audit.commit]]</th></tr></thead>
<tbody>
{{#EVENT}}
<tr><th scope="row"><a class="kern-link" href="/journal/{{SEQ}}"><span class="visually-hidden">[[audit.event]] </span>{{SEQ}}</a></th><td data-label="[[audit.time]]"><time datetime="{{MACHINE}}">{{MOMENT}}</time></td><td data-label="[[audit.kind]]">{{KIND}}</td><td data-label="[[audit.who]]">{{WHO}}</td><td data-label="[[audit.case]]">{{#CASE}}<a class="kern-link" href="/proposals/{{ID}}">{{ID}}</a>{{/CASE}}{{#HIDDEN_CASE}}{{ID}}{{/HIDDEN_CASE}}</td><td data-label="[[audit.commit]]"><code>{{COMMIT}}</code></td></tr>
{{/EVENT}}
</tbody></table></div>
{{/TABLE}}
{{>PAGER}}
<p class="app-no-print"><a class="kern-link" href="{{CSV}}">[[audit.csv-whole]]</a></p>
