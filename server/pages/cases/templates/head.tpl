{{%AUTOESCAPE context="HTML"}}
<h1 class="kern-heading-large">[[cases.case]] {{NUMBER}}{{#TITLE}}: <span lang="de">{{TEXT}}</span>{{/TITLE}}</h1>
<p class="app-list__meta">
{{#BADGE}}
<span class="kern-badge kern-badge--{{TONE}}"><span class="kern-label kern-label--small">{{TEXT}}</span></span>
{{/BADGE}}
</p>
<ol class="app-stepper" aria-label="[[cases.road]]">
{{#STEP}}
<li{{#DONE}} class="is-done"{{/DONE}}{{#HERE}} aria-current="step"{{/HERE}}><span>{{LABEL}} {{#DONE}}<span class="visually-hidden">[[cases.step-done]]</span>{{/DONE}}{{#AHEAD}}<span class="visually-hidden">[[cases.step-ahead]]</span>{{/AHEAD}}</span>{{#DETAIL}}<br><span class="app-small">{{TEXT}}</span>{{/DETAIL}}</li>
{{/STEP}}
</ol>
{{#ALERT}}
<div class="kern-alert kern-alert--{{TONE}}">
<div class="kern-alert__header"><span class="kern-icon kern-icon--{{TONE}}" aria-hidden="true"></span><h2 class="kern-title">{{TITLE}}</h2></div>
<div class="kern-alert__body">
{{#SENTENCE}}
<p class="kern-body">{{TEXT}}</p>
{{/SENTENCE}}
{{#WRITTEN}}
<p class="kern-body" lang="de">{{TEXT}}</p>
{{/WRITTEN}}
{{#LINKS}}
<ul>
{{#LINK}}
<li><a class="kern-link" href="{{HREF}}">{{TEXT}}</a></li>
{{/LINK}}
</ul>
{{/LINKS}}
</div>
</div>
{{/ALERT}}
<dl class="app-facts">
{{#FACT}}
<div><dt>{{NAME}}</dt><dd>{{#TEXT_LINE}}<p>{{TEXT}}</p>{{/TEXT_LINE}}{{#LINK}}<p><a class="kern-link" lang="de" href="{{HREF}}">{{TEXT}}</a></p>{{/LINK}}</dd></div>
{{/FACT}}
</dl>
