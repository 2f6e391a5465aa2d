{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
{{#NOTHING}}
<div class="app-empty"><p class="kern-body">[[acts.bulk-nothing]]</p><p><a class="kern-link" href="/review">[[acts.queue-all]]</a></p></div>
{{/NOTHING}}
{{#IMPOSSIBLE}}
<section aria-labelledby="impossible">
<h2 class="kern-heading-medium" id="impossible">[[acts.bulk-impossible]]</h2>
<ul>
{{#ITEM}}
<li>{{#LINK}}<a class="kern-link" href="{{HREF}}">{{LABEL}}</a>{{/LINK}}{{#PLAIN}}{{LABEL}}{{/PLAIN}}: <span lang="de">{{REASON}}</span></li>
{{/ITEM}}
</ul>
</section>
{{/IMPOSSIBLE}}
{{#FORM}}
<form method="post" action="/bulk/confirm" class="app-form--wide">
{{>TOKENS}}
<input type="hidden" name="shown" value="{{SHOWN}}">
<p class="kern-body app-lead">{{COUNT}} [[acts.bulk-lead]]</p>
{{#RELEASES}}
<div class="kern-alert kern-alert--warning">
<div class="kern-alert__header"><span class="kern-icon kern-icon--warning" aria-hidden="true"></span><p class="kern-title">[[acts.bulk-releases]]</p></div>
</div>
{{/RELEASES}}
<ul class="app-list">
{{#CASE_ITEM}}
<li>
<h2 class="kern-heading-medium" id="heading-{{FIELD}}">{{STEP}}: {{LABEL}}</h2>
<div class="kern-form-check"><input class="kern-form-check__checkbox" type="checkbox" name="item" value="{{VALUE}}" id="{{FIELD}}"{{#TICKED}} checked{{/TICKED}}><label class="kern-label" for="{{FIELD}}">[[acts.bulk-include]]<span class="visually-hidden">: {{LABEL}}</span></label></div>
<p class="kern-body"><strong>[[acts.signing-as]] <span lang="de">{{WHO}}</span>.</strong> {{PLACES}}</p>
{{>CASE}}
<details class="kern-accordion" open>
<summary class="kern-accordion__header"><span class="kern-title">[[acts.synopsis-heading]]<span class="visually-hidden">: {{LABEL}}</span></span></summary>
<section class="kern-accordion__body" lang="de">{{SYNOPSIS_HTML:none}}</section>
</details>
<h3 class="kern-heading-small">[[acts.effect-heading]]</h3>
{{>EFFECT}}
<p><a class="kern-link" href="{{STEP_HREF}}">[[acts.bulk-alone]]<span class="visually-hidden">: {{LABEL}}</span></a></p>
</li>
{{/CASE_ITEM}}
</ul>
{{>WORD}}
<p class="kern-body kern-body--small">[[acts.permanent]]</p>
<div class="app-actions">
<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">[[acts.bulk-button]]</span></button>
<a class="kern-btn kern-btn--tertiary" href="/review"><span class="kern-label">[[acts.cancel]]</span></a>
</div>
</form>
{{/FORM}}
