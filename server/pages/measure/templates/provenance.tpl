{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<h2 class="kern-heading-medium">[[measure.provenance-heading]]</h2>
<p>[[measure.provenance-hint]]</p>
{{#ELEMENT}}
<section>
<h3 class="kern-heading-small" lang="de">{{LABEL}}</h3>
<p class="app-muted app-small">{{#MIXED}}[[measure.provenance-changed]] {{/MIXED}}{{#WHOLE}}[[measure.provenance-whole]] {{/WHOLE}}<a class="kern-link" href="#revision-{{REVISION}}">[[measure.revision]] {{REVISION}}</a> {{SINCE}} · <a class="kern-link" href="{{HREF}}">[[measure.provenance-history]]<span class="visually-hidden" lang="de">: {{LABEL}}</span></a></p>
<div class="app-quote" lang="de"><p>{{#WHOLE}}{{TEXT}}{{/WHOLE}}{{#SPAN}}{{#NEWEST}}<mark class="app-mark">{{TEXT}}</mark>{{/NEWEST}}{{#OLDER}}{{TEXT}}{{/OLDER}}<sup><a class="kern-link" href="#revision-{{REVISION}}"><span class="visually-hidden">[[measure.revision]] </span>R{{REVISION}}</a></sup>{{/SPAN}}</p></div>
</section>
{{/ELEMENT}}
<section aria-labelledby="revisions"><h2 class="kern-heading-medium" id="revisions">[[measure.provenance-revisions]]</h2>
<ul class="app-list">
{{#REVISION}}
<li id="revision-{{NUMBER}}"><span class="app-list__title"><a class="kern-link" href="{{HREF}}">[[measure.revision]] {{NUMBER}}</a></span><span class="app-list__meta"><span>{{DAY}}</span><span>{{KIND}}</span>{{#PROPOSAL}}<a class="kern-link" href="{{HREF}}">{{LABEL}}</a>{{/PROPOSAL}}</span>{{#REASON}}<span lang="de">{{TEXT}}</span>{{/REASON}}</li>
{{/REVISION}}
</ul></section>
