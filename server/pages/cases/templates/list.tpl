{{%AUTOESCAPE context="HTML"}}
{{#NEW}}
<p class="app-actions app-no-print"><a class="kern-btn kern-btn--primary" href="/proposals/new"><span class="kern-label">[[cases.new]]</span></a></p>
{{/NEW}}
<form class="app-filter" method="get" action="/proposals">
{{>STAGE}}
{{>WHICH}}
{{>UNIT}}
{{>KIND}}
{{>WORDS}}
<div class="app-actions"><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[cases.filter]]</span></button>{{#RESET}} <a class="kern-link" href="/proposals">[[cases.filter-reset]]</a>{{/RESET}}</div>
</form>
{{#EMPTY}}
<div class="app-empty"><p>{{TEXT}}</p>{{#GO_ON}}<p><a class="kern-link" href="{{HREF}}">[[cases.list-search-on]]</a></p>{{/GO_ON}}</div>
{{/EMPTY}}
{{#TABLE}}
<table class="kern-table app-stack">
<caption>{{CAPTION}}</caption>
<thead>
<tr>
{{#CHOOSE}}
<th scope="col" class="kern-table__header">[[cases.column-choose]]</th>
{{/CHOOSE}}
<th scope="col" class="kern-table__header">[[cases.column-case]]</th>
<th scope="col" class="kern-table__header">[[cases.column-kind]]</th>
<th scope="col" class="kern-table__header">[[cases.column-unit]]</th>
<th scope="col" class="kern-table__header">[[cases.column-stage]]</th>
<th scope="col" class="kern-table__header">[[cases.column-due]]</th>
<th scope="col" class="kern-table__header">[[cases.column-updated]]</th>
</tr>
</thead>
<tbody>
{{#ROW}}
<tr>
{{#CHOOSE_CELL}}
<td class="kern-table__cell" data-label="[[cases.column-choose]]">{{#BOX}}<span class="kern-form-check"><input class="kern-form-check__checkbox" type="checkbox" form="bulk" id="choose-{{NUMBER}}" name="case" value="{{NUMBER}}" aria-label="{{LABEL}}"></span>{{/BOX}}{{#NO_BOX}}<span aria-hidden="true">–</span><span class="visually-hidden">[[cases.not-to-choose]]</span>{{/NO_BOX}}</td>
{{/CHOOSE_CELL}}
<th scope="row" class="kern-table__cell"><a class="kern-link" href="{{HREF}}">{{NUMBER}}{{#TITLE}} <span lang="de">{{TEXT}}</span>{{/TITLE}}</a></th>
<td class="kern-table__cell" data-label="[[cases.column-kind]]">{{KIND}}</td>
<td class="kern-table__cell" data-label="[[cases.column-unit]]">{{UNIT}}</td>
<td class="kern-table__cell" data-label="[[cases.column-stage]]">{{STAGE}}{{#VERSION}}, {{TEXT}}{{/VERSION}}{{#TURN}} <span class="kern-badge kern-badge--warning"><span class="kern-label kern-label--small">[[cases.your-turn]]</span></span>{{/TURN}}{{#URGENT}} <span class="kern-badge kern-badge--warning"><span class="kern-label kern-label--small">[[cases.urgent]]</span></span>{{/URGENT}}</td>
<td class="kern-table__cell" data-label="[[cases.column-due]]">{{#DUE}}<span class="{{CLASS}}">{{TEXT}}</span>{{/DUE}}{{#NO_DUE}}<span aria-hidden="true">–</span><span class="visually-hidden">[[cases.no-due]]</span>{{/NO_DUE}}</td>
<td class="kern-table__cell" data-label="[[cases.column-updated]]"><time datetime="{{MACHINE}}">{{UPDATED}}</time></td>
</tr>
{{/ROW}}
</tbody>
</table>
{{#BULK}}
<form id="bulk" method="post" action="/bulk">
{{>TOKENS}}
<fieldset class="kern-fieldset app-no-print">
<legend class="kern-label">[[cases.bulk]]</legend>
<div class="app-actions">
{{#STEP}}
<button class="kern-btn kern-btn--secondary" type="submit" name="step" value="{{NAME}}"><span class="kern-label">{{LABEL}}</span></button>
{{/STEP}}
</div>
</fieldset>
</form>
{{/BULK}}
{{>PAGER}}
<p class="app-no-print"><a class="kern-link" href="{{CSV}}">[[cases.csv]]</a></p>
{{/TABLE}}
