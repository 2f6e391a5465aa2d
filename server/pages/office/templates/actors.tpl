{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
{{#MAY_REQUEST}}
<div class="app-actions"><a class="kern-btn kern-btn--primary" href="/grants/new"><span class="kern-label">[[office.add-person]]</span></a></div>
{{/MAY_REQUEST}}
<form class="app-filter" method="get" action="/actors">
{{>UNIT}}
{{>FUNCTION}}
<button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[office.show]]</span></button>
</form>
{{#EMPTY}}
<div class="app-empty"><p>[[office.actors-empty]]</p></div>
{{/EMPTY}}
{{#TABLE}}
<table class="app-stack">
<caption class="visually-hidden">[[office.actors]]</caption>
<thead><tr><th scope="col">[[office.person]]</th><th scope="col">[[office.login]]</th><th scope="col">[[office.functions-now]]</th></tr></thead>
<tbody>
{{#ACTOR}}
<tr><th scope="row"><a href="/actors/{{ID}}">{{NAME}}</a><br><span class="app-muted app-small">{{ID}}</span></th><td data-label="[[office.login]]">{{LOGIN}}</td><td data-label="[[office.functions-now]]">{{FUNCTIONS}}</td></tr>
{{/ACTOR}}
</tbody>
</table>
{{/TABLE}}
{{>PAGER}}
