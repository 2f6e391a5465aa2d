{{%AUTOESCAPE context="HTML"}}
<h1 class="kern-heading-large" lang="de">{{NAME}}</h1>
{{#ROLES}}
<p class="app-lead">{{TEXT}}</p>
{{/ROLES}}
{{#SUCCESSOR}}
<p>[[office.successor]] <a href="/units/{{SUCCESSOR_ID}}" lang="de">{{SUCCESSOR_NAME}}</a></p>
{{/SUCCESSOR}}
<section aria-labelledby="names">
<h2 class="kern-heading-medium" id="names">[[office.names]]</h2>
<table class="app-stack">
<caption class="visually-hidden">[[office.names]]</caption>
<thead><tr><th scope="col">[[office.abbr]]</th><th scope="col">[[office.unit-name]]</th><th scope="col">[[office.valid]]</th></tr></thead>
<tbody>
{{#NAME_ROW}}
<tr><th scope="row" lang="de">{{ABBR}}</th><td data-label="[[office.unit-name]]" lang="de">{{TITLE}}</td><td data-label="[[office.valid]]">{{VALID}}</td></tr>
{{/NAME_ROW}}
</tbody>
</table>
</section>
<section aria-labelledby="leads">
<h2 class="kern-heading-medium" id="leads">[[office.leads]]</h2>
{{#NO_LEAD}}
<div class="app-empty"><p>[[office.leads-empty]]</p></div>
{{/NO_LEAD}}
{{#LEADS}}
<ul class="app-list">
{{#MEASURE}}
<li><a href="{{HREF}}"><span class="app-muted">{{NUMBER}}</span> <span lang="de">{{TITLE}}</span></a>{{#DISCONTINUED}} <span class="app-muted app-small">[[office.discontinued]]</span>{{/DISCONTINUED}}</li>
{{/MEASURE}}
</ul>
{{/LEADS}}
</section>
<section aria-labelledby="takes-part">
<h2 class="kern-heading-medium" id="takes-part">[[office.takes-part]]</h2>
{{#NO_PART}}
<div class="app-empty"><p>[[office.takes-part-empty]]</p></div>
{{/NO_PART}}
{{#TAKES_PART}}
<ul class="app-list">
{{#MEASURE}}
<li><a href="{{HREF}}"><span class="app-muted">{{NUMBER}}</span> <span lang="de">{{TITLE}}</span></a>{{#DISCONTINUED}} <span class="app-muted app-small">[[office.discontinued]]</span>{{/DISCONTINUED}}</li>
{{/MEASURE}}
</ul>
{{/TAKES_PART}}
{{#MORE_MEASURES}}
<p><a href="/measures?unit={{UNIT_ID}}">[[office.all-measures]]</a></p>
{{/MORE_MEASURES}}
</section>
{{#PEOPLE}}
<section aria-labelledby="people">
<h2 class="kern-heading-medium" id="people">[[office.people]]</h2>
{{#NOBODY}}
<div class="app-empty"><p>[[office.people-empty]]</p></div>
{{/NOBODY}}
{{#PERSONS}}
<ul class="app-list">
{{#PERSON}}
<li><a href="/actors/{{ACTOR_ID}}">{{PERSON_NAME}}</a> <span class="app-muted app-small">{{FUNCTIONS}}</span></li>
{{/PERSON}}
</ul>
{{/PERSONS}}
</section>
{{/PEOPLE}}
