{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
<dl class="app-facts">
<div><dt>[[drafts.kind]]</dt><dd>{{KIND}}</dd></div>
<div><dt>[[drafts.stage]]</dt><dd><span class="kern-badge kern-badge--info"><span class="kern-label kern-label--small">{{STAGE}}</span></span> <a class="kern-link" href="{{CASE_HREF}}">[[drafts.to-case]]</a></dd></div>
<div><dt>[[drafts.unit]]</dt><dd lang="de">{{UNIT}}</dd></div>
<div><dt>[[drafts.opened]]</dt><dd lang="de">{{OPENED_BY}}, <time datetime="{{OPENED_MACHINE}}">{{OPENED}}</time></dd></div>
{{#ORIGIN}}
<div><dt>[[drafts.origin-label]]</dt><dd>{{TEXT}}</dd></div>
{{/ORIGIN}}
</dl>
{{#GUEST}}
<div class="kern-alert kern-alert--info"><div class="kern-alert__header"><span class="kern-icon kern-icon--info" aria-hidden="true"></span><h2 class="kern-title">[[drafts.guest-title]]</h2></div><div class="kern-alert__body"><p class="kern-body">[[drafts.guest]] <span lang="de">{{UNIT}}</span></p></div></div>
{{/GUEST}}
{{#RETURNED}}
<div class="kern-alert kern-alert--warning"><div class="kern-alert__header"><span class="kern-icon kern-icon--warning" aria-hidden="true"></span><h2 class="kern-title">[[drafts.returned-title]]</h2></div><div class="kern-alert__body"><p class="kern-body">[[drafts.returned]]</p>
<p class="kern-body"><a class="kern-link" href="{{HREF}}#comments">[[drafts.returned-link]]</a>{{#COMMENTS}} ({{TEXT}}){{/COMMENTS}}</p></div></div>
{{/RETURNED}}
{{#CONFLICT}}
<div class="kern-alert kern-alert--danger"><div class="kern-alert__header"><span class="kern-icon kern-icon--danger" aria-hidden="true"></span><h2 class="kern-title">[[drafts.conflict-title]]</h2></div><div class="kern-alert__body"><p class="kern-body">[[drafts.conflict]]</p><p class="kern-body"><a class="kern-link" href="{{HREF}}">[[drafts.conflict-link]]</a></p></div></div>
{{/CONFLICT}}
<div class="app-columns">
<div>
<section aria-labelledby="documents">
<h2 class="kern-heading-medium" id="documents">[[drafts.documents]]</h2>
<ul class="app-list">
{{#PART}}
<li>
<span class="app-list__title" lang="de">{{LABEL}}</span>
<span class="app-list__meta">{{STATE}}</span>
<span class="app-actions">{{#EDIT}}<a class="kern-btn kern-btn--primary" href="{{HREF}}"><span class="kern-label">[[drafts.edit]]<span class="visually-hidden" lang="de">: {{LABEL}}</span></span></a> {{/EDIT}}<a class="kern-btn kern-btn--secondary" href="{{PREVIEW}}"><span class="kern-label">[[drafts.preview]]<span class="visually-hidden" lang="de">: {{LABEL}}</span></span></a>{{#REMOVE}} <a class="kern-link" href="{{HREF}}">[[drafts.remove]]<span class="visually-hidden" lang="de">: {{LABEL}}</span></a>{{/REMOVE}}</span>
</li>
{{/PART}}
</ul>
{{#ADD}}
<p><a class="kern-link" href="{{HREF}}">[[drafts.add-title]]</a></p>
{{/ADD}}
</section>
<section aria-labelledby="missing">
<h2 class="kern-heading-medium" id="missing">[[drafts.missing]]</h2>
{{#COMPLETE}}
<p>[[drafts.complete]]</p>
{{/COMPLETE}}
{{#MISSING}}
{{#MESSAGE}}
<p lang="de">{{TEXT}}</p>
{{/MESSAGE}}
{{#NO_REASON}}
<p><a class="kern-link" href="#reason">[[drafts.reason]]</a>: [[drafts.reason-missing]]</p>
{{/NO_REASON}}
{{#LIST}}
<ul>
{{#ITEM}}
<li lang="de">{{#LINK}}<a class="kern-link" href="{{HREF}}">{{LABEL}}</a>: {{/LINK}}{{#PLAIN}}{{LABEL}}: {{/PLAIN}}{{MESSAGE}}</li>
{{/ITEM}}
</ul>
{{/LIST}}
{{/MISSING}}
{{#WARNINGS}}
<h3 class="kern-heading-small">[[drafts.warnings]]</h3>
<p>[[drafts.warnings-what]]</p>
{{#LIST}}
<ul>
{{#ITEM}}
<li lang="de">{{#LINK}}<a class="kern-link" href="{{HREF}}">{{LABEL}}</a>: {{/LINK}}{{#PLAIN}}{{LABEL}}: {{/PLAIN}}{{MESSAGE}}</li>
{{/ITEM}}
</ul>
{{/LIST}}
{{/WARNINGS}}
</section>
<section aria-labelledby="about">
<h2 class="kern-heading-medium" id="about">[[drafts.about]]</h2>
{{#FIELDS}}
<form class="app-form" method="post" action="{{ACTION}}" data-guard>
{{>TOKENS}}
<input type="hidden" name="etag" value="{{ETAG}}">
{{#STALE}}
<div class="kern-alert kern-alert--warning" id="stale" tabindex="-1" autofocus><div class="kern-alert__header"><span class="kern-icon kern-icon--warning" aria-hidden="true"></span><h3 class="kern-title">[[drafts.stale-title]]</h3></div><div class="kern-alert__body"><p class="kern-body">[[drafts.stale]]</p>
<dl class="app-facts">
{{#PRESENT}}
<div><dt>{{NAME}}</dt><dd lang="de">{{TEXT}}</dd></div>
{{/PRESENT}}
</dl></div></div>
{{/STALE}}
{{>REASON}}
{{>REFERENCE}}
{{>EFFECTS}}
{{>URGENT}}
<p class="app-actions"><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[drafts.save]]</span></button></p>
</form>
{{/FIELDS}}
{{#FACTS}}
<dl class="app-facts">
{{#FACT}}
<div><dt>{{NAME}}</dt><dd lang="de">{{TEXT}}</dd></div>
{{/FACT}}
</dl>
{{/FACTS}}
</section>
<section aria-labelledby="changes">
<h2 class="kern-heading-medium" id="changes">[[drafts.changes]]</h2>
{{#CHANGES}}
{{#DOCUMENT}}
<h3 class="kern-heading-small" lang="de">{{LABEL}}</h3>
{{#CHANGED}}
<div class="app-scroll" tabindex="0" role="region" aria-label="{{LABEL}}" lang="de">
{{SYNOPSIS_HTML:none}}
</div>
{{/CHANGED}}
{{#UNCHANGED}}
<p>[[drafts.unchanged]]</p>
{{/UNCHANGED}}
{{/DOCUMENT}}
{{/CHANGES}}
</section>
</div>
<aside aria-label="[[drafts.together]]">
{{#ACTIONS}}
<section aria-labelledby="finish">
<h2 class="kern-heading-small" id="finish">[[drafts.finish]]</h2>
<p class="app-actions"><a class="kern-btn kern-btn--primary" href="{{SUBMIT}}"><span class="kern-label">[[drafts.submit-link]]</span></a>{{#DISCARD}} <a class="kern-link" href="{{HREF}}">[[drafts.discard-link]]</a>{{/DISCARD}}</p>
</section>
{{/ACTIONS}}
{{#ASSIGNMENT}}
<section aria-labelledby="assignment">
<h2 class="kern-heading-small" id="assignment">[[drafts.assignment]]</h2>
{{#ASSIGNED}}
<p>[[drafts.assigned]] <strong lang="de">{{NAME}}</strong></p>
{{/ASSIGNED}}
{{#NOBODY}}
<p>[[drafts.nobody]]</p>
{{/NOBODY}}
{{#TAKE}}
<form method="post" action="{{ACTION}}">
{{>TOKENS}}
<input type="hidden" name="assignee" value="{{ME}}">
<p class="app-actions"><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[drafts.take]]</span></button></p>
</form>
{{/TAKE}}
{{#ASSIGN}}
<details class="app-hint">
<summary>[[drafts.assign-other]]</summary>
<form method="post" action="{{ACTION}}">
{{>TOKENS}}
{{>ASSIGNEE}}
<p class="app-actions"><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[drafts.assign]]</span></button></p>
</form>
</details>
{{/ASSIGN}}
</section>
{{/ASSIGNMENT}}
{{#SHARES}}
<section aria-labelledby="shares">
<h2 class="kern-heading-small" id="shares">[[drafts.shares]]</h2>
{{#NONE}}
<p>[[drafts.shares-none]]</p>
{{/NONE}}
{{#LIST}}
<ul class="app-list">
{{#SHARE}}
<li><span lang="de">{{UNIT}}</span> <span class="app-list__meta">[[drafts.share-by]] {{BY}}, <time datetime="{{TIME_MACHINE}}">{{TIME}}</time></span>
{{#REVOKE}}
<form method="post" action="{{ACTION}}">
{{>TOKENS}}
<input type="hidden" name="revoke" value="{{ID}}">
<button class="app-link-button" type="submit">[[drafts.revoke]]<span class="visually-hidden" lang="de">: {{UNIT}}</span></button>
</form>
{{/REVOKE}}
</li>
{{/SHARE}}
</ul>
{{/LIST}}
{{#ADD}}
<details class="app-hint">
<summary>[[drafts.share-title]]</summary>
<p class="app-small">[[drafts.share-what]]</p>
<form method="post" action="{{ACTION}}">
{{>TOKENS}}
{{>UNIT}}
<p class="app-actions"><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[drafts.share]]</span></button></p>
</form>
</details>
{{/ADD}}
</section>
{{/SHARES}}
{{#NOTES}}
<section aria-labelledby="notes">
<h2 class="kern-heading-small" id="notes">[[drafts.notes]]</h2>
<p class="app-small">[[drafts.notes-what]]</p>
{{#NONE}}
<p>[[drafts.notes-none]]</p>
{{/NONE}}
{{#LIST}}
<ul class="app-list">
{{#NOTE}}
<li><span class="app-list__meta">{{BY}}, {{UNIT}}, <time datetime="{{TIME_MACHINE}}">{{TIME}}</time></span>
<p class="app-quote" lang="de">{{TEXT}}</p>
{{#REMOVE}}
<form method="post" action="{{ACTION}}">
{{>TOKENS}}
<input type="hidden" name="remove" value="{{ID}}">
<button class="app-link-button" type="submit">[[drafts.note-remove]]<span class="visually-hidden">: {{BY}}, {{TIME}}</span></button>
</form>
{{/REMOVE}}
</li>
{{/NOTE}}
</ul>
{{/LIST}}
{{#ADD}}
<form method="post" action="{{ACTION}}">
{{>TOKENS}}
{{>UNIT}}
{{>TEXT}}
<p class="app-actions"><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[drafts.note-add]]</span></button></p>
</form>
{{/ADD}}
</section>
{{/NOTES}}
</aside>
</div>
