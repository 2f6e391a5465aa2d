{{%AUTOESCAPE context="HTML"}}
<section aria-labelledby="grants">
<h2 class="kern-heading-medium" id="grants">{{HEADING}}</h2>
{{#EMPTY}}
<div class="app-empty"><p>[[desk.grants-empty]]</p></div>
{{/EMPTY}}
{{#LIST}}
<ul class="app-list">
{{#ROW}}
<li><a class="app-list__title" href="/grants#request-{{SEQ}}">{{WHAT}}</a><span class="app-muted app-small">{{BY}}</span></li>
{{/ROW}}
</ul>
{{/LIST}}
<p><a href="/grants">[[desk.grants-link]]</a></p>
</section>
