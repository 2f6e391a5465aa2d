{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
<p class="app-lead">[[office.grants-lead]]</p>
<div class="app-actions">
<a class="kern-btn kern-btn--primary" href="/grants/new"><span class="kern-label">[[office.add-person]]</span></a>
<a class="kern-btn kern-btn--secondary" href="/actors"><span class="kern-label">[[office.choose-person]]</span></a>
</div>
<h2 class="kern-heading-medium">[[office.open-requests]]</h2>
{{#EMPTY}}
<div class="app-empty"><p>[[office.grants-empty]]</p></div>
{{/EMPTY}}
{{#LIST}}
<ul class="app-cards">
{{#REQUEST}}
<li id="request-{{SEQ}}">
<h3 class="kern-heading-small">{{SUBJECT}}</h3>
<p class="app-muted app-small">{{#NEW_PERSON}}[[office.new-person]]{{/NEW_PERSON}}{{#KNOWN_PERSON}}<a href="/actors/{{SUBJECT_ID}}">{{SUBJECT_ID}}</a>{{/KNOWN_PERSON}}</p>
<ul>
{{#GRANT}}
<li>{{WHAT}}, {{VALID}}</li>
{{/GRANT}}
</ul>
<p class="app-muted app-small">{{BY}}</p>
{{#NOT_ME}}
<p class="app-small">{{WHY}}</p>
{{/NOT_ME}}
{{#CONFIRM}}
<form method="post" action="/grants/{{REQUEST_SEQ}}/confirm">
{{>TOKENS}}
<input type="hidden" name="request" value="{{REQUEST_SEQ}}">
<div class="app-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">[[office.confirm]]</span></button></div>
</form>
{{/CONFIRM}}
</li>
{{/REQUEST}}
</ul>
{{/LIST}}
