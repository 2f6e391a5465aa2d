{{%AUTOESCAPE context="HTML"}}
<p class="app-lead" lang="de">{{TITLE}}</p>
<p lang="de">{{VALIDITY}}</p>
<p class="app-actions app-no-print"><a class="kern-link" href="/policy">[[office.policy-home]]</a>{{#COMPARE}} <a class="kern-link" href="{{HREF}}">[[office.compare-before]] {{BEFORE}}</a>{{/COMPARE}}{{#OLD}} <a class="kern-link" href="{{HREF}}">[[office.compare-now]]</a>{{/OLD}}</p>
<section aria-labelledby="what"><h2 class="kern-heading-medium" id="what">[[office.revision-what]]</h2>
<dl class="app-facts">
<div><dt>[[office.revision-since]]</dt><dd><time datetime="{{ISO}}">{{TIME}}</time></dd></div>
{{#FOUNDED}}<div><dt>[[office.revision-origin]]</dt><dd>[[office.policy-founding]]</dd></div>{{/FOUNDED}}
{{#PROPOSAL}}<div><dt>[[office.revision-origin]]</dt><dd><a class="kern-link" href="{{HREF}}">{{LABEL}}</a></dd></div>{{/PROPOSAL}}
{{#ACT}}<div><dt>{{ROLE}}</dt><dd>{{WHO}}</dd></div>{{/ACT}}
{{#REASON}}<div><dt>[[office.revision-reason]]</dt><dd lang="de">{{TEXT}}</dd></div>{{/REASON}}
{{#IN_JOURNAL}}<div><dt>[[office.event]]</dt><dd><a class="kern-link" href="/journal/{{SEQ}}">{{SEQ}}</a></dd></div>{{/IN_JOURNAL}}
<div><dt>[[office.revision-commit]]</dt><dd><code>{{COMMIT}}</code></dd></div>
<div><dt>[[office.revision-digest]]</dt><dd><code>{{DIGEST}}</code></dd></div>
</dl>
</section>
{{#CHANGES}}
<section aria-labelledby="changes"><h2 class="kern-heading-medium" id="changes">[[office.revision-changes]]</h2>
<div lang="de">{{CHANGES_HTML:none}}</div></section>
{{/CHANGES}}
<section aria-labelledby="full"><h2 class="kern-heading-medium" id="full">[[office.revision-text]]</h2>
{{>RULES}}
</section>
