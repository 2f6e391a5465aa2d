{{%AUTOESCAPE context="HTML"}}
<section aria-labelledby="last-run"{{#POLL}} data-poll="/verification/progress" data-poll-seconds="1"{{/POLL}}>
<h2 class="kern-heading-medium" id="last-run">[[audit.verify-last]]</h2>
{{#NEVER}}
<p class="app-empty">[[audit.verify-never]]</p>
{{/NEVER}}
{{#RUN}}
<dl class="app-facts">
<div><dt>[[audit.verify-started]]</dt><dd>{{STARTED}}, {{BY}}</dd></div>
{{#ENDED}}<div><dt>[[audit.verify-ended]]</dt><dd>{{TEXT}}</dd></div>{{/ENDED}}
</dl>
{{#RUNNING}}
<p><label for="verify-bar">{{TEXT}}</label></p>
<progress class="kern-progress__bar" id="verify-bar" max="100" value="{{PERCENT}}">{{PERCENT}} %</progress>
<p><a class="kern-link" href="/verification">[[audit.verify-reload]]</a></p>
{{/RUNNING}}
{{#CANCEL}}
<form method="post" action="/verification/cancel">
{{>TOKENS}}
<button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[audit.verify-cancel]]</span></button>
</form>
{{/CANCEL}}
{{#FAILED}}
<div class="kern-alert kern-alert--warning"><div class="kern-alert__header"><span class="kern-icon kern-icon--warning" aria-hidden="true"></span><span class="kern-title">[[audit.verify-failed]]</span></div><div class="kern-alert__body"><p class="kern-body" lang="de">{{TEXT}}</p></div></div>
{{/FAILED}}
{{#RESULT}}
<div class="kern-alert kern-alert--{{KIND}}"><div class="kern-alert__header"><span class="kern-icon kern-icon--{{KIND}}" aria-hidden="true"></span><span class="kern-title">{{VERDICT}}</span></div><div class="kern-alert__body"><p class="kern-body">{{TRUST}}</p></div></div>
{{#NOT_JUDGED}}<p>{{TEXT}}</p>{{/NOT_JUDGED}}
{{#NOTICE}}<p lang="de">{{TEXT}}</p>{{/NOTICE}}
{{#VIOLATIONS}}
<div class="app-scroll" tabindex="0" role="region" aria-label="[[audit.violations]]">
<table class="kern-table app-stack"><caption>[[audit.violations]]</caption>
<thead><tr><th scope="col">[[audit.violation]]</th><th scope="col">[[audit.event]]</th><th scope="col">[[audit.case]]</th><th scope="col">[[audit.commit]]</th></tr></thead>
<tbody>
{{#VIOLATION}}
<tr><th scope="row"><span lang="de">{{MESSAGE}}</span> <code>{{CODE}}</code></th><td data-label="[[audit.event]]">{{#EVENT}}<a class="kern-link" href="/journal/{{SEQ}}">{{SEQ}}</a>{{/EVENT}}</td><td data-label="[[audit.case]]">{{#CASE}}<a class="kern-link" href="/proposals/{{ID}}">{{ID}}</a>{{/CASE}}</td><td data-label="[[audit.commit]]">{{#COMMIT}}<code>{{OID}}</code>{{/COMMIT}}</td></tr>
{{/VIOLATION}}
</tbody></table></div>
{{/VIOLATIONS}}
<h3 class="kern-heading-small">[[audit.verify-record]]</h3>
<dl class="app-facts">
<div><dt>[[audit.record-id]]</dt><dd><code>{{RECORD}}</code></dd></div>
<div><dt>[[audit.verify-up-to]]</dt><dd><a class="kern-link" href="/journal/{{SEQ}}">[[audit.event]] {{SEQ}}</a>, {{TIME}}</dd></div>
<div><dt>[[audit.commit-journal]]</dt><dd><code>{{JOURNAL}}</code></dd></div>
<div><dt>[[audit.commit-main]]</dt><dd><code>{{MAIN}}</code></dd></div>
<div><dt>[[audit.event-chain]]</dt><dd><code>{{CHAIN}}</code></dd></div>
{{#SIGNER}}<div><dt>[[audit.countersigned]]</dt><dd><code>{{TEXT}}</code></dd></div>{{/SIGNER}}
</dl>
<h3 class="kern-heading-small">[[audit.verify-counted]]</h3>
<dl class="app-facts">
{{#COUNT}}
<div><dt>{{LABEL}}</dt><dd>{{NUMBER}}</dd></div>
{{/COUNT}}
</dl>
{{#INDEX}}<p>[[audit.verify-index]]</p>{{/INDEX}}
<p class="app-muted">[[audit.verify-limits]]</p>
{{/RESULT}}
{{#ENDED}}<p class="app-no-print"><a class="kern-link" href="/verification#start">[[audit.verify-again]]</a></p>{{/ENDED}}
{{/RUN}}
</section>
