{{%AUTOESCAPE context="HTML"}}
<section aria-labelledby="reason">
<h2 id="reason">[[cases.reason]]</h2>
{{#SOME}}
<div class="app-quote" lang="de">
{{#REASON}}
<p>{{TEXT}}</p>
{{/REASON}}
</div>
{{/SOME}}
{{#NONE}}
<p class="app-muted">[[cases.reason-none]]</p>
{{/NONE}}
{{#EFFECTS}}
<h3>[[cases.effects]]</h3>
<div class="app-quote" lang="de">
{{#EFFECT}}
<p>{{#NAME}}<strong>{{TEXT}}:</strong> {{/NAME}}{{VALUE}}</p>
{{/EFFECT}}
</div>
{{/EFFECTS}}
</section>
