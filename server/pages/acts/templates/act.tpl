{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
{{#NEWER}}
<div class="kern-alert kern-alert--warning" tabindex="-1" autofocus>
<div class="kern-alert__header"><span class="kern-icon kern-icon--warning" aria-hidden="true"></span><h2 class="kern-title">[[acts.newer-heading]]</h2></div>
<div class="kern-alert__body"><p class="kern-body">{{SENTENCE}}</p>{{#SAME_TEXT}}<p class="kern-body">[[acts.newer-same-text]]</p>{{/SAME_TEXT}}</div>
</div>
{{#DIFFERENCE}}
<section aria-labelledby="since">
<h2 class="kern-heading-medium" id="since">[[acts.newer-changes]]</h2>
<div lang="de">{{SYNOPSIS_HTML:none}}</div>
</section>
{{/DIFFERENCE}}
{{/NEWER}}
{{#CLOSED}}
<div class="kern-alert kern-alert--warning">
<div class="kern-alert__header"><span class="kern-icon kern-icon--warning" aria-hidden="true"></span><h2 class="kern-title">[[acts.closed-heading]]</h2></div>
<div class="kern-alert__body"><p class="kern-body" lang="de">{{SENTENCE}}</p></div>
</div>
{{/CLOSED}}
{{#KEPT}}
<section aria-labelledby="kept">
<h2 class="kern-heading-medium" id="kept">[[acts.kept-heading]]</h2>
<p class="kern-body">[[acts.kept]]</p>
{{#TEXT}}<blockquote class="app-quote" lang="de">{{VALUE}}</blockquote>{{/TEXT}}
</section>
{{/KEPT}}
{{#SIGNER}}
<p class="kern-body app-lead">[[acts.signing-as]] <strong lang="de">{{WHO}}</strong>.{{#FOR_UNIT}} [[acts.signing-for]] <span lang="de">{{NAME}}</span>.{{/FOR_UNIT}}{{#CHOOSE_UNIT}} [[acts.signing-choose]]{{/CHOOSE_UNIT}}</p>
{{/SIGNER}}
<section aria-labelledby="what">
<h2 class="kern-heading-medium" id="what">[[acts.what-heading]]</h2>
{{>CASE}}
</section>
{{#SYNOPSIS}}
<section aria-labelledby="text">
<h2 class="kern-heading-medium" id="text">[[acts.synopsis-heading]]</h2>
<div lang="de">{{SYNOPSIS_HTML:none}}</div>
</section>
{{/SYNOPSIS}}
{{#FOLDED_SYNOPSIS}}
<details class="kern-accordion">
<summary class="kern-accordion__header"><span class="kern-title">[[acts.synopsis-heading]]</span></summary>
<section class="kern-accordion__body" lang="de">{{SYNOPSIS_HTML:none}}</section>
</details>
{{/FOLDED_SYNOPSIS}}
{{#PLACES}}
<section aria-labelledby="places">
<h2 class="kern-heading-medium" id="places">[[acts.places-heading]]</h2>
<p class="kern-body">{{COUNT}}{{#SOME_ASKED}} {{TEXT}}{{/SOME_ASKED}}</p>
<details class="kern-accordion"{{#OPEN}} open{{/OPEN}}>
<summary class="kern-accordion__header"><span class="kern-title">[[acts.places-list]]</span></summary>
<section class="kern-accordion__body">
<ul>
{{#PLACE}}
<li><span lang="de">{{DOCUMENT}}: {{LABEL}}</span>{{#STATE}} – {{TEXT}}{{/STATE}}</li>
{{/PLACE}}
</ul>
</section>
</details>
</section>
{{/PLACES}}
{{#FORM}}
<section aria-labelledby="effect">
<h2 class="kern-heading-medium" id="effect">[[acts.effect-heading]]</h2>
{{>EFFECT}}
</section>
<section aria-labelledby="your-act">
<h2 class="kern-heading-medium" id="your-act">[[acts.form-heading]]</h2>
{{#DISSENT}}
<div class="kern-alert kern-alert--warning">
<div class="kern-alert__header"><span class="kern-icon kern-icon--warning" aria-hidden="true"></span><p class="kern-title">[[acts.dissent-of]] <span lang="de">{{WHO}}</span>, {{TIME}}</p></div>
<div class="kern-alert__body"><blockquote class="app-quote" lang="de">{{NOTE}}</blockquote></div>
</div>
{{/DISSENT}}
<form method="post" action="{{ACTION}}" class="kern-stack-md app-form" data-guard>
{{>TOKENS}}
<input type="hidden" name="version" value="{{VERSION}}">
{{>FIELDS}}
{{#WORDINGS}}
<details class="kern-accordion"{{#OPEN}} open{{/OPEN}}>
<summary class="kern-accordion__header"><span class="kern-title">[[acts.wordings]]</span></summary>
<section class="kern-accordion__body kern-stack-md">
<p class="kern-body">[[acts.wordings-hint]]</p>
{{>WORDING}}
</section>
</details>
{{/WORDINGS}}
{{#COMMENTS}}
<details class="kern-accordion"{{#OPEN}} open{{/OPEN}}>
<summary class="kern-accordion__header"><span class="kern-title">[[acts.comments]]</span></summary>
<section class="kern-accordion__body kern-stack-md">
<p class="kern-body">[[acts.comments-hint]]</p>
{{>COMMENT}}
</section>
</details>
{{/COMMENTS}}
<p class="kern-body kern-body--small">[[acts.permanent]]</p>
<div class="app-actions">
<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{{BUTTON}}</span></button>
<a class="kern-btn kern-btn--tertiary" href="{{CASE_HREF}}"><span class="kern-label">[[acts.cancel]]</span></a>
</div>
</form>
</section>
{{/FORM}}
{{#CLOSED}}
<p class="app-actions"><a class="kern-btn kern-btn--secondary" href="{{CASE_HREF}}"><span class="kern-label">[[acts.back-to-case]]</span></a></p>
{{/CLOSED}}
