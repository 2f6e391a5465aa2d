{{%AUTOESCAPE context="HTML"}}
<hgroup>
<p class="app-muted">[[measure.name]] {{ID}} · [[measure.revision]] {{NUMBER}}</p>
<h1 class="kern-heading-large" lang="de">{{TITLE}}</h1>
</hgroup>
<div class="app-actions">
{{#OLD}}<span class="kern-badge kern-badge--warning"><span class="kern-label">[[measure.badge-old]]</span></span>{{/OLD}}
{{#BADGE}}
<span class="kern-badge kern-badge--{{KIND}}"><span class="kern-label" lang="{{LANG}}">{{LABEL}}</span></span>
{{/BADGE}}
</div>
<p class="app-lead" lang="de">{{VALIDITY}}</p>
<div class="app-actions app-no-print">
{{#BACK}}<a class="kern-btn kern-btn--secondary" href="{{HREF}}"><span class="kern-label">[[measure.revision-back]]</span></a>{{/BACK}}
{{#OLD}}<a class="kern-link" href="{{COMPARE}}">[[measure.revision-compare]]</a>{{/OLD}}
<a class="kern-link" href="{{HOME}}">[[measure.revision-home]]</a>
{{#EARLIER}}<a class="kern-link" href="{{HREF}}" rel="prev">[[measure.revision-earlier]] {{NUMBER}}</a>{{/EARLIER}}
{{#LATER}}<a class="kern-link" href="{{HREF}}" rel="next">[[measure.revision-later]] {{NUMBER}}</a>{{/LATER}}
</div>
<section aria-labelledby="what"><h2 class="kern-heading-medium" id="what">[[measure.revision-what]]</h2>
<dl class="app-facts">
<div><dt>[[measure.kind]]</dt><dd>{{KIND}}</dd></div>
<div><dt>[[measure.since]]</dt><dd><time datetime="{{MACHINE}}">{{MOMENT}}</time></dd></div>
{{#ACT}}
<div><dt>{{ROLE}}</dt><dd>{{#PERSON}}{{NAME}}{{#WORD}}: {{TEXT}}{{/WORD}}{{#PERSON_separator}}<br>{{/PERSON_separator}}{{/PERSON}}</dd></div>
{{/ACT}}
{{#REASON}}<div><dt>[[measure.reason]]</dt><dd lang="de">{{TEXT}}</dd></div>{{/REASON}}
{{#RELEASED}}<div><dt>[[measure.by-proposal]]</dt><dd><a class="kern-link" href="{{CASE_HREF}}">{{CASE_LABEL}}</a></dd></div>{{/RELEASED}}
<div><dt>[[measure.cite-event]]</dt><dd>{{#EVENT_LINK}}<a class="kern-link" href="{{HREF}}">{{NUMBER}}</a>{{/EVENT_LINK}}{{#EVENT_PLAIN}}{{NUMBER}}{{/EVENT_PLAIN}}</dd></div>
<div><dt>[[measure.cite-commit]]</dt><dd><code>{{COMMIT}}</code></dd></div>
<div><dt>[[measure.cite-sha]]</dt><dd><code>{{DIGEST}}</code></dd></div>
</dl>
{{#ADOPTED}}
<p>[[measure.revision-adopted]]</p>
{{/ADOPTED}}
</section>
{{#CHANGES}}
<section aria-labelledby="changes"><h2 class="kern-heading-medium" id="changes">[[measure.revision-changes]]</h2>
<div lang="de">{{CHANGES_HTML:none}}</div></section>
{{/CHANGES}}
{{#RELEASED}}
{{#FROZEN}}
<section><h2 class="kern-heading-medium" id="requirements">[[measure.requirements]]</h2>
<p>[[measure.requirements-hint]]</p>
<div class="app-scroll" tabindex="0" role="region" aria-labelledby="requirements">
<table class="kern-table app-stack" lang="de"><caption class="visually-hidden" lang="{{LANG}}">[[measure.requirements]]</caption>
<thead><tr><th scope="col" lang="{{LANG}}">[[measure.requirement]]</th><th scope="col" lang="{{LANG}}">[[measure.requirement-outcome]]</th><th scope="col" lang="{{LANG}}">[[measure.requirement-by]]</th></tr></thead>
<tbody>
{{#REQUIREMENT}}
<tr><th scope="row">{{LABEL}}</th><td>{{OUTCOME}}</td><td>{{BY}}</td></tr>
{{/REQUIREMENT}}
</tbody></table></div></section>
{{/FROZEN}}
{{#VERSION}}
<section><h2 class="kern-heading-medium">[[measure.votes-on]] {{NUMBER}}</h2>
<ul class="app-list">
{{#VOTE}}
<li><span class="app-list__title" lang="de">{{KIND}}: {{WORD}}{{#UNIT}} ({{TEXT}}){{/UNIT}}</span><span class="app-list__meta"><span lang="de">{{WHO}}</span><time datetime="{{MACHINE}}">{{MOMENT}}</time>{{#EVENT_LINK}}<a class="kern-link" href="{{HREF}}">[[measure.cite-event]] {{NUMBER}}</a>{{/EVENT_LINK}}{{#EVENT_PLAIN}}<span>[[measure.cite-event]] {{NUMBER}}</span>{{/EVENT_PLAIN}}</span>{{#NOTE}}<div class="app-quote" lang="de"><p>{{TEXT}}</p></div>{{/NOTE}}{{#REMARK}}<span lang="de">{{TEXT}}</span>{{/REMARK}}</li>
{{/VOTE}}
</ul>
<details><summary>[[measure.votes-bound]]</summary><div lang="de">{{BOUND_HTML:none}}</div></details>
</section>
{{/VERSION}}
{{/RELEASED}}
<section aria-labelledby="full"><h2 class="kern-heading-medium" id="full">[[measure.revision-text]]</h2>
{{>TEXT}}
</section>
