{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
{{#CHANGED_MEANWHILE}}
<div class="kern-alert kern-alert--warning" tabindex="-1" autofocus><div class="kern-alert__header"><span class="kern-icon kern-icon--warning" aria-hidden="true"></span><p class="kern-title">[[drafts.changed-meanwhile]]</p></div></div>
{{/CHANGED_MEANWHILE}}
{{#MISSING}}
<div class="kern-alert kern-alert--warning"><div class="kern-alert__header"><span class="kern-icon kern-icon--warning" aria-hidden="true"></span><h2 class="kern-title">[[drafts.not-yet]]</h2></div><div class="kern-alert__body">
{{#MESSAGE}}
<p class="kern-body" lang="de">{{TEXT}}</p>
{{/MESSAGE}}
{{#LIST}}
<ul>
{{#ITEM}}
<li lang="de">{{#LINK}}<a class="kern-link" href="{{HREF}}">{{LABEL}}</a>: {{/LINK}}{{#PLAIN}}{{LABEL}}: {{/PLAIN}}{{MESSAGE}}</li>
{{/ITEM}}
</ul>
{{/LIST}}
</div></div>
<p><a class="kern-link" href="{{BACK}}">[[drafts.to-draft]]</a></p>
{{/MISSING}}
<section aria-labelledby="changes">
<h2 class="kern-heading-medium" id="changes">[[drafts.submit-changes]]</h2>
{{#DOCUMENT}}
<h3 class="kern-heading-small" lang="de">{{LABEL}}</h3>
{{#CHANGED}}
<div class="app-scroll" tabindex="0" role="region" aria-label="{{LABEL}}" lang="de">
{{SYNOPSIS_HTML:none}}
</div>
{{/CHANGED}}
{{#UNCHANGED}}
<p>[[drafts.submit-unchanged]]</p>
{{/UNCHANGED}}
{{/DOCUMENT}}
</section>
{{#FORM}}
<form class="app-form" method="post" action="{{ACTION}}" data-guard>
{{>TOKENS}}
<input type="hidden" name="state" value="{{STATE}}">
<h2 class="kern-heading-medium">[[drafts.submit-reason]]</h2>
{{>REASON}}
<dl class="app-facts">
<div><dt>[[drafts.unit]]</dt><dd lang="de">{{UNIT}}</dd></div>
{{#REFERENCE}}
<div><dt>[[drafts.reference]]</dt><dd lang="de">{{TEXT}}</dd></div>
{{/REFERENCE}}
{{#EFFECTS}}
<div><dt>[[drafts.effects]]</dt><dd lang="de">{{TEXT}}</dd></div>
{{/EFFECTS}}
{{#URGENT}}
<div><dt>[[drafts.urgent]]</dt><dd>[[drafts.yes]]</dd></div>
{{/URGENT}}
</dl>
{{#WARNINGS}}
<h2 class="kern-heading-medium">[[drafts.warnings]]</h2>
<p>[[drafts.warnings-submit]]</p>
{{#LIST}}
<ul>
{{#ITEM}}
<li lang="de">{{#LINK}}<a class="kern-link" href="{{HREF}}">{{LABEL}}</a>: {{/LINK}}{{#PLAIN}}{{LABEL}}: {{/PLAIN}}{{MESSAGE}}</li>
{{/ITEM}}
</ul>
{{/LIST}}
{{>ACKNOWLEDGED}}
{{/WARNINGS}}
{{#REQUIREMENTS}}
<h2 class="kern-heading-medium">[[drafts.requirements]]</h2>
<p>[[drafts.requirements-what]]</p>
{{#NONE}}
<p>[[drafts.requirements-none]]</p>
{{/NONE}}
{{#LIST}}
<ul>
{{#ITEM}}
<li><span lang="de">{{LABEL}}</span>{{#DUE}} – [[drafts.until]] <time datetime="{{MACHINE}}">{{DAY}}</time> ({{LEFT}}){{/DUE}}</li>
{{/ITEM}}
</ul>
{{/LIST}}
{{/REQUIREMENTS}}
<p>[[drafts.submit-what]]</p>
<p class="app-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">[[drafts.submit-button]]</span></button> <a class="kern-btn kern-btn--tertiary" href="{{BACK}}"><span class="kern-label">[[drafts.to-draft]]</span></a></p>
</form>
{{/FORM}}
