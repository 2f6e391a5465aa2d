{{%AUTOESCAPE context="HTML"}}
<p class="kern-body app-lead">[[acts.queue-lead]]</p>
{{#NO_PART}}
<div class="app-empty"><p class="kern-body">[[acts.queue-no-part]]</p><p><a class="kern-link" href="/proposals">[[acts.queue-to-proposals]]</a></p></div>
{{/NO_PART}}
{{#EMPTY}}
<div class="app-empty"><p class="kern-body">[[acts.queue-empty]]</p><p><a class="kern-link" href="/proposals">[[acts.queue-to-proposals]]</a></p></div>
{{/EMPTY}}
{{#LIST}}
<section aria-labelledby="queue-{{STEP}}">
<h2 class="kern-heading-medium" id="queue-{{STEP}}">{{HEADING}}</h2>
<form method="post" action="/bulk" class="app-form--wide">
{{>TOKENS}}
<input type="hidden" name="step" value="{{STEP}}">
<table class="kern-table app-stack">
<caption class="visually-hidden">{{HEADING}}</caption>
<thead><tr class="kern-table__row"><th class="kern-table__header" scope="col">[[acts.column-choose]]</th><th class="kern-table__header" scope="col">[[acts.column-case]]</th><th class="kern-table__header" scope="col">[[acts.column-unit]]</th><th class="kern-table__header" scope="col">[[acts.column-asked]]</th><th class="kern-table__header" scope="col">[[acts.column-due]]</th><th class="kern-table__header" scope="col">[[acts.column-act]]</th></tr></thead>
<tbody>
{{#ROW}}
<tr class="kern-table__row">
<td class="kern-table__cell" data-label="[[acts.column-choose]]"><div class="kern-form-check"><input class="kern-form-check__checkbox" type="checkbox" name="case" value="{{ID}}" id="{{STEP}}-{{ID}}"><label class="kern-label" for="{{STEP}}-{{ID}}"><span class="visually-hidden">{{CASE_LABEL}} [[acts.choose-one]]</span></label></div></td>
<th class="kern-table__cell" scope="row"><a class="kern-link" href="{{CASE_HREF}}">{{CASE_LABEL}}</a>{{#URGENT}} <span class="kern-badge kern-badge--warning"><span class="kern-label kern-label--small">[[acts.urgent]]</span></span>{{/URGENT}}<br><span lang="de">{{TITLE}}</span><br><span class="app-muted">{{KIND}}, [[acts.version]] {{VERSION}}</span></th>
<td class="kern-table__cell" data-label="[[acts.column-unit]]">{{UNIT}}</td>
<td class="kern-table__cell" data-label="[[acts.column-asked]]" lang="de">{{LABELS}}</td>
<td class="kern-table__cell" data-label="[[acts.column-due]]">{{#DUE}}<time datetime="{{DAY_MACHINE}}">{{DAY}}</time><br><span{{#LATE}} class="app-due--late"{{/LATE}}{{#SOON}} class="app-due--soon"{{/SOON}}>{{LEFT}}</span>{{/DUE}}{{#NO_DUE}}[[acts.no-due]]{{/NO_DUE}}</td>
<td class="kern-table__cell" data-label="[[acts.column-act]]"><a class="kern-link" href="{{STEP_HREF}}">{{STEP_LABEL}}<span class="visually-hidden">: {{CASE_LABEL}}</span></a></td>
</tr>
{{/ROW}}
</tbody>
</table>
<div class="app-actions"><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{{BUTTON}}</span></button></div>
</form>
</section>
{{/LIST}}
{{#SHARED}}
<p class="kern-body"><a class="kern-link" href="/#shared">{{TEXT}}</a></p>
{{/SHARED}}
