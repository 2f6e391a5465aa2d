{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
<p>[[audit.exceptions-hint]]</p>
{{>ERRORS}}
<form class="app-filter app-no-print" method="get" action="/exceptions">
{{>FROM}}
{{>UNTIL}}
{{>KIND}}
{{>UNIT}}
<div class="app-actions"><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[audit.filter-apply]]</span></button>
<a class="kern-link" href="/exceptions">[[audit.filter-clear]]</a></div>
</form>
{{#OWN}}
<section aria-labelledby="own"><h2 class="kern-heading-medium" id="own">[[audit.own]]</h2>
<div class="kern-alert kern-alert--{{KIND}}"><div class="kern-alert__header"><span class="kern-icon kern-icon--{{KIND}}" aria-hidden="true"></span><span class="kern-title">{{VERDICT}}</span></div></div>
{{#PART}}<p>[[audit.own-part]]</p>{{/PART}}
{{#SOME}}
<ul class="app-list">
{{#FOUND}}
<li><a class="kern-link" href="/journal/{{SEQ}}">{{DOCUMENT}}, [[audit.revision]] {{REVISION}}</a> {{WHO}}</li>
{{/FOUND}}
</ul>
{{/SOME}}
</section>
{{/OWN}}
<section><h2 class="kern-heading-medium" id="list">[[audit.exceptions-list]]</h2>
{{#NONE}}
<p class="app-empty">[[audit.exceptions-none]]</p>
{{/NONE}}
{{#TABLE}}
<div class="app-scroll" tabindex="0" role="region" aria-labelledby="list">
<table class="kern-table app-stack"><caption class="visually-hidden">[[audit.exceptions-list]]</caption>
<thead><tr><th scope="col">[[audit.exception]]</th><th scope="col">[[audit.time]]</th><th scope="col">[[audit.about]]</th><th scope="col">[[audit.who]]</th><th scope="col">[[audit.unit]]</th><th scope="col">[[audit.event]]</th></tr></thead>
<tbody>
{{#EXCEPTION}}
<tr><th scope="row">{{LABEL}}</th><td data-label="[[audit.time]]"><time datetime="{{MACHINE}}">{{MOMENT}}</time>{{#ENDED}}<br>[[audit.until]] {{TEXT}}{{/ENDED}}</td><td data-label="[[audit.about]]">{{#CASE}}<a class="kern-link" href="/proposals/{{ID}}">{{ID}}</a> {{/CASE}}{{#DOCUMENT}}<a class="kern-link" lang="de" href="{{HREF}}">{{LABEL}}</a> {{/DOCUMENT}}{{#WHAT}}<span lang="de">{{TEXT}}</span>{{/WHAT}}</td><td data-label="[[audit.who]]">{{WHO}}</td><td data-label="[[audit.unit]]">{{#UNIT}}{{TEXT}}{{/UNIT}}</td><td data-label="[[audit.event]]"><a class="kern-link" href="/journal/{{SEQ}}"><span class="visually-hidden">[[audit.event]] </span>{{SEQ}}</a></td></tr>
{{/EXCEPTION}}
</tbody></table></div>
{{/TABLE}}
</section>
{{>PAGER}}
<p class="app-no-print"><a class="kern-link" href="{{CSV}}">[[audit.csv-whole]]</a></p>
