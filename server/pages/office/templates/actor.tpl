{{%AUTOESCAPE context="HTML"}}
{{#ERASED}}
<p class="app-lead">[[office.erased]]</p>
{{/ERASED}}
<dl class="app-facts">
<div><dt>[[office.pseudonym]]</dt><dd><code>{{ID}}</code></dd></div>
<div><dt>[[office.login]]</dt><dd>{{LOGIN}}</dd></div>
</dl>
{{#MAY_REQUEST}}
<div class="app-actions"><a class="kern-btn kern-btn--secondary" href="/grants/new?actor={{ACTOR_ID}}"><span class="kern-label">[[office.request-for]]</span></a></div>
{{/MAY_REQUEST}}
<section aria-labelledby="functions">
<h2 class="kern-heading-medium" id="functions">[[office.functions]]</h2>
{{#NO_FUNCTIONS}}
<div class="app-empty"><p>[[office.functions-empty]]</p></div>
{{/NO_FUNCTIONS}}
{{#FUNCTIONS}}
<table class="app-stack">
<caption class="visually-hidden">[[office.functions]]</caption>
<thead><tr><th scope="col">[[office.function]]</th><th scope="col">[[office.unit]]</th><th scope="col">[[office.valid]]</th><th scope="col">[[office.state]]</th>{{#END_HEAD}}<th scope="col">[[office.action]]</th>{{/END_HEAD}}</tr></thead>
<tbody>
{{#FUNCTION}}
<tr><th scope="row">{{FUNCTION_NAME}}</th><td data-label="[[office.unit]]"><a href="/units/{{UNIT_ID}}" lang="de">{{UNIT}}</a></td><td data-label="[[office.valid]]">{{VALID}}</td><td data-label="[[office.state]]">{{STATE}}</td>{{#END_CELL}}<td data-label="[[office.action]]">{{#END}}<a href="{{HREF}}">[[office.end]]<span class="visually-hidden">: {{WHAT}}</span></a>{{/END}}</td>{{/END_CELL}}</tr>
{{/FUNCTION}}
</tbody>
</table>
{{/FUNCTIONS}}
{{#REQUEST}}
<p><a href="/grants#request-{{SEQ}}">[[office.open-request]] {{WHAT}}</a> <span class="app-muted app-small">{{BY}}</span></p>
{{/REQUEST}}
</section>
