{{%AUTOESCAPE context="HTML"}}
<section aria-labelledby="drafts">
<h2 class="kern-heading-medium" id="drafts">{{HEADING}}</h2>
{{#EMPTY}}
<div class="app-empty"><p>[[desk.drafts-empty]]</p></div>
{{/EMPTY}}
{{#LIST}}
{{#MORE}}<p class="app-muted">{{TEXT}} <a href="{{ALL}}">[[desk.all-cases]]</a></p>{{/MORE}}
<ul class="app-list">
{{#ROW}}
<li>{{>CASE}}<span class="app-muted app-small">{{SAVED}}{{#THEIRS}} · {{TEXT}}{{/THEIRS}}</span>{{#MINE}} <span class="kern-badge kern-badge--info kern-badge--small"><span class="kern-label kern-label--small">[[desk.assigned-to-me]]</span></span>{{/MINE}}</li>
{{/ROW}}
</ul>
{{/LIST}}
</section>
